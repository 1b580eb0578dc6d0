package dev.reachystudio.backend.mujoco.model;

import java.nio.file.Path;

/**
 * A model physics can load.
 *
 * @param path the file, in MuJoCo's XML format
 * @param scene what the world is called: a built-in scene's name, or the name of the file
 * @param origin where it comes from
 */
public record ModelFile(Path path, String scene, Origin origin) {

  /** Where a model comes from. */
  public enum Origin {
    /** Written by this program. */
    OWN,
    /** Of the fetched official description. */
    OFFICIAL,
    /** Somebody's file, of which nothing is known: it is tried before it is trusted. */
    FILE
  }
}
