package dev.reachystudio.app.studio.connect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command that helps, out of a sentence that names it. */
public final class Remedy {

  /** Joining a group or changing rights of a device: what helps against a missing permission. */
  private static final Pattern COMMAND =
      Pattern.compile("sudo (?:usermod -aG \\S+ \\S+|chmod \\S+ \\S+)");

  private Remedy() {}

  /**
   * Looks for a command.
   *
   * @param sentence what went wrong and what helps
   * @return the first command; empty if there is none
   */
  public static String in(String sentence) {
    Matcher matcher = COMMAND.matcher(sentence);
    return matcher.find() ? matcher.group() : "";
  }
}
