package dev.reachystudio.app.daemon.hub;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a data set as {@code owner/name}, safe as a part of paths and addresses.
 *
 * @param owner user or organisation
 * @param name name at its owner's
 */
public record DatasetName(String owner, String name) {

  /** The hub's rule: letters, digits and {@code _ . -}, no two dots or dashes in a row. */
  private static final Pattern PART =
      Pattern.compile("(?!.*(?:--|\\.\\.))[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?");

  private static final String FOLDER_PREFIX = "datasets--";
  private static final String FOLDER_JOINT = "--";

  /**
   * @throws IllegalArgumentException if a part is no name
   */
  public DatasetName {
    if (!isPart(owner) || !isPart(name)) {
      throw new IllegalArgumentException(owner + "/" + name + " is no name of a data set");
    }
  }

  private static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }

  /** Reads {@code owner/name}; empty if it is none. */
  public static Optional<DatasetName> of(String id) {
    String[] parts = id.split("/", -1);
    return parts.length == 2 && isPart(parts[0]) && isPart(parts[1])
        ? Optional.of(new DatasetName(parts[0], parts[1]))
        : Optional.empty();
  }

  /** {@code owner/name}. */
  public String id() {
    return owner + "/" + name;
  }

  /** Name of its folder in the hub's cache. */
  String cacheFolder() {
    return FOLDER_PREFIX + owner + FOLDER_JOINT + name;
  }

  /** The data set of a folder in the hub's cache; empty if it is none. */
  static Optional<DatasetName> ofCacheFolder(String folder) {
    return folder.startsWith(FOLDER_PREFIX)
        ? of(folder.substring(FOLDER_PREFIX.length()).replaceFirst(FOLDER_JOINT, "/"))
        : Optional.empty();
  }
}
