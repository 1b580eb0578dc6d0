package dev.reachystudio.app.daemon.description;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import dev.reachystudio.assets.description.FolderMeshes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The description in use: the official one when the user has fetched it, else the built-in drawing.
 * Any thread.
 */
public final class DescriptionStore {

  private static final Logger log = LoggerFactory.getLogger(DescriptionStore.class);

  private static final String OFFICIAL = "official";

  /** Written last; says where the description comes from. */
  private static final String ORIGIN = "origin.txt";

  private final Path folder;
  private @Nullable DescriptionFiles builtIn;

  /**
   * @param cacheFolder the program's cache folder of this user
   */
  public DescriptionStore(Path cacheFolder) {
    this.folder = cacheFolder.resolve("description");
  }

  /** Where this store keeps its files. */
  public Path folder() {
    return folder;
  }

  /** Whether the official description was fetched. */
  public boolean isFetched() {
    return Files.isRegularFile(folder.resolve(OFFICIAL).resolve(ORIGIN));
  }

  /**
   * Folder of the official model for MuJoCo; it is there if a description was fetched that has one,
   * by a program that kept it.
   */
  public Path mjcf() {
    return folder.resolve(OFFICIAL).resolve(OfficialMjcf.FOLDER);
  }

  /** The official description if it was fetched and can be read, else the built-in one. */
  public DescriptionFiles current() {
    if (isFetched()) {
      Path official = folder.resolve(OFFICIAL);
      try {
        return new DescriptionFiles(
            Files.readString(official.resolve(ORIGIN)).strip(),
            DescriptionKind.OFFICIAL,
            Files.readString(official.resolve(OfficialDescription.URDF)),
            new FolderMeshes(official));
      } catch (IOException e) {
        log.warn("Cannot read the fetched description, showing our own: {}", e.toString());
      }
    }
    return builtIn();
  }

  /** Our own drawing; generated once. */
  public synchronized DescriptionFiles builtIn() {
    if (builtIn == null) {
      builtIn = BuiltInDescription.files();
    }
    return builtIn;
  }

  /**
   * Forgets the fetched description.
   *
   * @throws IOException if its files cannot be deleted
   */
  public synchronized void forget() throws IOException {
    Folders.delete(folder.resolve(OFFICIAL));
  }

  /** Replaces the official description as a whole: readers find the old one or the new one. */
  synchronized Path keep(OfficialDescription description) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder, "new-");
    try {
      Path meshes = Files.createDirectories(fresh.resolve(OfficialDescription.MESH_FOLDER));
      for (Map.Entry<String, byte[]> mesh : description.meshes().entrySet()) {
        Files.write(meshes.resolve(mesh.getKey()), mesh.getValue());
      }
      if (description.mjcf().isPresent()) {
        keep(description.mjcf().get(), fresh.resolve(OfficialMjcf.FOLDER));
      }
      Files.writeString(fresh.resolve(OfficialDescription.URDF), description.urdf());
      Files.writeString(fresh.resolve(ORIGIN), description.label() + "\n");
      replace(fresh);
    } finally {
      Folders.delete(fresh);
    }
    return folder.resolve(OFFICIAL);
  }

  private static void keep(OfficialMjcf mjcf, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : mjcf.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private void replace(Path fresh) throws IOException {
    Path official = folder.resolve(OFFICIAL);
    Path old = folder.resolve("old");
    Folders.delete(old);
    boolean replaced = Files.exists(official);
    if (replaced) {
      Files.move(official, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, official, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaced) {
        Files.move(old, official, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Folders.delete(old);
  }
}
