package dev.reachystudio.protocol.simulation;

/**
 * Two things that touch, at one point.
 *
 * @param first name of a body, {@code robot} for any part of the robot
 * @param second name of the other body
 * @param xM world, metres; z from the floor under the robot's foot
 * @param yM world, metres
 * @param zM world, metres
 * @param normalX world, unit vector from the first to the second
 * @param normalY world
 * @param normalZ world
 * @param forceN how hard they press, newtons
 */
public record Contact(
    String first,
    String second,
    double xM,
    double yM,
    double zM,
    double normalX,
    double normalY,
    double normalZ,
    double forceN) {

  /** Stands for every part of the robot. */
  public static final String ROBOT = "robot";
}
