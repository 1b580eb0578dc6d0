package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Units;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * The motors' own watchdog on the bus: once it is armed, motors that hear nothing for a while stop
 * where they are, until it is released. It is armed in motors whose torque this driver holds, and
 * released only together with a pin, because a motor goes on to its old goal afterwards. Bus
 * thread.
 */
final class WatchdogGuard {

  private final NineMotors wire;
  private final List<MotorMemory> motors;
  private final GoalSender goals;
  private final int units;

  WatchdogGuard(NineMotors wire, List<MotorMemory> motors, GoalSender goals, int units) {
    this.wire = wire;
    this.motors = motors;
    this.goals = goals;
    this.units = units;
  }

  /**
   * Releases a watchdog that has tripped, or that somebody else has armed, and pins the motors that
   * have torque. Motors that obey a current keep it: there is no current to pin them to before a
   * mode is asked for.
   */
  void release(boolean[] which, long nowNs) throws BusUnpluggedException {
    boolean[] releasing = new boolean[Motor.COUNT];
    boolean[] holding = new boolean[Motor.COUNT];
    int[] ticks = new int[Motor.COUNT];
    wire.refreshPositions(which, nowNs);
    for (MotorMemory motor : motors) {
      int i = motor.index();
      boolean limp = motor.torque == 0;
      boolean held = motor.torque == 1 && motor.operatingMode != MotorMemory.BY_CURRENT;
      holding[i] = which[i] && held && wire.isFresh(motor, nowNs);
      releasing[i] = which[i] && (limp || holding[i]);
      ticks[i] = holding[i] ? goals.pin(i, motor.positionRad) : 0;
    }
    wire.write(Register.BUS_WATCHDOG, releasing, 0);
    wire.write(Register.GOAL_POSITION, holding, ticks);
    boolean[] pinned = wire.readBack(Register.GOAL_POSITION, holding, ticks);
    boolean[] released = wire.readBack(Register.BUS_WATCHDOG, releasing, new int[Motor.COUNT]);
    for (int i = 0; i < Motor.COUNT; i++) {
      if (released[i] && (pinned[i] || !holding[i])) {
        motors.get(i).watchdog = 0;
      }
    }
  }

  /** Arms it in the motors that this driver holds and where it was read to be released. */
  void arm() throws BusUnpluggedException {
    boolean[] which = new boolean[Motor.COUNT];
    boolean any = false;
    for (MotorMemory motor : motors) {
      which[motor.index()] = needsArming(motor);
      any |= which[motor.index()];
    }
    if (any) {
      wire.write(Register.BUS_WATCHDOG, which, units);
      for (int i = 0; i < Motor.COUNT; i++) {
        // Read back by the slow round, and armed again if it was not heard.
        motors.get(i).watchdog = which[i] ? units : motors.get(i).watchdog;
      }
    }
  }

  private boolean needsArming(MotorMemory motor) {
    return units > 0
        && motor.watchdog != units
        && motor.watchdog != Units.WATCHDOG_TRIPPED
        && motor.torqueWanted
        && !motor.switching
        && !motor.silent
        && motor.hasTorque();
  }

  /** Motors whose watchdog was read to have stopped them. */
  boolean[] tripped() {
    boolean[] which = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      which[motor.index()] = motor.answers() && motor.watchdog == Units.WATCHDOG_TRIPPED;
    }
    return which;
  }

  /** Before the port is given back: off, everywhere it was armed. */
  void disarm() throws BusUnpluggedException {
    boolean[] which = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      which[motor.index()] = motor.present && motor.watchdog == units;
    }
    // Nobody reads it back: three times is enough where one packet in five gets lost.
    for (int i = 0; i < 3; i++) {
      wire.write(Register.BUS_WATCHDOG, which, 0);
    }
  }
}
