package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Lets motors in calmly that get torque outside their own limits, as the legs of a sleeping robot
 * may be: no goal holds them there, they go to the nearest limit. Their own speed profile makes
 * that slow; it is taken away when they are there. Bus thread.
 */
final class CalmStart {

  /** 42 counts of 0.229 revolutions a minute: 1 rad/s. */
  private static final int CALM_COUNTS = 42;

  /** What rounding and a motor at rest differ by. */
  private static final int NEAR_TICKS = 12;

  /** Longer than the furthest way at that speed takes. */
  private static final long LONGEST_NS = 4_000_000_000L;

  private final NineMotors wire;
  private final List<MotorMemory> motors;
  private final boolean[] calm = new boolean[Motor.COUNT];
  private final long[] sinceNs = new long[Motor.COUNT];

  CalmStart(NineMotors wire, List<MotorMemory> motors) {
    this.wire = wire;
    this.motors = motors;
  }

  /**
   * Before motors get torque: slow for those outside their limits, as fast as they can for all
   * others.
   *
   * @return who has the right profile, read back
   */
  boolean[] prepare(boolean[] coming, long nowNs) throws BusUnpluggedException {
    int[] counts = new int[Motor.COUNT];
    for (MotorMemory motor : motors) {
      int i = motor.index();
      if (coming[i]) {
        int ticks = Ticks.fromRad(motor.positionRad);
        calm[i] = ticks != Math.clamp(ticks, motor.lowerTicks, motor.upperTicks);
        sinceNs[i] = nowNs;
        counts[i] = calm[i] ? CALM_COUNTS : 0;
      }
    }
    wire.write(Register.PROFILE_VELOCITY, coming, counts);
    return wire.readBack(Register.PROFILE_VELOCITY, coming, counts);
  }

  /** After a tick: those that are inside are as fast as the others again. */
  void end(long nowNs) throws BusUnpluggedException {
    boolean[] there = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      int i = motor.index();
      int ticks = Ticks.fromRad(motor.positionRad);
      boolean inside =
          ticks >= motor.lowerTicks - NEAR_TICKS && ticks <= motor.upperTicks + NEAR_TICKS;
      boolean over = inside || nowNs - sinceNs[i] > LONGEST_NS;
      there[i] = calm[i] && over && motor.answers();
    }
    if (!NineMotors.none(there)) {
      wire.write(Register.PROFILE_VELOCITY, there, 0);
      boolean[] ended = wire.readBack(Register.PROFILE_VELOCITY, there, new int[Motor.COUNT]);
      for (int i = 0; i < Motor.COUNT; i++) {
        calm[i] &= !ended[i];
      }
    }
  }
}
