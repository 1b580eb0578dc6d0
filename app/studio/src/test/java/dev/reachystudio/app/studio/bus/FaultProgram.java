package dev.reachystudio.app.studio.bus;

import dev.reachystudio.protocol.value.Motor;
import java.util.Locale;
import java.util.Random;

/**
 * Random faults from a seed, one a second: what, for how long, how bad. Each ends within its second
 * or, if it is a cable or a supply, a little later; then the bus is as new.
 */
final class FaultProgram {

  /** What can go wrong. */
  enum Kind {
    LOST,
    DAMAGED,
    NOISE,
    TRUNCATED,
    LATE,
    DEAD_MOTOR,
    DEAD_MOTOR_AND_THOSE_BEHIND,
    ALL_SILENT,
    UNPLUGGED,
    POWER_LOST,
    BROWN_OUT,
    OVERLOAD,
    CALM
  }

  private static final Kind[] KINDS = Kind.values();

  private static final int BROWN_OUT_MS = 80;

  private final SimulatedRobot robot;
  private final Random random;

  FaultProgram(SimulatedRobot robot, long seed) {
    this.robot = robot;
    random = new Random(seed);
  }

  /** Makes the next fault, waits, and ends it; says what it was. */
  String next() throws InterruptedException {
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    Motor motor = Motor.at(random.nextInt(Motor.COUNT));
    double share = 0.02 + 0.3 * random.nextDouble();
    int lengthMs = 100 + random.nextInt(800);
    begin(kind, motor, share);
    Thread.sleep(lengthMs);
    end(kind, motor);
    return String.format(Locale.ROOT, "%s %s %.2f %d ms", kind, motor.wireName(), share, lengthMs);
  }

  private void begin(Kind kind, Motor motor, double share) {
    switch (kind) {
      case LOST -> robot.lose(share);
      case DAMAGED -> robot.damage(share);
      case NOISE -> robot.noise(share);
      case TRUNCATED -> robot.truncate(share);
      case LATE -> robot.late((int) (12_000 * share));
      case DEAD_MOTOR -> robot.die(motor, false);
      case DEAD_MOTOR_AND_THOSE_BEHIND -> robot.die(motor, true);
      case ALL_SILENT -> robot.silence(true);
      case UNPLUGGED -> robot.unplug();
      case POWER_LOST -> robot.power(false);
      case BROWN_OUT -> robot.brownOut(BROWN_OUT_MS);
      case OVERLOAD -> robot.overload(motor);
      case CALM -> {
        // Nothing happens, for once.
      }
    }
  }

  private void end(Kind kind, Motor motor) {
    switch (kind) {
      case LOST -> robot.lose(0);
      case DAMAGED -> robot.damage(0);
      case NOISE -> robot.noise(0);
      case TRUNCATED -> robot.truncate(0);
      case LATE -> robot.late(0);
      case DEAD_MOTOR, DEAD_MOTOR_AND_THOSE_BEHIND -> robot.revive(motor);
      case ALL_SILENT -> robot.silence(false);
      case UNPLUGGED -> robot.replug();
      case POWER_LOST -> robot.power(true);
      case BROWN_OUT, OVERLOAD, CALM -> {
        // Over by itself, or as soon as torque is asked for again.
      }
    }
  }
}
