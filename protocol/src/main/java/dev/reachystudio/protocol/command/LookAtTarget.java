package dev.reachystudio.protocol.command;

/** What the head is to look at. */
public sealed interface LookAtTarget {

  /**
   * A point of the world, seen from the neutral head. Only its direction counts.
   *
   * @param xM forward, metres
   * @param yM left, metres
   * @param zM up, metres
   */
  record WorldPoint(double xM, double yM, double zM) implements LookAtTarget {}

  /**
   * A pixel of the robot's camera, in a picture as the head sees it when the command is decided.
   *
   * @param uPx from the left, between 0 and the width
   * @param vPx from the top, between 0 and the height
   * @param widthPx width of the picture
   * @param heightPx height of the picture
   */
  record ImagePoint(double uPx, double vPx, int widthPx, int heightPx) implements LookAtTarget {}
}
