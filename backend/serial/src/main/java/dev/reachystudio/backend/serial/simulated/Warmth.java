package dev.reachystudio.backend.serial.simulated;

/**
 * Temperature of a motor: a little above the room, a little more with torque, or what it is told.
 */
final class Warmth {

  private static final double ROOM_C = 31;
  private static final double WITH_TORQUE_C = 38;
  private static final double LAG_S = 120;

  private double celsius = ROOM_C;
  private boolean fixed;

  double celsius() {
    return celsius;
  }

  void pass(double seconds, boolean torque) {
    if (!fixed) {
      double target = torque ? WITH_TORQUE_C : ROOM_C;
      celsius = target + (celsius - target) * Math.exp(-seconds / LAG_S);
    }
  }

  /** Stays at a temperature. */
  void fix(double newCelsius) {
    celsius = newCelsius;
    fixed = true;
  }

  /** As warm as a motor that has rested. */
  void release() {
    celsius = ROOM_C;
    fixed = false;
  }
}
