package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as clients send them: mostly sensible, often at or beyond the edge, sometimes garbage.
 */
final class FuzzValues {

  private static final double[] GARBAGE = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MAX_VALUE,
    -1e300,
    Double.MIN_VALUE,
    -Double.MIN_NORMAL,
    -0.0,
    Math.PI,
    -Math.PI,
    1e-160,
    7.5
  };

  private final SplittableRandom random;

  FuzzValues(SplittableRandom random) {
    this.random = random;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number within ± range, beyond it or senseless. */
  double number(double range) {
    double kind = random.nextDouble();
    if (kind < 0.8) {
      return range * (2 * random.nextDouble() - 1);
    }
    if (kind < 0.93) {
      return range * (8 * random.nextDouble() - 4);
    }
    return garbage();
  }

  double garbage() {
    return GARBAGE[random.nextInt(GARBAGE.length)];
  }

  /** Mostly a duration of a short move, nanoseconds. */
  long durationNs() {
    return switch (random.nextInt(20)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> Long.MAX_VALUE;
      case 3 -> 1;
      case 4 -> 3_600_000_000_000L;
      default -> random.nextLong(400_000_000L);
    };
  }

  Pose pose() {
    double kind = random.nextDouble();
    if (kind < 0.75) {
      return Pose.ofXyzRpy(
          number(0.02), number(0.02), number(0.03), number(0.4), number(0.4), number(1.5));
    }
    if (kind < 0.9) {
      // As far away as one can ask, about any axis.
      return Pose.ofXyzRpy(0, 0, number(0.1), number(3.2), number(3.2), number(3.2));
    }
    Pose near = Pose.ofXyzRpy(0, 0, 0, number(0.3), number(0.3), number(0.3));
    double scale = chance(0.5) ? 1 + number(0.04) : number(3);
    // Not a rotation any more: scaled, mirrored, sheared or worse.
    return new Pose(
        near.r00() * scale,
        near.r01(),
        near.r02() + number(0.03),
        number(0.02),
        near.r10(),
        near.r11() * (chance(0.2) ? -1 : 1),
        near.r12(),
        number(0.02),
        near.r20(),
        chance(0.1) ? garbage() : near.r21(),
        near.r22() * scale,
        number(0.02));
  }

  Antennas antennas() {
    return new Antennas(number(3.3), number(3.3));
  }

  HeadJoints joints() {
    return new HeadJoints(
        number(2.9), number(1.2), number(1.2), number(1.2), number(1.2), number(1.2), number(1.2));
  }

  BodyTargets targets() {
    @Nullable Antennas antennas = chance(0.5) ? antennas() : null;
    if (chance(0.2)) {
      return new BodyTargets(null, joints(), null, antennas);
    }
    return new BodyTargets(
        chance(0.7) ? pose() : null, null, chance(0.5) ? number(2.9) : null, antennas);
  }
}
