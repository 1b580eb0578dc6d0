package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Who does not answer. A motor that has been missed for 0.2 s is silent: the tick leaves it out, so
 * that the others keep their rate, and it is asked again a few times a second. When it is back, it
 * is looked at before anything is wanted of it. Bus thread.
 */
final class SilentMotors {

  /** A pause of the control loop is no silence: so many answers must have been missed. */
  private static final int LEAST_MISSES = 5;

  private static final long ASKED_NS = 200_000_000L;

  /** A motor that was restarted is back after a quarter of a second. */
  private static final long ASKED_WHILE_RESTARTING_NS = 40_000_000L;

  private static final long RESTARTS_NS = 1_000_000_000L;

  private final NineMotors wire;
  private final List<MotorMemory> motors;
  private final StatusReading status;
  private final long[] askedNs = new long[Motor.COUNT];
  private int next;

  SilentMotors(NineMotors wire, List<MotorMemory> motors, StatusReading status) {
    this.wire = wire;
    this.motors = motors;
    this.status = status;
  }

  /** After a tick's reading: who is silent now. */
  void look(long nowNs) {
    for (MotorMemory motor : motors) {
      boolean missed =
          motor.misses >= LEAST_MISSES && nowNs - motor.lastAnswerNs >= FaultRules.SILENT_NS;
      if (missed && !motor.silent) {
        motor.silent = true;
        askedNs[motor.index()] = nowNs;
      }
      if (motor.rebooting && nowNs - motor.rebootedNs > RESTARTS_NS) {
        motor.rebooting = false;
      }
    }
  }

  /**
   * Asks one silent motor, if it is time to.
   *
   * @return the motor, if it is back and everything of it was read again; or null
   */
  @org.jspecify.annotations.Nullable
  MotorMemory ask(long nowNs) throws BusUnpluggedException {
    for (int i = 0; i < Motor.COUNT; i++) {
      MotorMemory motor = motors.get((next + i) % Motor.COUNT);
      long pauseNs = motor.rebooting ? ASKED_WHILE_RESTARTING_NS : ASKED_NS;
      if (motor.silent && nowNs - askedNs[motor.index()] >= pauseNs) {
        askedNs[motor.index()] = nowNs;
        next = motor.index() + 1;
        return isBack(motor) ? motor : null;
      }
    }
    return null;
  }

  private boolean isBack(MotorMemory motor) throws BusUnpluggedException {
    int index = motor.index();
    boolean[] one = new boolean[Motor.COUNT];
    boolean back = true;
    for (SlowRounds.Part part : SlowRounds.Part.values()) {
      if (back) {
        one[index] = true;
        status.read(part, one, 1);
        back = !one[index];
      }
    }
    one[index] = true;
    back = back && wire.readPositions(one)[index];
    motor.silent = !back;
    motor.present |= back;
    motor.rebooting &= !back;
    return back;
  }
}
