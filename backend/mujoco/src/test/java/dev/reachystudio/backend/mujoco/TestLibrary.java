package dev.reachystudio.backend.mujoco;

import java.nio.file.Path;

/** The library of tests that are {@link MujocoInstalled}. */
public final class TestLibrary {

  private TestLibrary() {}

  /** Its file. */
  public static Path file() {
    return Path.of(System.getProperty(MujocoInstalled.PROPERTY));
  }
}
