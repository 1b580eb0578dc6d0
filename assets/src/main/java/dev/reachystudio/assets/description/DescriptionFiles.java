package dev.reachystudio.assets.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A robot description as its files.
 *
 * @param label where it comes from, in words for people
 * @param kind whose it is
 * @param urdf the XML text
 * @param meshes the mesh files it names
 */
public record DescriptionFiles(String label, DescriptionKind kind, String urdf, MeshSource meshes) {

  /**
   * Reads a URDF file; its meshes are found beside it.
   *
   * @throws IOException if the file cannot be read
   */
  public static DescriptionFiles ofFile(Path urdfFile, DescriptionKind kind) throws IOException {
    Path folder = urdfFile.toAbsolutePath().normalize().getParent();
    return new DescriptionFiles(
        urdfFile.toString(),
        kind,
        Files.readString(urdfFile),
        folder == null ? MeshSource.NONE : new FolderMeshes(folder));
  }
}
