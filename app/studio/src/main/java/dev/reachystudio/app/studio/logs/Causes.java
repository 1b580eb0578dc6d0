package dev.reachystudio.app.studio.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception and what caused it, unfolded for people. */
final class Causes {

  /**
   * One link of the chain.
   *
   * @param kind what it is, such as {@code IOException}
   * @param message what it says, may be empty
   */
  record Cause(String kind, String message) {}

  /** A chain this long is a loop. */
  private static final int DEEPEST = 20;

  private Causes() {}

  /** The exception first, what caused it behind. */
  static List<Cause> chain(@Nullable Throwable outermost) {
    List<Cause> chain = new ArrayList<>();
    Throwable link = outermost;
    while (link != null && chain.size() < DEEPEST) {
      String message = link.getMessage();
      chain.add(new Cause(link.getClass().getSimpleName(), message == null ? "" : message));
      link = link.getCause();
    }
    return chain;
  }

  /** The whole stack as text. */
  static String text(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString().strip();
  }
}
