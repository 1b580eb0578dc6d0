package dev.reachystudio.backend.serial.simulated;

/**
 * How one motor moves: no masses, only laws that can be written down in closed form. So it does not
 * matter how often somebody looks; the same goals at the same times give the same positions.
 *
 * <p>Positions are ticks of the encoder without the homing offset, speeds ticks per second.
 */
final class MotorMotion {

  /** Current for a position that is off, mA per tick: 1 rad/s of a leg then takes some 30 mA. */
  private static final double STIFFNESS_MA_PER_TICK = 1.5;

  /**
   * Above what gravity compensation asks of a leg (0.3 Nm, 212 mA): nothing weighs anything here,
   * so a robot that balances its weight stands still, and a hand has to push harder.
   */
  private static final double FRICTION_MA = 220;

  /** Speed by the current beyond friction. */
  private static final double TICKS_PER_S_PER_MA = 4;

  private final double leastTicks;
  private final double greatestTicks;
  private double ticks;
  private double ticksPerS;
  private double currentMa;

  /**
   * @param leastTicks mechanical stop
   * @param greatestTicks mechanical stop
   */
  MotorMotion(double ticks, double leastTicks, double greatestTicks) {
    this.leastTicks = leastTicks;
    this.greatestTicks = greatestTicks;
    place(ticks);
  }

  double ticks() {
    return ticks;
  }

  double ticksPerS() {
    return ticksPerS;
  }

  double currentMa() {
    return currentMa;
  }

  /** Somebody put it there. */
  void place(double newTicks) {
    ticks = Math.clamp(newTicks, leastTicks, greatestTicks);
    ticksPerS = 0;
  }

  /** No torque: it stays where it is. */
  void rest() {
    ticksPerS = 0;
    currentMa = 0;
  }

  /** Torque, and stopped. */
  void hold(double loadMa) {
    ticksPerS = 0;
    currentMa = loadMa;
  }

  /**
   * Goes to a goal: with the greatest speed while it is far, with a first-order lag when near.
   *
   * @param lagS time constant, seconds
   * @param greatestTicksPerS speed limit
   * @param loadMa current it takes to hold still
   * @param seconds how long
   */
  void follow(
      double goalTicks, double lagS, double greatestTicksPerS, double loadMa, double seconds) {
    double goal = Math.clamp(goalTicks, leastTicks, greatestTicks);
    double direction = Math.signum(goal - ticks);
    double farTicks = Math.max(0, Math.abs(goal - ticks) - greatestTicksPerS * lagS);
    double fastS = greatestTicksPerS > 0 ? farTicks / greatestTicksPerS : seconds;
    if (fastS >= seconds) {
      ticks += direction * greatestTicksPerS * seconds;
      ticksPerS = direction * greatestTicksPerS;
    } else {
      double nearTicks = goal - ticks - direction * farTicks;
      double leftTicks = nearTicks * Math.exp(-(seconds - fastS) / lagS);
      ticks = goal - leftTicks;
      ticksPerS = leftTicks / lagS;
    }
    currentMa = loadMa + STIFFNESS_MA_PER_TICK * (goal - ticks);
  }

  /** Turns with a constant speed. */
  void turn(double newTicksPerS, double loadMa, double seconds) {
    place(ticks + newTicksPerS * seconds);
    ticksPerS = newTicksPerS;
    currentMa = loadMa;
  }

  /**
   * Gives way to a current as far as it is more than friction.
   *
   * @param motorMa the motor's own current
   * @param handMa what somebody pushes with
   */
  void flow(double motorMa, double handMa, double greatestTicksPerS, double seconds) {
    double netMa = motorMa + handMa;
    double freeMa = Math.max(0, Math.abs(netMa) - FRICTION_MA);
    double speed = Math.min(greatestTicksPerS, freeMa * TICKS_PER_S_PER_MA);
    turn(Math.signum(netMa) * speed, motorMa, seconds);
  }
}
