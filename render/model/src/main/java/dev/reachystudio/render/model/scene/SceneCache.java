package dev.reachystudio.render.model.scene;

import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import dev.reachystudio.render.model.urdf.Geometry;
import dev.reachystudio.render.model.urdf.Link;
import dev.reachystudio.render.model.urdf.RobotDescription;
import dev.reachystudio.render.model.urdf.UrdfException;
import dev.reachystudio.render.model.urdf.UrdfReader;
import dev.reachystudio.render.model.urdf.Visual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps a prepared scene on disk, because finding what is hidden and simplifying the official
 * description takes a second or more and its result never changes. A file that does not belong to
 * the description, or is damaged, is made anew. Without a writable folder everything works, only
 * slower. Any thread.
 */
public final class SceneCache {

  private final Path folder;

  /**
   * @param folder in the user's cache; made when needed
   */
  public SceneCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The same as {@link SceneParts#load}, from disk where possible.
   *
   * @throws UrdfException if the description itself cannot be read
   */
  public SceneParts load(DescriptionFiles files, SceneDetail detail) throws UrdfException {
    if (files.kind() == DescriptionKind.BUILT_IN) {
      return SceneParts.load(files, detail); // as quick as reading a file
    }
    RobotDescription description = UrdfReader.read(files.urdf());
    String key = key(files, description, detail);
    Path file = folder.resolve("scene-" + detail.maxTriangles() + ".bin");
    Optional<SceneParts> kept = read(file, key, description);
    if (kept.isPresent()) {
      return kept.get();
    }
    SceneParts scene = new SceneBuilder(description, files.meshes(), detail).build();
    keep(file, key, scene);
    return scene;
  }

  private static Optional<SceneParts> read(Path file, String key, RobotDescription description) {
    try {
      return SceneFile.read(Files.readAllBytes(file), key, description);
    } catch (IOException e) {
      return Optional.empty(); // not there yet
    }
  }

  private void keep(Path file, String key, SceneParts scene) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "scene-", ".new");
      try {
        Files.write(fresh, SceneFile.write(key, scene));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // a full or read-only disk: the scene is made again next time
    }
  }

  /** Changes with everything the scene is made from. */
  private static String key(
      DescriptionFiles files, RobotDescription description, SceneDetail detail) {
    MessageDigest digest = sha256();
    digest.update(detail.toString().getBytes(StandardCharsets.UTF_8));
    digest.update(files.urdf().getBytes(StandardCharsets.UTF_8));
    for (String uri : meshUris(description)) {
      try {
        digest.update(files.meshes().read(uri).orElse(new byte[0]));
      } catch (IOException e) {
        digest.update((byte) 0); // the builder will say what is wrong with it
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Set<String> meshUris(RobotDescription description) {
    Set<String> uris = new TreeSet<>();
    for (Link link : description.links()) {
      for (Visual visual : link.visuals()) {
        if (visual.geometry() instanceof Geometry.Mesh mesh) {
          uris.add(mesh.uri());
        }
      }
    }
    return uris;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
