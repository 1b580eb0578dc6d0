package dev.reachystudio.app.studio.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what is said about a port that cannot be opened: some words, and the command they lead
 * to, which stands in a field of its own to be copied.
 *
 * @param words a sentence or its begin; may be empty
 * @param command the command; empty if the words lead to none
 */
record Remedy(String words, String command) {

  /** What helps against a missing permission: joining a group, changing a device, a udev rule. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "sudo (?:usermod -aG|chmod) \\S+ \\S*[^\\s.]|echo '[^']*' \\| sudo tee .*udevadm trigger");

  /**
   * Takes a text apart.
   *
   * @param text what went wrong and what helps
   * @return its parts in order; the last one may have no command
   */
  static List<Remedy> parts(String text) {
    List<Remedy> parts = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.add(new Remedy(words(text.substring(from, matcher.start())), matcher.group()));
      from = matcher.end();
    }
    String rest = words(text.substring(from));
    if (!rest.isEmpty() || parts.isEmpty()) {
      parts.add(new Remedy(rest, ""));
    }
    return List.copyOf(parts);
  }

  /** Without the full stop that ended the sentence around a command. */
  private static String words(String between) {
    return between.strip().replaceFirst("^\\.\\s*", "");
  }
}
