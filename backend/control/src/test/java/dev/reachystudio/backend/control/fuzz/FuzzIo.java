package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.backend.control.fuzz.FuzzStep.Misbehave;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A robot that can misbehave and looks at everything it is told: never outside the limits unless it
 * was there, never faster than allowed, and nothing that jumps when torque comes on.
 */
final class FuzzIo implements RobotIo {

  private static final List<Motor> MOTORS = List.of(Motor.values());
  private static final double ROUNDING_RAD = 1e-9;
  private static final int LONGEST_STEP_PERIODS = 2;

  /** Readings until a slow device is in the mode that it was told. */
  private static final int SETTLES_IN = 4;

  private static final List<Fault> UNPLUGGED =
      List.of(new Fault(Fault.Kind.UNPLUGGED, null, 1, "unplugged"));

  /** How much of the way to its target a motor goes in a cycle: real ones lag. */
  private static final double FOLLOWS = 0.6;

  /** No motor of this robot turns further; a reading beyond it is not one. */
  private static final double BEYOND_ANY_MOTOR_RAD = 2 * Math.PI;

  private final JointLimits limits;
  private final long periodNs;
  private final double[] positionRad = new double[Motor.COUNT];
  private final double[] reportedRad = new double[Motor.COUNT];
  private final double[] toldRad = new double[Motor.COUNT];
  private final double[] sinceToldS = new double[Motor.COUNT];

  /** Between what a motor reported since it was told last: it may be pinned there. */
  private final double[] lowestRad = new double[Motor.COUNT];

  private final double[] highestRad = new double[Motor.COUNT];

  private final double[] liesRad = new double[Motor.COUNT];
  private final boolean[] lies = new boolean[Motor.COUNT];
  private final boolean[] mute = new boolean[Motor.COUNT];

  /** What the motors do, and what they were told to do: a slow device does it later. */
  private final Power power = new Power();

  private final Power wanted = new Power();
  private final long[] droppedAt = new long[Motor.COUNT];
  private long reads;
  private long energisedAt;
  private int settlesIn;
  private boolean slow;
  private boolean unplugged;
  private List<Fault> faults = List.of();
  private boolean silent;
  private boolean readThrows;
  private boolean writeThrows;
  private boolean modeThrows;
  private boolean singleTorque = true;
  private boolean hasRead;
  private long lastReadNs;
  private double cycleS;
  private @Nullable String violation;
  private State state = State.CLOSED;

  FuzzIo(JointLimits limits, double[] startRad, long periodNs) {
    this.limits = limits;
    this.periodNs = periodNs;
    System.arraycopy(startRad, 0, positionRad, 0, Motor.COUNT);
    System.arraycopy(startRad, 0, toldRad, 0, Motor.COUNT);
    System.arraycopy(startRad, 0, reportedRad, 0, Motor.COUNT);
    System.arraycopy(startRad, 0, lowestRad, 0, Motor.COUNT);
    System.arraycopy(startRad, 0, highestRad, 0, Motor.COUNT);
    Arrays.fill(droppedAt, -1);
  }

  /** Somebody asked for something that may switch torque on. */
  void mayEnergise() {
    energisedAt = reads;
  }

  /** What was wrong first, or null. */
  @Nullable String violation() {
    return violation;
  }

  void misbehave(Misbehave wrong) {
    switch (wrong.fault()) {
      case SILENT -> silent = true;
      case READ_THROWS -> readThrows = true;
      case WRITE_THROWS -> writeThrows = true;
      case MODE_THROWS -> modeThrows = true;
      // Who switches all motors together has not lost single ones.
      case SINGLE_TORQUE_UNSUPPORTED -> singleTorque &= !power.isUniform();
      case LIES -> {
        lies[wrong.motor()] = true;
        liesRad[wrong.motor()] = wrong.valueRad();
      }
      case MODE_DROPS -> dropAll();
      case MOTOR_DROPS -> {
        if (singleTorque) {
          drop(wrong.motor());
        } else {
          dropAll();
        }
      }
      case MOTOR_MUTE -> mute[wrong.motor()] = true;
      case SLOW_MODE -> slow = true;
      case UNPLUGGED -> unplugged = true;
      case POWER_LOST -> {
        unplugged = true;
        dropAll();
      }
      case HOT -> faults = List.of(hot(wrong.motor()));
      case PUSHED -> push(wrong.motor(), wrong.valueRad());
      case HEALED -> heal();
    }
  }

  void heal() {
    silent = false;
    readThrows = false;
    writeThrows = false;
    modeThrows = false;
    singleTorque = true;
    unplugged = false;
    slow = false;
    faults = List.of();
    Arrays.fill(lies, false);
    Arrays.fill(mute, false);
  }

  private static Fault hot(int motor) {
    return new Fault(Fault.Kind.OVERHEATING, MOTORS.get(motor), 1, "hot");
  }

  private void dropAll() {
    for (int i = 0; i < Motor.COUNT; i++) {
      drop(i);
    }
  }

  private void drop(int motor) {
    droppedAt[motor] = power.on[motor] ? reads : droppedAt[motor];
    power.drop(motor);
    wanted.drop(motor);
  }

  private void push(int motor, double angleRad) {
    if (!power.positions[motor] && Double.isFinite(angleRad)) {
      // A hand may turn a motor a little beyond its limits, as the reference's sleep joints are.
      double beyondRad = 0.2;
      positionRad[motor] =
          Math.clamp(
              angleRad, limits.lowerRad(motor) - beyondRad, limits.upperRad(motor) + beyondRad);
    }
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void open() {
    state = State.OPEN;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    cycleS =
        hasRead
            ? Math.clamp(nowNs - lastReadNs, 0, LONGEST_STEP_PERIODS * periodNs) / 1e9
            : periodNs / 1e9;
    for (int i = 0; i < Motor.COUNT; i++) {
      sinceToldS[i] += cycleS;
    }
    lastReadNs = nowNs;
    hasRead = true;
    reads++;
    settle();
    noteReported();
    if (readThrows) {
      throw new IllegalStateException("the robot throws while it is read");
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      if (power.positions[i]) {
        positionRad[i] += FOLLOWS * (toldRad[i] - positionRad[i]);
      }
      double saysRad = lies[i] ? liesRad[i] : positionRad[i];
      boolean says = !silent && !unplugged && !mute[i];
      inputs.positionRad[i] = says ? saysRad : inputs.positionRad[i];
      inputs.velocityRadPerS[i] = Double.NaN;
      inputs.torqueNm[i] = Double.NaN;
      inputs.sampledNs[i] = nowNs;
      if (says && Math.abs(saysRad) <= BEYOND_ANY_MOTOR_RAD) {
        reportedRad[i] = saysRad;
      }
    }
    noteReported();
    tellPower(inputs);
  }

  private void tellPower(IoInputs inputs) {
    boolean answers = !silent && !unplugged && !allMute();
    inputs.connected = answers;
    inputs.fresh = answers;
    if (!answers) {
      inputs.faults = unplugged ? UNPLUGGED : faults;
      return;
    }
    inputs.allIn(power.mode);
    inputs.settling = settlesIn > 0;
    inputs.faults = faults;
    for (int i = 0; i < Motor.COUNT; i++) {
      inputs.torqueOn[i] = power.on[i];
      inputs.answering[i] = !mute[i];
    }
  }

  private boolean allMute() {
    boolean all = true;
    for (boolean one : mute) {
      all &= one;
    }
    return all;
  }

  private void settle() {
    if (settlesIn > 0 && --settlesIn == 0) {
      power.set(wanted);
    }
  }

  /** What was told is done now, or some readings later. */
  private void obey() {
    settlesIn = slow ? SETTLES_IN : 0;
    if (!slow) {
      power.set(wanted);
    }
  }

  /** Before a failed reading too: the last one then counts. */
  private void noteReported() {
    for (int i = 0; i < Motor.COUNT; i++) {
      lowestRad[i] = Math.min(lowestRad[i], reportedRad[i]);
      highestRad[i] = Math.max(highestRad[i], reportedRad[i]);
    }
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    state = State.ACTIVE;
    if (writeThrows) {
      throw new IllegalStateException("the robot throws while it is written");
    }
    if (unplugged) {
      return;
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      check(i, targets.positionRad[i]);
      toldRad[i] = targets.positionRad[i];
    }
    Arrays.fill(sinceToldS, 0);
    System.arraycopy(reportedRad, 0, lowestRad, 0, Motor.COUNT);
    System.arraycopy(reportedRad, 0, highestRad, 0, Motor.COUNT);
  }

  private void check(int motor, double targetRad) {
    if (!Double.isFinite(targetRad)) {
      wrong(motor, "is told " + targetRad);
      return;
    }
    double wasOutside =
        Math.max(
            outside(motor, toldRad[motor]),
            Math.max(outside(motor, lowestRad[motor]), outside(motor, highestRad[motor])));
    if (outside(motor, targetRad) > wasOutside + ROUNDING_RAD) {
      wrong(
          motor,
          "is told %.6f rad, outside %.6f … %.6f; it was told %.6f and reported %.6f"
              .formatted(
                  targetRad,
                  limits.lowerRad(motor),
                  limits.upperRad(motor),
                  toldRad[motor],
                  reportedRad[motor]));
    }
    double allowed = limits.speedRadPerS(motor) * (1 + 1e-6);
    boolean slowFromTold =
        Math.abs(targetRad - toldRad[motor]) <= allowed * sinceToldS[motor] + ROUNDING_RAD;
    // A pinned motor is told where it is; from there it may go on in the same cycle.
    boolean slowFromReported =
        targetRad >= lowestRad[motor] - allowed * cycleS - ROUNDING_RAD
            && targetRad <= highestRad[motor] + allowed * cycleS + ROUNDING_RAD;
    if (!slowFromTold && !slowFromReported) {
      wrong(
          motor,
          "is told %.6f rad after %.6f rad within %.4f s (reported %.6f); %.3f rad/s are allowed"
              .formatted(
                  targetRad,
                  toldRad[motor],
                  sinceToldS[motor],
                  reportedRad[motor],
                  limits.speedRadPerS(motor)));
    }
  }

  private double outside(int motor, double angleRad) {
    return Math.max(
        0, Math.max(limits.lowerRad(motor) - angleRad, angleRad - limits.upperRad(motor)));
  }

  @Override
  public void mode(MotorMode newMode, IoTargets pinned, long nowNs) {
    state = State.ACTIVE;
    if (modeThrows) {
      throw new IllegalStateException("the robot throws when its mode is changed");
    }
    if (unplugged) {
      return;
    }
    boolean on = newMode == MotorMode.ENABLED;
    for (int i = 0; i < Motor.COUNT; i++) {
      if (on) {
        checkPin(i, pinned.positionRad[i]);
      }
      checkMayHaveTorque(i, newMode != MotorMode.DISABLED);
    }
    wanted.all(newMode);
    obey();
    told(pinned);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    if (!singleTorque) {
      return false;
    }
    state = State.ACTIVE;
    if (unplugged) {
      return true;
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      if (onByMotor[i] && !wanted.positions[i]) {
        checkPin(i, pinned.positionRad[i]);
      }
      checkMayHaveTorque(i, onByMotor[i]);
    }
    wanted.single(onByMotor);
    obey();
    told(pinned);
    return true;
  }

  private void checkPin(int motor, double pinnedRad) {
    if (pinnedRad != reportedRad[motor]) {
      wrong(
          motor,
          "gets torque at %.6f rad, but reported %.6f".formatted(pinnedRad, reportedRad[motor]));
    }
  }

  /** Torque that was lost comes back by a command, never by itself. */
  private void checkMayHaveTorque(int motor, boolean on) {
    if (on && !wanted.on[motor] && droppedAt[motor] > energisedAt) {
      wrong(motor, "gets torque that it lost, and nobody asked for it");
    }
  }

  private void told(IoTargets targets) {
    for (int i = 0; i < Motor.COUNT; i++) {
      // Who is told the same again, or little else, may still move on in this cycle.
      double usedS = Math.abs(targets.positionRad[i] - toldRad[i]) / limits.speedRadPerS(i);
      sinceToldS[i] = Math.max(0, sinceToldS[i] - usedS);
      toldRad[i] = targets.positionRad[i];
    }
  }

  private void wrong(int motor, String what) {
    if (violation == null) {
      violation = MOTORS.get(motor).wireName() + " " + what;
    }
  }

  @Override
  public void close() {
    state = State.CLOSED;
  }

  /** Which motors have power, and which of them hold a position. */
  private static final class Power {
    private final boolean[] on = new boolean[Motor.COUNT];
    private final boolean[] positions = new boolean[Motor.COUNT];
    private MotorMode mode = MotorMode.ENABLED;

    Power() {
      all(MotorMode.ENABLED);
    }

    void all(MotorMode next) {
      mode = next;
      Arrays.fill(on, next != MotorMode.DISABLED);
      for (int i = 0; i < Motor.COUNT; i++) {
        boolean leg = i >= Motor.STEWART_1.index() && i <= Motor.STEWART_6.index();
        positions[i] = next == MotorMode.ENABLED || (on[i] && !leg);
      }
    }

    boolean isUniform() {
      boolean uniform = true;
      for (boolean one : on) {
        uniform &= one == on[0];
      }
      return uniform;
    }

    void single(boolean[] onByMotor) {
      System.arraycopy(onByMotor, 0, on, 0, Motor.COUNT);
      System.arraycopy(onByMotor, 0, positions, 0, Motor.COUNT);
      mode = any() ? MotorMode.ENABLED : MotorMode.DISABLED;
    }

    void drop(int motor) {
      on[motor] = false;
      positions[motor] = false;
      mode = any() ? mode : MotorMode.DISABLED;
    }

    void set(Power other) {
      mode = other.mode;
      System.arraycopy(other.on, 0, on, 0, Motor.COUNT);
      System.arraycopy(other.positions, 0, positions, 0, Motor.COUNT);
    }

    private boolean any() {
      boolean any = false;
      for (boolean one : on) {
        any |= one;
      }
      return any;
    }
  }
}
