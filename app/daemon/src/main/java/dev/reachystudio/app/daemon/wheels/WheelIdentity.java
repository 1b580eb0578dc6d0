package dev.reachystudio.app.daemon.wheels;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a wheel says about itself.
 *
 * @param name of the package
 * @param version of the package
 * @param tags what it can be used on, as {@code cp312-cp312-win_amd64}
 */
public record WheelIdentity(String name, String version, List<String> tags) {

  private static final Pattern FOLDER = Pattern.compile("([^/]+)-([^/-]+)\\.dist-info/.*");
  private static final String TAG = "Tag:";

  public WheelIdentity {
    tags = List.copyOf(tags);
  }

  /** Name and version, for people. */
  public String label() {
    return name + " " + version;
  }

  /** The folder with the wheel's own papers, if this is a file in it. */
  static Stream<String> folder(String entry) {
    return FOLDER.matcher(entry).matches()
        ? Stream.of(entry.substring(0, entry.indexOf('/')))
        : Stream.empty();
  }

  /**
   * @param folder of the wheel's own papers
   * @param paper the text of WHEEL
   */
  static WheelIdentity of(String folder, String paper) {
    Matcher matcher = FOLDER.matcher(folder + "/");
    if (!matcher.matches()) {
      throw new IllegalArgumentException(folder);
    }
    return new WheelIdentity(
        matcher.group(1),
        matcher.group(2),
        paper
            .lines()
            .filter(line -> line.startsWith(TAG))
            .map(line -> line.substring(TAG.length()).strip())
            .toList());
  }
}
