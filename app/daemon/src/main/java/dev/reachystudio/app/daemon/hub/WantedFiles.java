package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which files of a data set are fetched: moves and sounds in its root and in {@code data/}. */
final class WantedFiles {

  private static final Pattern WANTED =
      Pattern.compile(
          "(?:data/)?[^/\\\\]+\\.(?:json|wav|mp3|ogg|oga|opus|flac|m4a|aac)",
          Pattern.CASE_INSENSITIVE);

  /** What cannot be a file's name on some system, or leads out of a folder. */
  private static final Pattern UNSAFE =
      Pattern.compile("(?:^|.*[/\\\\])\\.\\.(?:[/\\\\].*|$)|^[/\\\\].*|.*[:\\\\\\p{Cntrl}].*");

  private WantedFiles() {}

  /**
   * Chooses.
   *
   * @throws HubException if there are no moves, too many files, or names that lead elsewhere
   */
  static List<String> of(DatasetName dataset, List<String> files, HubLimits limits)
      throws HubException {
    List<String> wanted = new ArrayList<>();
    for (String file : files) {
      if (UNSAFE.matcher(file).matches()) {
        throw new HubException(
            Kind.UNUSABLE, dataset.id() + " has a file with the unsafe name '" + file + "'");
      }
      if (WANTED.matcher(file).matches()) {
        wanted.add(file);
      }
    }
    if (wanted.stream().noneMatch(file -> file.toLowerCase(Locale.ROOT).endsWith(".json"))) {
      throw new HubException(Kind.UNUSABLE, dataset.id() + " has no recorded moves");
    }
    if (wanted.size() > limits.files()) {
      throw new HubException(
          Kind.UNUSABLE,
          "%s has %d moves and sounds, more than %d"
              .formatted(dataset.id(), wanted.size(), limits.files()));
    }
    return wanted;
  }
}
