package dev.reachystudio.backend.serial.simulated;

import org.jspecify.annotations.Nullable;

/** What makes a motor move: its mode, its goals and gains, and the hands of people. */
final class MotorDrive {

  /** Time constant at a position gain of 1: some 27 ms at 300, 40 ms at 200. */
  private static final double LAG_S_TIMES_GAIN = 8;

  /** A head sinks in about a second. */
  private static final double SAG_LAG_S = 0.4;

  private static final double SAG_TICKS_PER_S = 2 * MotorSetting.TICKS_PER_RAD;
  private static final double RAD_PER_S_PER_RPM = 2 * Math.PI / 60;

  private final MotorMemory memory;
  private final MotorMotion motion;
  private final double ticksPerSPerV;
  private final double loadMa;
  private double handMa;
  private @Nullable Double sagTicks;

  MotorDrive(MotorMemory memory, MotorMotion motion, int modelNumber) {
    this.memory = memory;
    this.motion = motion;
    // No-load speeds of the data sheets at 5 V.
    double rpm =
        switch (modelNumber) {
          case 1190 -> 383;
          case 1200 -> 103;
          case 1240 -> 81;
          default -> 100;
        };
    ticksPerSPerV = rpm / 5 * RAD_PER_S_PER_RPM * MotorSetting.TICKS_PER_RAD;
    // A leg carries a sixth of the head; the others turn about what carries them.
    loadMa = modelNumber == 1200 ? 40 : 0;
  }

  /** Where it sinks to without torque. */
  void sagTo(double ticks) {
    sagTicks = ticks;
  }

  void push(double currentMa) {
    handMa = currentMa;
  }

  int currentMa() {
    int limit = memory.get(ControlTable.CURRENT_LIMIT);
    return (int) Math.round(Math.clamp(motion.currentMa(), -limit, limit));
  }

  /**
   * Lets the motor move for a time in which no register changes.
   *
   * @param stopped by the watchdog
   */
  void move(double seconds, double volts, boolean stopped) {
    double greatest = ticksPerSPerV * Math.max(0, volts);
    if (memory.get(ControlTable.TORQUE) == 0) {
      sag(seconds);
    } else if (stopped) {
      motion.hold(loadMa);
    } else {
      drive(seconds, greatest);
    }
  }

  private void sag(double seconds) {
    if (sagTicks != null) {
      motion.follow(sagTicks, SAG_LAG_S, SAG_TICKS_PER_S, 0, seconds);
    }
    if (sagTicks == null) {
      motion.rest();
    }
  }

  private void drive(double seconds, double greatest) {
    switch (memory.get(ControlTable.OPERATING_MODE)) {
      case 0 -> motion.flow(memory.get(ControlTable.GOAL_CURRENT), handMa, greatest, seconds);
      case 1 -> {
        double speed = MotorSetting.ticksPerS(memory.get(ControlTable.GOAL_VELOCITY));
        motion.turn(Math.clamp(speed, -greatest, greatest), loadMa, seconds);
      }
      case 16 -> motion.turn(memory.get(ControlTable.GOAL_PWM) / 885.0 * greatest, loadMa, seconds);
      default -> follow(seconds, greatest);
    }
  }

  private void follow(double seconds, double greatest) {
    int gain = memory.get(ControlTable.POSITION_P);
    if (gain == 0) {
      motion.hold(0);
      return;
    }
    int profile = memory.get(ControlTable.PROFILE_VELOCITY);
    double limit = profile == 0 ? greatest : Math.min(greatest, MotorSetting.ticksPerS(profile));
    double goal = memory.get(ControlTable.GOAL_POSITION) - memory.get(ControlTable.HOMING_OFFSET);
    motion.follow(goal, LAG_S_TIMES_GAIN / gain, limit, loadMa, seconds);
  }
}
