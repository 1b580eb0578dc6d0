package dev.reachystudio.backend.mujoco.engine;

import org.jspecify.annotations.Nullable;

/**
 * MuJoCo cannot do what it was asked for; the message says why, in its own words where it has any.
 */
public final class MujocoException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why, for people
   */
  public MujocoException(String message) {
    super(message);
  }

  /**
   * @param message why, for people
   * @param cause what led to it; null if nothing did
   */
  public MujocoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
