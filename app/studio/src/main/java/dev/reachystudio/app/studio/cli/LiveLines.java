package dev.reachystudio.app.studio.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Lines that are shown again and again in one place of a terminal. */
final class LiveLines {

  private static final String CLEAR_TO_END = "\u001b[J";

  private final PrintWriter terminal;
  private final boolean live;
  private int shown;

  /**
   * Lines at a terminal.
   *
   * @param terminal where
   * @param live whether somebody sees them; else nothing is shown
   */
  LiveLines(PrintWriter terminal, boolean live) {
    this.terminal = terminal;
    this.live = live;
  }

  /** On standard error, if this is a terminal, so that the result can be read by a program. */
  static LiveLines onErrors(MotorsOptions options) {
    return new LiveLines(options.err(), isTerminal() && !options.json());
  }

  /** Whether a person sits in front of this. */
  static boolean isTerminal() {
    return console().isPresent();
  }

  /** Where that person can be asked; Java's own is there or not, depending on its version. */
  static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  /** Shows lines where the last ones were. */
  void show(List<String> lines) {
    if (live) {
      clear();
      lines.forEach(terminal::println);
      terminal.flush();
      shown = lines.size();
    }
  }

  /** Takes the lines away. */
  void clear() {
    if (shown > 0) {
      terminal.printf("\u001b[%dA", shown);
      terminal.print(CLEAR_TO_END);
      terminal.flush();
      shown = 0;
    }
  }
}
