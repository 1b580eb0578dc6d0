package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.kinematics.TimeLaws;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;

/**
 * From where the robot is to a target, along a time law. Only the parts the target names are moved.
 * When it takes over from motion, the speed dies away over at most 0.3 s.
 */
public final class GotoMove implements Move {

  private BodyTargets targets;
  private final TimeLaw timeLaw;

  /** Greatest value of that law, rounded up. */
  private static final double CARTOON_FURTHEST = 1.1;

  private long durationNs;
  private final MotionStart start = new MotionStart();
  private final HeadPath path = new HeadPath();
  private final PoseBuffer scratch = new PoseBuffer();
  private final Blend blend = new Blend();

  /** Speed taken over minus the law's own speed at its start. */
  private final double[] headMPerS = new double[3];

  private final double[] headRadPerS = new double[3];
  private final double[] turn = new double[3];
  private final double[] otherRadPerS = new double[Channel.COUNT];
  private final double[] fromRad = new double[Channel.COUNT];
  private final double[] toRad = new double[Channel.COUNT];

  /**
   * A goto.
   *
   * @param targets where to
   * @param durationNs how long, ≥ 0
   * @param timeLaw progress over time
   */
  public GotoMove(BodyTargets targets, long durationNs, TimeLaw timeLaw) {
    this.targets = targets;
    this.timeLaw = timeLaw;
    this.durationNs = durationNs;
    name(targets);
  }

  /** Where to. */
  public BodyTargets targets() {
    return targets;
  }

  /** Where it ends, once begun: the targets, with the head's last pose that can be reached. */
  public BodyTargets goal() {
    return targets.head() == null
        ? targets
        : BodyTargets.of(path.to().value(), targets.bodyYawRad(), targets.antennas());
  }

  @Override
  public long durationNs() {
    return durationNs;
  }

  /** The way of the head, once begun; meaningful if the target names a head pose. */
  public HeadPath path() {
    return path;
  }

  /** Ends the head's way at a point on it, the last one the robot can reach. */
  public void endAt(double fraction) {
    path.at(fraction, scratch);
    path.yawScalar(start.head, scratch);
    takeOverHead();
  }

  /**
   * Ends the way of everything it moves at a point on it.
   *
   * @param fraction of the way, 0…1
   */
  public void stopAt(double fraction) {
    Pose head = null;
    if (targets.head() != null) {
      path.at(fraction, scratch);
      head = scratch.value();
    }
    targets =
        BodyTargets.of(
            head,
            targets.bodyYawRad() == null ? null : channel(Channel.BODY_YAW, fraction, 0),
            targets.antennas() == null
                ? null
                : new Antennas(
                    channel(Channel.RIGHT, fraction, 0), channel(Channel.LEFT, fraction, 0)));
    name(targets);
    begin(start);
  }

  /** How far along its way it goes, overshoot included: 1.1 with the law that has one. */
  public double furthestFraction() {
    return timeLaw == TimeLaw.CARTOON ? CARTOON_FURTHEST : 1;
  }

  /**
   * A place on its way, whenever it gets there, without what is left of an earlier motion.
   *
   * @param fraction of the way
   * @param out the parts it moves are written
   */
  public void at(double fraction, MotionSample out) {
    write(fraction, 0, out);
  }

  /** Names another head pose, before it begins: one that depends on where the robot looks then. */
  public void headTo(Pose head) {
    targets = BodyTargets.of(head, targets.bodyYawRad(), targets.antennas());
  }

  /** As {@link #begin(MotionStart)}, with a length that depends on the start. */
  void begin(MotionStart from, long newDurationNs) {
    durationNs = newDurationNs;
    begin(from);
  }

  @Override
  public void begin(MotionStart from) {
    start.set(from);
    double durationS = durationNs / 1e9;
    blend.begin(from.moving, durationS);
    if (targets.head() != null) {
      scratch.set(targets.head());
      path.yawScalar(start.head, scratch);
      takeOverHead();
    }
    double startSlope = timeLaw == TimeLaw.LINEAR && durationS > 0 ? 1 / durationS : 0;
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      fromRad[i] = from.jointsRad[i];
      otherRadPerS[i] = from.jointsRadPerS[i];
    }
    fromRad[Channel.RIGHT] = from.rightRad;
    fromRad[Channel.LEFT] = from.leftRad;
    otherRadPerS[Channel.RIGHT] = from.rightRadPerS;
    otherRadPerS[Channel.LEFT] = from.leftRadPerS;
    for (int i = 0; i < Channel.COUNT; i++) {
      otherRadPerS[i] -= startSlope * (toRad[i] - fromRad[i]);
    }
  }

  @Override
  public void sample(long tNs, MotionSample out) {
    if (tNs >= durationNs) {
      write(1, 0, out);
      return;
    }
    double tS = tNs / 1e9;
    write(TimeLaws.fraction(timeLaw, tNs / (double) durationNs), blend.offsetS(tS), out);
  }

  private void write(double fraction, double blendS, MotionSample out) {
    if (targets.head() != null) {
      out.byJoints = false;
      path.at(fraction, out.head);
      blendHead(blendS, out.head);
    }
    if (targets.headJoints() != null) {
      out.byJoints = true;
      out.held = false;
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        out.jointsRad[i] = channel(i, fraction, blendS);
      }
    }
    if (targets.bodyYawRad() != null) {
      out.byJoints = false;
      out.bodyYawRad = channel(Channel.BODY_YAW, fraction, blendS);
    }
    if (targets.antennas() != null) {
      out.antennas(
          channel(Channel.RIGHT, fraction, blendS), channel(Channel.LEFT, fraction, blendS));
    }
  }

  private double channel(int i, double fraction, double blendS) {
    double angle = fraction == 1 ? toRad[i] : fromRad[i] + fraction * (toRad[i] - fromRad[i]);
    return angle + blendS * otherRadPerS[i];
  }

  private void blendHead(double blendS, PoseBuffer head) {
    if (blendS == 0) {
      return;
    }
    head.translate(blendS * headMPerS[0], blendS * headMPerS[1], blendS * headMPerS[2]);
    double x = blendS * headRadPerS[0];
    double y = blendS * headRadPerS[1];
    double z = blendS * headRadPerS[2];
    double angle = Math.sqrt(x * x + y * y + z * z);
    if (angle > 0) {
      double s = Math.sin(0.5 * angle) / angle;
      head.turn(Math.cos(0.5 * angle), s * x, s * y, s * z);
    }
  }

  private void takeOverHead() {
    System.arraycopy(start.headMPerS, 0, headMPerS, 0, 3);
    System.arraycopy(start.headRadPerS, 0, headRadPerS, 0, 3);
    if (!start.moving || timeLaw != TimeLaw.LINEAR || durationNs <= 0) {
      return;
    }
    // The linear law starts with a speed of its own: take it off, measured over a small step.
    double step = 1e-4;
    path.at(step, scratch);
    double perSecond = 1 / (step * durationNs / 1e9);
    headMPerS[0] -= (scratch.xM() - start.head.xM()) * perSecond;
    headMPerS[1] -= (scratch.yM() - start.head.yM()) * perSecond;
    headMPerS[2] -= (scratch.zM() - start.head.zM()) * perSecond;
    scratch.turnFrom(start.head, turn);
    for (int i = 0; i < 3; i++) {
      headRadPerS[i] -= turn[i] * perSecond;
    }
  }

  private void name(BodyTargets t) {
    if (t.headJoints() != null) {
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        toRad[i] = t.headJoints().get(i);
      }
    }
    if (t.bodyYawRad() != null) {
      toRad[Channel.BODY_YAW] = t.bodyYawRad();
    }
    Antennas antennas = t.antennas();
    if (antennas != null) {
      toRad[Channel.RIGHT] = antennas.rightRad();
      toRad[Channel.LEFT] = antennas.leftRad();
    }
  }

  /** Places of the angles that go linearly: head joints 0…6, then the antennas. */
  private static final class Channel {
    static final int BODY_YAW = 0;
    static final int RIGHT = 7;
    static final int LEFT = 8;
    static final int COUNT = 9;
  }
}
