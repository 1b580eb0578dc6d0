package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Part;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;
import java.util.Set;

/** One number for every axis, metres and radians, in the world frame. Immutable. */
public final class PoseValues {

  /**
   * The awake robot: head neutral, antennas a little apart (±10°, the reference's neutral pose).
   */
  public static final PoseValues NEUTRAL =
      new PoseValues(new double[] {0, 0, 0, 0, 0, 0, 0, Math.toRadians(-10), Math.toRadians(10)});

  private final double[] values;

  private PoseValues(double[] values) {
    this.values = values;
  }

  /** The pose of a robot. */
  public static PoseValues of(BodyState state) {
    return of(state.head(), state.headJoints().bodyYawRad(), state.antennas());
  }

  /** A pose from its parts. */
  public static PoseValues of(Pose head, double bodyYawRad, Antennas antennas) {
    return new PoseValues(
        new double[] {
          head.xM(),
          head.yM(),
          head.zM(),
          head.rollRad(),
          head.pitchRad(),
          head.yawRad(),
          bodyYawRad,
          antennas.rightRad(),
          antennas.leftRad()
        });
  }

  /** The number of an axis in the world frame. */
  public double get(DriveAxis axis) {
    return values[axis.place()];
  }

  /** These numbers with another one, in the world frame. */
  public PoseValues with(DriveAxis axis, double value) {
    double[] changed = values.clone();
    changed[axis.place()] = value;
    return new PoseValues(changed);
  }

  /** The numbers of some parts from another pose. */
  public PoseValues with(Set<Part> parts, PoseValues other) {
    double[] changed = values.clone();
    for (DriveAxis axis : DriveAxis.values()) {
      if (parts.contains(axis.part())) {
        changed[axis.place()] = other.get(axis);
      }
    }
    return new PoseValues(changed);
  }

  /** These numbers with those parts that a target names; head joints are passed over. */
  public PoseValues with(BodyTargets targets) {
    PoseValues changed = this;
    if (targets.head() != null) {
      changed = changed.with(Set.of(Part.HEAD), of(targets.head(), 0, antennas()));
    }
    if (targets.bodyYawRad() != null) {
      changed = changed.with(DriveAxis.BODY, targets.bodyYawRad());
    }
    return targets.antennas() == null
        ? changed
        : changed.with(Set.of(Part.ANTENNAS), of(head(), 0, targets.antennas()));
  }

  /** The number of an axis as a frame shows it. */
  public double get(DriveAxis axis, PoseFrame frame) {
    return frame == PoseFrame.WORLD ? get(axis) : turned(-get(DriveAxis.BODY)).get(axis);
  }

  /**
   * These numbers with another one, meant in a frame. In the body's frame a turn of the body
   * carries the head along.
   */
  public PoseValues with(DriveAxis axis, double value, PoseFrame frame) {
    if (frame == PoseFrame.WORLD) {
      return with(axis, value);
    }
    PoseValues inBody = turned(-get(DriveAxis.BODY)).with(axis, value);
    return inBody.turned(inBody.get(DriveAxis.BODY));
  }

  /** The head turned about the vertical axis; body and antennas as they are. */
  private PoseValues turned(double yawRad) {
    double c = Math.cos(yawRad);
    double s = Math.sin(yawRad);
    double[] turned = values.clone();
    turned[0] = c * values[0] - s * values[1];
    turned[1] = s * values[0] + c * values[1];
    turned[5] = values[5] + yawRad;
    return new PoseValues(turned);
  }

  /** The head pose, {@code worldFromHead}. */
  public Pose head() {
    return Pose.ofXyzRpy(values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  /** The antennas. */
  public Antennas antennas() {
    return new Antennas(get(DriveAxis.RIGHT), get(DriveAxis.LEFT));
  }

  /** Some parts of the pose as a target. */
  public BodyTargets targets(Set<Part> parts) {
    return BodyTargets.of(
        parts.contains(Part.HEAD) ? head() : null,
        parts.contains(Part.BODY_YAW) ? Double.valueOf(get(DriveAxis.BODY)) : null,
        parts.contains(Part.ANTENNAS) ? antennas() : null);
  }

  /** The nine numbers in the order of the axes, in a new array. */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * A pose from nine numbers in the order of the axes.
   *
   * @throws IllegalArgumentException if there are not nine finite numbers
   */
  public static PoseValues of(double[] values) {
    if (values.length != DriveAxis.values().length
        || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a pose has 9 numbers: " + Arrays.toString(values));
    }
    return new PoseValues(values.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PoseValues that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
