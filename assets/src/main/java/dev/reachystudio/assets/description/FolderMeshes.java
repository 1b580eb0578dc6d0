package dev.reachystudio.assets.description;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds meshes beside a description file. {@code package://name/rest} is looked for as {@code
 * name/rest} and as {@code rest} in the folder of the description and in the folders above it, so
 * that both a lone folder and a whole ROS package work.
 */
public final class FolderMeshes implements MeshSource {

  /** A package root is rarely more than a few folders above its description. */
  private static final int FOLDERS_UP = 4;

  private final Path folder;

  /**
   * @param folder the folder that holds the description file
   */
  public FolderMeshes(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<byte[]> read(String uri) throws IOException {
    Path file = find(uri);
    return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
  }

  private @Nullable Path find(String uri) {
    try {
      if (uri.startsWith("file:")) {
        Path file =
            uri.startsWith("file:/") ? Path.of(URI.create(uri)) : folder.resolve(uri.substring(5));
        return Files.isRegularFile(file) ? file : null;
      }
      int scheme = uri.indexOf("://");
      return scheme < 0 ? existing(folder.resolve(uri)) : inPackage(uri.substring(scheme + 3));
    } catch (IllegalArgumentException e) {
      return null; // a URI or a path this file system cannot name is a mesh that is not there
    }
  }

  private @Nullable Path inPackage(String path) throws InvalidPathException {
    int slash = path.indexOf('/');
    String withoutPackage = slash < 0 ? path : path.substring(slash + 1);
    @Nullable Path place = folder;
    for (int up = 0; up <= FOLDERS_UP && place != null; up++, place = place.getParent()) {
      for (String relative : new String[] {path, withoutPackage}) {
        Path found = existing(place.resolve(relative));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Path existing(Path file) {
    return Files.isRegularFile(file) ? file : null;
  }
}
