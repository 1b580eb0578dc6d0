package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.motion.RecordedMotion;
import org.jspecify.annotations.Nullable;

/**
 * A recorded move that can be played, or a file that should have been one.
 *
 * @param name name for people
 * @param source {@code Built-in}, or the name of the file
 * @param motion the move, or null if it cannot be played
 * @param problem why it cannot be played; empty if it can
 */
public record Expression(
    String name, String source, @Nullable RecordedMotion motion, String problem) {

  /** A move that can be played. */
  static Expression of(RecordedMotion motion, String source) {
    return new Expression(capital(MoveWords.name(motion.name())), source, motion, "");
  }

  /** A file that cannot be played. */
  static Expression broken(String name, String source, String problem) {
    return new Expression(name, source, null, problem);
  }

  /** What it shows, one sentence; may be empty. */
  public String description() {
    return motion == null ? "" : motion.description();
  }

  /** Length, seconds; NaN if it cannot be played. */
  public double durationS() {
    return motion == null ? Double.NaN : motion.durationS();
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
