package dev.reachystudio.assets.description;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the meshes of a description come from: a folder, a wheel, or memory. Safe for any thread.
 */
@FunctionalInterface
public interface MeshSource {

  /** A source without meshes, for descriptions made of boxes, cylinders and spheres only. */
  MeshSource NONE = uri -> Optional.empty();

  /**
   * Reads one mesh file whole.
   *
   * @param uri as written in the description: {@code package://assets/x.stl}, {@code file:///…}, or
   *     a path beside the description
   * @return the bytes of the file, or empty if this source has no such mesh
   * @throws IOException if the mesh exists but cannot be read
   */
  Optional<byte[]> read(String uri) throws IOException;
}
