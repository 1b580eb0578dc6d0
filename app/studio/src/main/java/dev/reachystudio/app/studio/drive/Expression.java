package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.motion.RecordedMotion;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A recorded move that can be played, or a file that should have been one.
 *
 * @param name name for people
 * @param source name of the data set, or of the file
 * @param motion the move, or null if it cannot be played
 * @param sound the sound file beside it, or null
 * @param problem why it cannot be played; empty if it can
 */
public record Expression(
    String name,
    String source,
    @Nullable RecordedMotion motion,
    @Nullable Path sound,
    String problem) {

  /** A move that can be played. */
  static Expression of(RecordedMotion motion, String source, @Nullable Path sound) {
    return new Expression(capital(MoveWords.name(motion.name())), source, motion, sound, "");
  }

  /** A file that cannot be played. */
  static Expression broken(String name, String source, String problem) {
    return new Expression(name, source, null, null, problem);
  }

  /** What it shows, one sentence; may be empty. */
  public String description() {
    return motion == null ? "" : motion.description();
  }

  /** Length, seconds; NaN if it cannot be played. */
  public double durationS() {
    return motion == null ? Double.NaN : motion.durationS();
  }

  /** Whether name or description contain words, however they are written. */
  boolean mentions(String words) {
    String searched = (name + " " + description()).toLowerCase(java.util.Locale.ROOT);
    return searched.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
