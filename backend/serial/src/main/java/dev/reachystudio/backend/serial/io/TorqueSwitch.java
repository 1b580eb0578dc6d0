package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings all motors to the torque and mode that were asked for, whatever gets lost on the way. One
 * attempt makes all steps with one packet each and reads back what matters; motors that are not
 * there afterwards take part in the next attempt:
 *
 * <ol>
 *   <li>torque off where it is not wanted, or where the mode changes, until it is read to be off
 *   <li>the operating mode, and the gains that a change of mode resets
 *   <li>the watchdog's release, and the pin: the measured angle as goal, or a leg's current
 *   <li>slow motion for those that are outside their own limits, {@link CalmStart}
 *   <li>torque on for those whose mode and pin were read back, and for nobody else
 * </ol>
 *
 * <p>A motor that has switched itself off after an overload, heat or a shock takes no torque before
 * it is restarted; that is done when torque is asked for, and never to a motor that holds
 * something. Bus thread.
 */
final class TorqueSwitch {

  /** How often one attempt says torque off before the next attempt goes on. */
  private static final int OFF_TRIES = 3;

  /** What cannot be reached is not waited for longer; it is still tried. */
  private static final long SETTLES_NS = 1_000_000_000L;

  /** After the first second a motor that refuses is tried this often. */
  private static final long LATER_NS = 250_000_000L;

  private final NineMotors wire;
  private final List<MotorMemory> motors;
  private final GoalSender goals;
  private final Gains gains;
  private final CalmStart calmStart;
  private @Nullable TorqueRequest request;
  private long beganNs;
  private long triedNs;
  private long settledEpoch;

  /**
   * @param over number of the newest request of an earlier opening of the port: the motors are as
   *     found since
   */
  TorqueSwitch(
      NineMotors wire,
      List<MotorMemory> motors,
      GoalSender goals,
      Gains gains,
      CalmStart calmStart,
      long over) {
    this.calmStart = calmStart;
    this.wire = wire;
    this.motors = motors;
    this.goals = goals;
    this.gains = gains;
    settledEpoch = over;
    for (MotorMemory motor : motors) {
      motor.switching = false;
    }
  }

  /** A request begins; it replaces one that is under way. */
  void begin(TorqueRequest newest, long nowNs) {
    request = newest;
    beganNs = nowNs;
    triedNs = nowNs - LATER_NS;
    for (MotorMemory motor : motors) {
      int i = motor.index();
      motor.torqueWanted = newest.torqueOn(i);
      motor.byCurrentWanted = newest.byCurrent(i);
      motor.torqueReached = false;
      motor.restarted = false;
      motor.switching = true;
      if (motor.torqueWanted && motor.torque == 1) {
        // It may have lost it since it was read; whoever asks for torque gets it, and not a belief.
        motor.torque = MotorMemory.UNKNOWN;
      }
    }
  }

  /** Number of the newest request that is read back, or not waited for any more. */
  long settledEpoch(long nowNs) {
    if (request != null && (isSettled() || nowNs - beganNs > SETTLES_NS)) {
      settledEpoch = request.epoch();
    }
    return settledEpoch;
  }

  /** The request to let all motors go, if it is not known to have been heard by all. */
  @Nullable TorqueRequest unfinishedRelease() {
    boolean any = false;
    for (MotorMemory motor : motors) {
      any |= motor.switching;
    }
    return request != null && any && !request.anyTorque() ? request : null;
  }

  /** Whether motors that answer are still to be switched, and it is time to. */
  boolean isDue(long nowNs) {
    boolean any = false;
    for (MotorMemory motor : motors) {
      any |= motor.switching && (motor.answers() || !motor.torqueWanted);
    }
    return any && (nowNs - beganNs <= SETTLES_NS || nowNs - triedNs >= LATER_NS);
  }

  /** Whether all motors that answer are as asked. */
  boolean isSettled() {
    for (MotorMemory motor : motors) {
      if (motor.switching && (motor.answers() || motor.rebooting)) {
        return false;
      }
    }
    return true;
  }

  /** One attempt; returns whether all motors that answer are as asked. */
  boolean attempt(long nowNs) throws BusUnpluggedException {
    TorqueRequest now = request;
    if (now == null) {
      return true;
    }
    triedNs = nowNs;
    readTorque(which(m -> m.torqueWanted && m.torque == MotorMemory.UNKNOWN));
    torqueOff();
    restart(nowNs);
    boolean[] changing = which(m -> m.torque != 1 && m.operatingMode != m.wantedMode());
    changeMode(changing);
    boolean[] coming = which(m -> m.torqueWanted && m.torque != 1);
    gains.set(which(m -> !m.gainsRight && !m.byCurrentWanted && m.torque != 1));
    wire.write(Register.BUS_WATCHDOG, coming, 0);
    for (MotorMemory motor : motors) {
      motor.watchdog = coming[motor.index()] ? 0 : motor.watchdog;
    }
    boolean[] ready = pin(now, coming, nowNs);
    boolean[] calm = calmStart.prepare(ready, nowNs);
    readMode(changing);
    for (int i = 0; i < Motor.COUNT; i++) {
      ready[i] &= calm[i] && motors.get(i).operatingMode == motors.get(i).wantedMode();
    }
    wire.write(Register.TORQUE_ENABLE, ready, 1);
    readTorque(ready);
    finish();
    return isSettled();
  }

  /**
   * Off until it is read to be off; blindly for those who do not answer, and before a change of
   * mode, so that nothing is limp for longer than it has to.
   */
  private void torqueOff() throws BusUnpluggedException {
    boolean[] off =
        which(m -> m.torque != 0 && (!m.torqueWanted || m.operatingMode != m.wantedMode()));
    boolean[] lettingGo = which(m -> m.torque != 0 && !m.torqueWanted);
    for (MotorMemory motor : motors) {
      off[motor.index()] |= motor.switching && !motor.torqueWanted && !motor.answers();
    }
    for (int i = 0; i < OFF_TRIES && !NineMotors.none(off); i++) {
      wire.write(Register.TORQUE_ENABLE, off, 0);
      for (int m = 0; m < Motor.COUNT; m++) {
        motors.get(m).torque = off[m] ? MotorMemory.UNKNOWN : motors.get(m).torque;
      }
      readTorque(lettingGo);
      lettingGo = which(m -> m.torque != 0 && !m.torqueWanted);
      off = lettingGo;
    }
  }

  private void restart(long nowNs) throws BusUnpluggedException {
    for (MotorMemory motor : motors) {
      if (motor.answers() && motor.switching && motor.torqueWanted && motor.shutDown()) {
        wire.restart(motor, nowNs);
      }
    }
  }

  private void changeMode(boolean[] changing) throws BusUnpluggedException {
    int[] modes = new int[Motor.COUNT];
    for (int i = 0; i < Motor.COUNT; i++) {
      modes[i] = motors.get(i).wantedMode();
      motors.get(i).gainsRight &= !changing[i];
    }
    wire.write(Register.OPERATING_MODE, changing, modes);
  }

  /** Pins those that are to get torque; says whose pin was read back. */
  private boolean[] pin(TorqueRequest now, boolean[] coming, long nowNs)
      throws BusUnpluggedException {
    boolean[] byPosition = new boolean[Motor.COUNT];
    boolean[] byCurrent = new boolean[Motor.COUNT];
    int[] ticks = new int[Motor.COUNT];
    int[] currentsMa = new int[Motor.COUNT];
    wire.refreshPositions(coming, nowNs);
    for (MotorMemory motor : motors) {
      int i = motor.index();
      if (coming[i] && motor.byCurrentWanted) {
        byCurrent[i] = true;
        currentsMa[i] = goals.pinTorque(i, now.torqueNm(i));
      } else if (coming[i] && wire.isFresh(motor, nowNs)) {
        byPosition[i] = true;
        ticks[i] = goals.pin(i, motor.positionRad);
      }
    }
    wire.write(Register.GOAL_POSITION, byPosition, ticks);
    wire.write(Register.GOAL_CURRENT, byCurrent, currentsMa);
    boolean[] pinned = wire.readBack(Register.GOAL_POSITION, byPosition, ticks);
    boolean[] pinnedCurrents = wire.readBack(Register.GOAL_CURRENT, byCurrent, currentsMa);
    for (int i = 0; i < Motor.COUNT; i++) {
      pinned[i] |= pinnedCurrents[i];
    }
    return pinned;
  }

  private void readMode(boolean[] changing) throws BusUnpluggedException {
    SyncRead read = wire.read(Register.OPERATING_MODE, changing);
    for (int i = 0; i < Motor.COUNT; i++) {
      if (changing[i]) {
        motors.get(i).operatingMode =
            NineMotors.good(read, i) ? read.value(i, Register.OPERATING_MODE) : MotorMemory.UNKNOWN;
      }
    }
  }

  private void readTorque(boolean[] which) throws BusUnpluggedException {
    SyncRead read = wire.read(Register.TORQUE_ENABLE, which);
    for (int i = 0; i < Motor.COUNT; i++) {
      if (which[i]) {
        motors.get(i).torque =
            NineMotors.good(read, i) ? read.value(i, Register.TORQUE_ENABLE) : MotorMemory.UNKNOWN;
      }
    }
  }

  private void finish() {
    for (MotorMemory motor : motors) {
      if (motor.switching && motor.answers() && motor.asWanted()) {
        motor.switching = false;
        motor.torqueReached = motor.torqueWanted;
      }
    }
  }

  private boolean[] which(Predicate<MotorMemory> condition) {
    boolean[] which = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      which[motor.index()] = motor.switching && motor.answers() && condition.test(motor);
    }
    return which;
  }
}
