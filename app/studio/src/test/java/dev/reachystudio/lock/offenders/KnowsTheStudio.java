package dev.reachystudio.lock.offenders;

import dev.reachystudio.app.studio.Main;

/** An offender for the architecture tests: nobody knows the studio. */
public final class KnowsTheStudio {
  /** The wrong way round. */
  public Class<?> studio() {
    return Main.class;
  }
}
