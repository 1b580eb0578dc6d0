package dev.reachystudio.app.studio.simulation;

import java.nio.file.Path;

/**
 * Whether the physics library is in the user's cache.
 *
 * @param kind what is there
 * @param file where it is, or would be
 * @param text for people, a whole sentence
 */
public record MujocoStatus(Kind kind, Path file, String text) {

  /** What is there. */
  public enum Kind {
    INSTALLED,
    MISSING,
    /** Something is there that is not what was installed. */
    DAMAGED,
    /** MuJoCo was not released for this platform. */
    UNSUPPORTED
  }

  /** Whether it can be used. */
  public boolean isInstalled() {
    return kind == Kind.INSTALLED;
  }
}
