package dev.reachystudio.backend.serial.io;

import dev.reachystudio.protocol.state.Fault;
import java.util.List;

/**
 * What counts as a fault of a motor, and what people are told of it. Looks at what the motors said;
 * bus thread.
 */
final class FaultRules {

  /** A motor that has not answered for this long is silent. */
  static final long SILENT_NS = 200_000_000L;

  /** The motors' supply is good from here, volt: what the motor start-up waits for. */
  static final double LEAST_V = 4.5;

  /** The supply is good up to here, volt: the power board delivers 6.8 to 7.6. */
  static final double MOST_V = 7.8;

  private static final int OVERHEATING = 0x04;
  private static final int SHOCK = 0x10;
  private static final int OVERLOAD = 0x20;

  private static final String RESTARTED_LATER =
      " and has switched itself off; it is restarted when torque is asked for again";

  private final FaultBook book;

  FaultRules(FaultBook book) {
    this.book = book;
  }

  /**
   * Looks at all motors after a tick.
   *
   * @param motors what is known of them
   * @param nowNs the time
   */
  void look(List<MotorMemory> motors, long nowNs) {
    boolean anybody = false;
    for (MotorMemory motor : motors) {
      anybody |= !motor.silent;
    }
    for (MotorMemory motor : motors) {
      // When nobody answers it is the bus, and the control loop says so.
      silence(motor, motor.silent && !motor.rebooting && anybody, nowNs);
      if (!motor.silent) {
        errors(motor, nowNs);
        torque(motor, nowNs);
      }
    }
  }

  /** The robot's port is gone, or back. */
  void unplugged(boolean gone, long sinceNs, String text) {
    book.note(Fault.Kind.UNPLUGGED, FaultBook.ROBOT, gone, sinceNs, text);
  }

  /** A motor came back without its gains: it had no power for a moment. */
  void brownOut(MotorMemory motor, long nowNs) {
    book.note(
        Fault.Kind.BROWN_OUT,
        motor.index(),
        true,
        nowNs,
        name(motor)
            + " was without power for a moment and has lost its torque; its gains are set again,"
            + " its torque comes back when it is asked for");
  }

  /** Whether it was already told that a motor's torque is gone. */
  boolean knowsLostTorque(MotorMemory motor) {
    return book.has(Fault.Kind.TORQUE_LOST, motor.index())
        || book.has(Fault.Kind.BROWN_OUT, motor.index());
  }

  private void silence(MotorMemory motor, boolean silent, long nowNs) {
    boolean ever = motor.lastAnswerNs != 0;
    book.note(
        Fault.Kind.SILENT,
        motor.index(),
        silent,
        ever ? motor.lastAnswerNs : nowNs,
        name(motor)
            + (ever
                ? " does not answer any more; it is asked again a few times a second"
                : " has not answered yet; check its cable and its id"));
  }

  private void errors(MotorMemory motor, long nowNs) {
    int errors = motor.hardwareErrors;
    int index = motor.index();
    book.note(
        Fault.Kind.OVERLOAD,
        index,
        (errors & OVERLOAD) != 0,
        nowNs,
        name(motor) + " was overloaded" + RESTARTED_LATER);
    book.note(
        Fault.Kind.OVERHEATING,
        index,
        (errors & OVERHEATING) != 0,
        nowNs,
        name(motor) + " is too hot" + RESTARTED_LATER);
    book.note(
        Fault.Kind.SHOCK,
        index,
        (errors & SHOCK) != 0,
        nowNs,
        name(motor) + " met an electrical shock" + RESTARTED_LATER);
    // The motors' own voltage bit is set on every healthy robot: their limit is 7.0 V.
    boolean outside =
        !Double.isNaN(motor.voltageV) && (motor.voltageV < LEAST_V || motor.voltageV > MOST_V);
    book.note(
        Fault.Kind.VOLTAGE,
        index,
        outside,
        nowNs,
        "The supply of "
            + name(motor)
            + " is "
            + motor.voltageV
            + " V; "
            + LEAST_V
            + " to "
            + MOST_V
            + " V are right");
  }

  /** Torque that was there and is not any more; over when it is back, or not wanted any more. */
  private void torque(MotorMemory motor, long nowNs) {
    boolean lost = motor.hasLostTorque();
    boolean explained = (motor.hardwareErrors & MotorMemory.SHUTDOWN_ERRORS) != 0;
    int index = motor.index();
    if (!lost) {
      book.note(Fault.Kind.BROWN_OUT, index, false, nowNs, "");
    }
    book.note(
        Fault.Kind.TORQUE_LOST,
        index,
        lost && !explained && !book.has(Fault.Kind.BROWN_OUT, index),
        nowNs,
        name(motor) + " has lost its torque; it comes back when it is asked for");
  }

  private static String name(MotorMemory motor) {
    return motor.motor.wireName() + " (id " + motor.id() + ")";
  }
}
