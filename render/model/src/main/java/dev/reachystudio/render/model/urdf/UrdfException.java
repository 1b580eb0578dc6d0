package dev.reachystudio.render.model.urdf;

import java.io.IOException;

/**
 * A description that cannot be used. The message names the link, joint or attribute and the line.
 */
public final class UrdfException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people
   */
  public UrdfException(String message) {
    super(message);
  }

  /**
   * @param message for people
   * @param cause what the XML parser said
   */
  public UrdfException(String message, Throwable cause) {
    super(message, cause);
  }
}
