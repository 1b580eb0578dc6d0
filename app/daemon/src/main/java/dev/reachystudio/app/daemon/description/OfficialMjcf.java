package dev.reachystudio.app.daemon.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official model for MuJoCo with its scenes, read from a source and checked: whole XML files,
 * and every mesh and picture they name.
 *
 * @param files path in the folder of the model, such as {@code scenes/empty.xml} → bytes
 */
record OfficialMjcf(Map<String, byte[]> files) {

  /** Where it is kept beside the URDF. */
  static final String FOLDER = "mjcf";

  private static final String ROBOT = "reachy_mini.xml";
  private static final List<String> SCENES = List.of("scenes/empty.xml", "scenes/minimal.xml");
  private static final String ASSETS = "assets/";
  private static final Pattern INCLUDE =
      Pattern.compile("<include\\s[^>]*file\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern ASSET =
      Pattern.compile("<(?:mesh|texture|hfield|skin)\\s[^>]*file\\s*=\\s*\"([^\"]*)\"");

  /** Only plain paths: nothing in a model may lead out of its folder. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*");

  OfficialMjcf {
    files = Map.copyOf(files);
  }

  /** Bytes of all files. */
  long bytes() {
    return files.values().stream().mapToLong(file -> file.length).sum();
  }

  /**
   * Reads the model.
   *
   * @return empty if the source has none: packages had none at first
   * @throws DescriptionException if it has one that is not whole
   */
  static Optional<OfficialMjcf> read(DescriptionSource source) throws IOException {
    if (source.readMjcf(ROBOT).isEmpty()) {
      return Optional.empty();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    takeXml(source, ROBOT, files);
    for (String scene : SCENES) {
      takeXml(source, scene, files);
    }
    return Optional.of(new OfficialMjcf(files));
  }

  private static void takeXml(DescriptionSource source, String name, Map<String, byte[]> files)
      throws IOException {
    byte[] bytes = required(source, name);
    String xml = new String(bytes, StandardCharsets.UTF_8);
    if (!xml.stripTrailing().endsWith("</mujoco>")) {
      throw new DescriptionException(
          name + " from " + source.label() + " is cut off or is no model");
    }
    files.put(name, bytes);
    Matcher includes = INCLUDE.matcher(xml);
    while (includes.find()) {
      if (!includes.group(1).equals("../" + ROBOT)) {
        throw outside(includes.group(1));
      }
    }
    Matcher assets = ASSET.matcher(xml);
    while (assets.find()) {
      takeAsset(source, assets.group(1), files);
    }
  }

  private static void takeAsset(DescriptionSource source, String name, Map<String, byte[]> files)
      throws IOException {
    if (!PLAIN.matcher(name).matches()) {
      throw outside(name);
    }
    if (files.containsKey(ASSETS + name)) {
      return;
    }
    byte[] bytes = required(source, ASSETS + name);
    if (name.endsWith(".stl")) {
      BinaryStl.checkedTriangles(name, bytes, source.label());
    }
    files.put(ASSETS + name, bytes);
  }

  private static byte[] required(DescriptionSource source, String name) throws IOException {
    return source
        .readMjcf(name)
        .orElseThrow(
            () ->
                new DescriptionException(
                    name + " of the model for MuJoCo is missing in " + source.label()));
  }

  private static DescriptionException outside(String name) {
    return new DescriptionException(
        "\"" + name + "\" is not where the official model for MuJoCo keeps its files");
  }
}
