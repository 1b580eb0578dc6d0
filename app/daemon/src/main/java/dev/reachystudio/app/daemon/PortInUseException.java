package dev.reachystudio.app.daemon;

import java.io.IOException;

/** The port is taken; the message says by whom, as far as that can be found out. */
public final class PortInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int port;

  public PortInUseException(int port, String message, Throwable cause) {
    super(message, cause);
    this.port = port;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
