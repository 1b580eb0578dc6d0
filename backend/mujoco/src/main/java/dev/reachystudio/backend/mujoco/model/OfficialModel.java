package dev.reachystudio.backend.mujoco.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official model without the 161 shapes of its robot that are only looked at: nobody draws them
 * here, and reading their 40 meshes is most of a load (1 to 3 s instead of 0.15 s). Bodies, joints,
 * motors and shapes that touch stay as they are, so it moves the same, bit by bit.
 */
final class OfficialModel {

  /** The robot's file, in the official folder. */
  static final String ROBOT = "reachy_mini.xml";

  private static final String OWN_ROBOT = "official-" + ROBOT;
  private static final Pattern LOOK =
      Pattern.compile("<geom\\b[^>]*\\bclass=\"visual\"[^>]*/>\\s*");
  private static final Pattern USED_MESH = Pattern.compile("<geom\\b[^>]*\\bmesh=\"([^\"]*)\"");
  private static final Pattern MESH =
      Pattern.compile("<mesh\\b[^>]*\\bfile=\"(?:[^\"]*/)?([^\"/]*)\\.[A-Za-z]+\"\\s*/>\\s*");

  private OfficialModel() {}

  /**
   * Writes the model for a scene.
   *
   * @param official folder of the official model
   * @param scene name of one of its scenes
   * @param folder where to write
   * @return the file to load: the official one itself where it is not put together as expected
   * @throws IOException if files cannot be read or written
   */
  static Path write(Path official, String scene, Path folder) throws IOException {
    Path whole = official.resolve("scenes").resolve(scene + ".xml");
    String text = Files.readString(whole);
    String robot = "\"../" + ROBOT + "\"";
    String assets = "\"../assets\"";
    if (!text.contains(robot) || !text.contains(assets)) {
      return whole;
    }
    TextFile.write(folder, OWN_ROBOT, light(Files.readString(official.resolve(ROBOT))));
    String folderOfAssets = escaped(official.resolve("assets").toAbsolutePath().toString());
    return TextFile.write(
        folder,
        "official-" + scene + ".xml",
        text.replace(robot, "\"" + OWN_ROBOT + "\"").replace(assets, "\"" + folderOfAssets + "\""));
  }

  private static String light(String robot) {
    String left = LOOK.matcher(robot).replaceAll("");
    Set<String> used = new HashSet<>();
    Matcher uses = USED_MESH.matcher(left);
    while (uses.find()) {
      used.add(uses.group(1));
    }
    return MESH.matcher(left)
        .replaceAll(
            mesh -> used.contains(mesh.group(1)) ? Matcher.quoteReplacement(mesh.group()) : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
