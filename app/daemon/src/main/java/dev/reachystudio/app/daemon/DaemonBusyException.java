package dev.reachystudio.app.daemon;

/** A start, stop or restart is still at work. */
public final class DaemonBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DaemonBusyException() {
    super("Daemon is busy.");
  }
}
