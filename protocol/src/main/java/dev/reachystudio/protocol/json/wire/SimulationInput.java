package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a simulation. */
public final class SimulationInput {

  private static final String SPEED = "speed";
  private static final String MAX = "max";
  private static final int LONGEST_NAME = 256;

  private SimulationInput() {}

  /**
   * Reads {@code speed}: a number, or {@code max}.
   *
   * @param json any JSON value
   * @param at where it lies
   * @return as in {@link SimulationPace}
   * @throws InvalidInputException naming the field and what is allowed
   */
  public static double readSpeed(@Nullable Object json, List<Object> at)
      throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, at, problems);
    if (MAX.equals(input.get(SPEED))) {
      return SimulationPace.MAX;
    }
    double _ = input.requiredNumber(SPEED);
    problems.check(); // a value that is no number is told once
    double speed = input.numberIn(SPEED, 1, SimulationPace.SLOWEST, SimulationPace.FASTEST);
    problems.check();
    return speed;
  }

  /**
   * Reads a push: {@code body} (default {@code head}), {@code point} in its frame (default its
   * origin, metres) and {@code force} in the world, newtons.
   *
   * @param json any JSON value
   * @param at where it lies
   * @throws InvalidInputException naming the fields and what is wrong with them
   */
  public static Push readPush(@Nullable Object json, List<Object> at) throws InvalidInputException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(json, at, problems);
    String body = input.has("body") ? input.requiredText("body", 1, LONGEST_NAME) : Push.HEAD;
    double[] point = input.has("point") ? input.requiredList("point", 3) : new double[3];
    double[] force = input.requiredList("force", 3);
    problems.check();
    if (point == null || force == null) {
      throw new IllegalStateException("a problem that was not noted");
    }
    return new Push(body, point[0], point[1], point[2], force[0], force[1], force[2]);
  }
}
