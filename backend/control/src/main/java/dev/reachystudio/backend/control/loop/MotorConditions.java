package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each motor can do, as far as the loop knows: which have torque, which lost it by themselves,
 * which are silent. Sets of motors are bits in wire order. Belongs to the control thread; {@link
 * #whyNot} may be asked by any.
 */
final class MotorConditions {

  private static final int ALL = (1 << Motor.COUNT) - 1;
  private static final int HEAD = (1 << HeadJoints.COUNT) - 1;
  private static final int LEGS = HEAD & ~1;
  private static final int ANTENNAS = ALL & ~HEAD;
  private static final List<Missing> SILENT = silent();
  private static final List<Missing> LOST = lost();
  private static final Missing OFF =
      new Missing(RefusalReason.MOTORS_OFF, MotorTexts.whyNot(MotorMode.DISABLED));
  private static final Missing FLOATING =
      new Missing(RefusalReason.MOTORS_OFF, MotorTexts.whyNot(MotorMode.GRAVITY_COMPENSATION));
  private static final Missing PARTLY = new Missing(RefusalReason.MOTORS_OFF, MotorTexts.PARTLY);

  /**
   * Why parts of the robot cannot be moved; made beforehand, because the control thread hands it
   * out.
   *
   * @param reason for programs
   * @param text one sentence for people
   */
  record Missing(RefusalReason reason, String text) {}

  private int torque;
  private int lost;
  private int silent;
  private int failed;

  /** Torque, lost and silent in one number, so that other threads see what belongs together. */
  private volatile int published;

  /** Whether a motor obeys targets of position. */
  boolean obeys(int motor) {
    return (torque & ~silent & (1 << motor)) != 0;
  }

  /** Whether a motor is to have torque for position control, as far as commands go. */
  boolean hasTorque(int motor) {
    return (torque & (1 << motor)) != 0;
  }

  /** Whether all motors are to have torque for position control. */
  boolean allTorque() {
    return torque == ALL;
  }

  /** Whether a motor lost its torque by itself. */
  boolean hasLost(int motor) {
    return (lost & (1 << motor)) != 0;
  }

  /**
   * All motors were switched. In gravity compensation the legs are free, body and antennas hold.
   */
  void switched(MotorMode mode) {
    torque =
        switch (mode) {
          case ENABLED -> ALL;
          case GRAVITY_COMPENSATION -> ALL & ~LEGS;
          case DISABLED -> 0;
        };
    lost = 0;
    publish();
  }

  /** Single motors were switched. */
  void switched(boolean[] on) {
    torque = bits(on);
    lost &= ~torque;
    publish();
  }

  /** The device is in another mode than it was told: what it says is believed. */
  void found(IoInputs inputs) {
    int before = torque;
    switched(inputs.mode);
    if (inputs.mode == MotorMode.ENABLED) {
      torque &= bits(inputs.torqueOn);
    }
    lost = before & ~torque & (inputs.mode == MotorMode.GRAVITY_COMPENSATION ? 0 : ALL);
    silent = ALL & ~bits(inputs.answering);
    publish();
  }

  /**
   * Takes notice of what the motors do by themselves; {@link #failed} tells of those that others
   * cannot do without any more.
   *
   * @param inputs what was read; the robot answers, and is in the mode that it was told
   * @return motors that came back: they are to be pinned where they are
   */
  int look(IoInputs inputs) {
    int mute = ALL & ~bits(inputs.answering);
    int known = inputs.settling ? 0 : ALL & ~mute;
    int on = bits(inputs.torqueOn);
    int meant = inputs.mode == MotorMode.GRAVITY_COMPENSATION ? ALL : torque;
    int losing = meant & known & ~on & ~lost;
    int gaining = inputs.mode == MotorMode.ENABLED ? known & on & ~torque : 0;
    int answeringAgain = silent & ~mute;
    failed = losing | (mute & ~silent);
    if ((failed | gaining | answeringAgain) != 0) {
      torque = (torque & ~losing) | gaining;
      lost = (lost | losing) & ~gaining;
      silent = mute;
      publish();
    }
    return gaining | answeringAgain;
  }

  /** Motors that fell silent or lost their torque just now. */
  int failed() {
    return failed;
  }

  /** The parts that some motors belong to. */
  static int partsOf(int motors) {
    return ((motors & HEAD) != 0 ? PartMask.HEAD_JOINTS : 0)
        | ((motors & ANTENNAS) != 0 ? PartMask.ANTENNAS : 0);
  }

  /** Why a motor of some parts is no longer there, or null. Any thread. */
  @Nullable Missing missing(int parts) {
    int needed = motorsOf(parts);
    int now = published;
    int mute = (now >>> (2 * Motor.COUNT)) & needed;
    if (mute != 0) {
      return SILENT.get(Integer.numberOfTrailingZeros(mute));
    }
    int limp = (now >>> Motor.COUNT) & ALL & needed;
    return limp != 0 ? LOST.get(Integer.numberOfTrailingZeros(limp)) : null;
  }

  /** Why a motor does not answer, or null if it does. Any thread. */
  @Nullable Missing silence(int motor) {
    return ((published >>> (2 * Motor.COUNT)) & (1 << motor)) != 0 ? SILENT.get(motor) : null;
  }

  /**
   * Why some parts do not obey targets, or null if they do. One limp antenna does not keep the
   * other from moving, unless it is a fault. Any thread.
   *
   * @param parts bits of {@link PartMask}
   * @param mode mode of the motors
   */
  @Nullable Missing whyNot(int parts, MotorMode mode) {
    Missing missing = missing(parts);
    if (missing != null) {
      return missing;
    }
    if (mode != MotorMode.ENABLED) {
      return mode == MotorMode.DISABLED ? OFF : FLOATING;
    }
    int off = ALL & ~published;
    boolean head = (parts & PartMask.HEAD_JOINTS) == 0 || (off & HEAD) == 0;
    boolean antennas = (parts & PartMask.ANTENNAS) == 0 || (off & ANTENNAS) != ANTENNAS;
    return head && antennas ? null : PARTLY;
  }

  private static int motorsOf(int parts) {
    return ((parts & PartMask.HEAD_JOINTS) != 0 ? HEAD : 0)
        | ((parts & PartMask.ANTENNAS) != 0 ? ANTENNAS : 0);
  }

  private void publish() {
    int now = torque | (lost << Motor.COUNT) | (silent << (2 * Motor.COUNT));
    if (now != published) {
      published = now;
    }
  }

  private static int bits(boolean[] flags) {
    int bits = 0;
    for (int i = 0; i < Motor.COUNT; i++) {
      bits |= flags[i] ? 1 << i : 0;
    }
    return bits;
  }

  private static List<Missing> silent() {
    List<Missing> all = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      all.add(new Missing(RefusalReason.MOTOR_SILENT, MotorTexts.silent(motor)));
    }
    return List.copyOf(all);
  }

  private static List<Missing> lost() {
    List<Missing> all = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      all.add(new Missing(RefusalReason.TORQUE_LOST, MotorTexts.torqueLost(motor)));
    }
    return List.copyOf(all);
  }
}
