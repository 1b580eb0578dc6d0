package dev.reachystudio.app.daemon.http;

import dev.reachystudio.protocol.json.wire.InvalidInputException;
import java.io.IOException;

/**
 * What is answered under a path.
 *
 * @param method HTTP method
 * @param pattern path; {@code {name}} stands for one part, {@code {name...}} for several
 * @param needsRobot answer 503 while no robot runs, before anything else is looked at
 * @param summary one sentence for the list of routes
 * @param handler answers
 */
public record Route(
    String method, String pattern, boolean needsRobot, String summary, Handler handler) {

  /** Answers a call. */
  @FunctionalInterface
  public interface Handler {
    Answer handle(Call call)
        throws InvalidInputException, AnswerException, IOException, InterruptedException;
  }

  /** A route that works without a robot. */
  public static Route of(String method, String pattern, String summary, Handler handler) {
    return new Route(method, pattern, false, summary, handler);
  }

  /** A route that needs a running robot. */
  public static Route ofRobot(String method, String pattern, String summary, Handler handler) {
    return new Route(method, pattern, true, summary, handler);
  }
}
