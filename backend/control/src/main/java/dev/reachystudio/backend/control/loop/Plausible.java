package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.value.Motor;

/**
 * Keeps readings out that are none: a motor whose angle is not a number, or beyond a whole turn, is
 * where it was read last. A target pinned to such a reading would be one no motor may be told.
 * Control thread.
 */
final class Plausible {

  /** The robot's encoders tell one turn, ±π, and no joint goes beyond it. */
  private static final double FURTHEST_RAD = 2 * Math.PI;

  private final double[] lastRad = new double[Motor.COUNT];
  private boolean everRead;

  /**
   * Looks at a reading and mends it. Until all motors were read once, the robot does not answer.
   *
   * @param inputs what was read
   * @return whether every motor's reading was one
   */
  boolean mend(IoInputs inputs) {
    boolean all = true;
    for (int i = 0; i < Motor.COUNT; i++) {
      boolean plausible = Math.abs(inputs.positionRad[i]) <= FURTHEST_RAD;
      all &= plausible;
      if (plausible) {
        lastRad[i] = inputs.positionRad[i];
      } else {
        inputs.positionRad[i] = lastRad[i];
      }
    }
    everRead |= all && inputs.connected;
    inputs.connected &= everRead;
    return all;
  }
}
