package dev.reachystudio.backend.serial.io;

import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.HardwareError;
import dev.reachystudio.protocol.state.SupplyVoltage;
import java.util.List;

/**
 * What counts as a fault of a motor, and what people are told of it. Looks at what the motors said;
 * bus thread.
 */
final class FaultRules {

  /** A motor that has not answered for this long is silent. */
  static final long SILENT_NS = 200_000_000L;

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
    error(motor, HardwareError.OVERLOAD, Fault.Kind.OVERLOAD, "was overloaded", nowNs);
    error(motor, HardwareError.OVERHEATING, Fault.Kind.OVERHEATING, "is too hot", nowNs);
    error(motor, HardwareError.SHOCK, Fault.Kind.SHOCK, "met an electrical shock", nowNs);
    // The motors' own voltage bit is set on every healthy robot: their limit is 7.0 V.
    boolean outside =
        !Double.isNaN(motor.voltageV)
            && (motor.voltageV < SupplyVoltage.LEAST_V || motor.voltageV > SupplyVoltage.MOST_V);
    book.note(
        Fault.Kind.VOLTAGE,
        motor.index(),
        outside,
        nowNs,
        "The supply of "
            + name(motor)
            + " is "
            + motor.voltageV
            + " V; "
            + SupplyVoltage.LEAST_V
            + " to "
            + SupplyVoltage.MOST_V
            + " V are right");
  }

  private void error(
      MotorMemory motor, HardwareError error, Fault.Kind kind, String what, long nowNs) {
    book.note(
        kind,
        motor.index(),
        error.isIn(motor.hardwareErrors),
        nowNs,
        name(motor) + " " + what + RESTARTED_LATER);
  }

  /** Torque that was there and is not any more; over when it is back, or not wanted any more. */
  private void torque(MotorMemory motor, long nowNs) {
    boolean lost = motor.hasLostTorque();
    boolean explained = (motor.hardwareErrors & HardwareError.SHUTDOWN_MASK) != 0;
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
