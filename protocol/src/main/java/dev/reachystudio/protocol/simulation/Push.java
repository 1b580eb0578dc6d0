package dev.reachystudio.protocol.simulation;

/**
 * A force from outside on one body, as long as nobody replaces it or lets go.
 *
 * @param body {@link #HEAD}, or the name of a movable body of the scene
 * @param pointXM where it acts: in the frame of the body, metres; the head's frame is the one of
 *     head poses
 * @param pointYM in the frame of the body, metres
 * @param pointZM in the frame of the body, metres
 * @param forceXN world, newtons
 * @param forceYN world, newtons
 * @param forceZN world, newtons
 */
public record Push(
    String body,
    double pointXM,
    double pointYM,
    double pointZM,
    double forceXN,
    double forceYN,
    double forceZN) {

  /** The robot's head. */
  public static final String HEAD = "head";
}
