package dev.reachystudio.app.daemon.http;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a route sees it. */
public interface Call {

  /** A part of the path by its name in the route's pattern, decoded. */
  String path(String name);

  /** The query, decoded; the last of several values of a name. */
  Map<String, String> query();

  /** A header, or null. */
  @Nullable String header(String name);

  /**
   * The body as plain JSON values.
   *
   * @throws InvalidInputException if there is none, or it is not JSON
   * @throws AnswerException if it is too large
   */
  @Nullable Object body() throws InvalidInputException, AnswerException;

  /** Who calls. */
  Origin origin();

  /** Remote address with port. */
  String address();
}
