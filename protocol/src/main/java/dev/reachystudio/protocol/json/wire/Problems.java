package dev.reachystudio.protocol.json.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one input, so that a client learns all of it at once. */
public final class Problems {

  private final List<InputProblem> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(String type, List<Object> location, String message, @Nullable Object input) {
    add(type, location, message, input, Map.of());
  }

  /** Notes a problem with the numbers behind it. */
  public void add(
      String type,
      List<Object> location,
      String message,
      @Nullable Object input,
      Map<String, Object> context) {
    found.add(new InputProblem(type, location, message, input, context));
  }

  /** Ends the reading of an input. */
  public void check() throws InvalidInputException {
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }
}
