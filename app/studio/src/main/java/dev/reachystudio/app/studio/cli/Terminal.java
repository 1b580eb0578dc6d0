package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.lifecycle.CloseStack.CloseFailedException;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import dev.reachystudio.backend.control.thread.Threads;
import java.util.Locale;

/** What the program says to whoever started it. */
final class Terminal {

  private Terminal() {}

  /** One line on standard output. */
  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** One line on standard output, as it is. */
  static void line(String line) {
    System.out.println(line);
  }

  /** One line on standard error. */
  static void complain(String line) {
    System.err.println(line);
  }

  /** The message of a failure in one line on standard error. */
  static void complain(Exception failure) {
    String message = failure.getMessage();
    complain(message == null ? failure.toString() : message);
  }

  /** A shutdown hook that closes the daemon. */
  static Thread closing(RunningDaemon running) {
    return Threads.shutdownHook(
        "shutdown",
        () -> {
          try {
            running.close();
          } catch (CloseFailedException e) {
            complain("Not everything could be closed: " + e.getMessage());
          }
        });
  }
}
