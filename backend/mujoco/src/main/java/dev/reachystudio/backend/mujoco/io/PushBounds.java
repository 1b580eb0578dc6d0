package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import java.util.HashMap;
import java.util.Map;

/**
 * What may be pushed, and how hard. 10 N is a firm hand: three times the weight of the head, and
 * more than the legs hold against. A light thing is pushed with five times its weight at most, and
 * flies off, but not through the table within one step. Immutable; any thread.
 */
final class PushBounds {

  /** Nothing is pushed harder, newtons. */
  static final double MOST_N = 10;

  /** Further from a body's frame no hand is on it: the model's bodies are smaller. */
  static final double FURTHEST_M = 0.5;

  private static final double WEIGHTS = 5;
  private static final double GRAVITY_M_PER_S2 = 9.81;

  /** A movable thing. */
  record Target(int body, double mostN) {}

  private final Map<String, Target> targets = new HashMap<>();

  /**
   * Of a loaded world.
   *
   * @param scene its things
   * @param bodies their numbers in the model, of the movable ones
   * @param massKg their masses
   * @param head number of the head's body
   */
  PushBounds(SceneModel scene, int[] bodies, double[] massKg, int head) {
    targets.put(Push.HEAD, new Target(head, MOST_N));
    int i = 0;
    for (SceneBody body : scene.movable()) {
      double mostN = Math.min(MOST_N, WEIGHTS * GRAVITY_M_PER_S2 * massKg[i]);
      targets.putIfAbsent(body.name(), new Target(bodies[i], mostN));
      i++;
    }
  }

  /** What a push that was checked is on. */
  Target target(Push push) {
    Target target = targets.get(push.body());
    if (target == null) {
      throw new IllegalArgumentException(
          "body: nothing movable is named " + push.body() + "; it is one of " + names());
    }
    return target;
  }

  /**
   * Refuses what cannot be.
   *
   * @throws IllegalArgumentException naming the field
   */
  void check(Push push) {
    Target _ = target(push);
    double pointM = length(push.pointXM(), push.pointYM(), push.pointZM());
    if (!(pointM <= FURTHEST_M)) {
      throw new IllegalArgumentException(
          "point: it must be at most " + FURTHEST_M + " m from the frame of " + push.body());
    }
    double forceN = length(push.forceXN(), push.forceYN(), push.forceZN());
    if (!(forceN <= MOST_N)) {
      throw new IllegalArgumentException(
          "force: it must be at most " + MOST_N + " N, not " + forceN + " N");
    }
  }

  /** The share of a push that acts: less than 1 on light things. */
  double share(Push push) {
    double forceN = length(push.forceXN(), push.forceYN(), push.forceZN());
    return Math.min(1, target(push).mostN() / Math.max(forceN, Double.MIN_NORMAL));
  }

  private String names() {
    return String.join(", ", targets.keySet().stream().sorted().toList());
  }

  private static double length(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
