package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings goals to the motors: angles become ticks inside each motor's own limits, all of them go
 * with one packet, and only when one has changed or a tenth of a second has passed. A motor that is
 * being switched keeps what it was pinned to. Bus thread.
 */
final class GoalSender {

  private static final long REFRESH_NS = 100_000_000L;

  private final List<MotorMemory> motors;
  private final double maPerNm;
  private final double[] wantedRad = new double[Motor.COUNT];
  private final double[] wantedNm = new double[Motor.COUNT];
  private final int[] ticks = new int[Motor.COUNT];
  private final int[] currentsMa = new int[Motor.COUNT];
  private final boolean[] byPosition = new boolean[Motor.COUNT];
  private final boolean[] byCurrent = new boolean[Motor.COUNT];
  private final boolean[] beyond = new boolean[Motor.COUNT];
  private final GoalSlope slope = new GoalSlope();
  private final AtomicLong clamped = new AtomicLong();
  private boolean wanted;
  private boolean changed;
  private long sentNs;

  GoalSender(List<MotorMemory> motors, double maPerNm) {
    this.motors = motors;
    this.maPerNm = maPerNm;
  }

  /** Goals beyond a motor's own limits so far. */
  long clamped() {
    return clamped.get();
  }

  /** From now on these are wanted. */
  void want(Goals goals) {
    System.arraycopy(goals.positionRad, 0, wantedRad, 0, Motor.COUNT);
    System.arraycopy(goals.torqueNm, 0, wantedNm, 0, Motor.COUNT);
    wanted = true;
  }

  /** Nothing is wanted any more until {@link #want}. */
  void forget() {
    wanted = false;
  }

  /**
   * A motor is to hold an angle, and starts from there when something else is wanted of it.
   *
   * @return the goal that holds it, ticks
   */
  int pin(int motor, double angleRad) {
    slope.pin(motor, angleRad);
    set(motor, angleRad);
    wantedRad[motor] = wanted ? wantedRad[motor] : angleRad;
    return ticks[motor];
  }

  /** A leg is to give a torque; returns its current, mA. */
  int pinTorque(int motor, double torqueNm) {
    currentsMa[motor] = (int) Math.rint(torqueNm * maPerNm);
    return currentsMa[motor];
  }

  /** Sends what is new. */
  void send(NineMotors wire, long nowNs) throws BusUnpluggedException {
    double elapsedS = slope.elapse(nowNs);
    if (!wanted) {
      return;
    }
    boolean positions = false;
    boolean currents = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      MotorMemory motor = motors.get(i);
      boolean current = motor.operatingMode == MotorMemory.BY_CURRENT;
      byCurrent[i] = current && motor.byCurrentWanted && !motor.switching;
      byPosition[i] = !current && !motor.switching && motor.present;
      if (byCurrent[i]) {
        int before = currentsMa[i];
        changed |= before != pinTorque(i, wantedNm[i]);
        currents = true;
      } else if (byPosition[i]) {
        // A motor without torque does not move: it is told at once what the loop believes of it.
        set(i, motor.torque == 0 ? wantedRad[i] : slope.goalRad(i, wantedRad[i], elapsedS));
        positions = true;
      }
    }
    if (!changed && nowNs - sentNs < REFRESH_NS) {
      return;
    }
    changed = false;
    sentNs = nowNs;
    if (positions) {
      wire.write(Register.GOAL_POSITION, byPosition, ticks);
    }
    if (currents) {
      wire.write(Register.GOAL_CURRENT, byCurrent, currentsMa);
    }
  }

  private void set(int index, double angleRad) {
    MotorMemory motor = motors.get(index);
    int goal = Ticks.fromRad(angleRad);
    int inside = Math.clamp(goal, motor.lowerTicks, motor.upperTicks);
    boolean outside = goal != inside;
    if (outside && (!beyond[index] || inside != ticks[index])) {
      clamped.incrementAndGet();
    }
    beyond[index] = outside;
    changed |= inside != ticks[index];
    ticks[index] = inside;
  }
}
