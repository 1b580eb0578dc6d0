package dev.reachystudio.assets.moves;

import java.util.Map;
import java.util.Objects;

/**
 * What a track animates. Angles are keyed in degrees and lengths in millimetres, as animators
 * think.
 */
enum Channel {
  X_MM,
  Y_MM,
  Z_MM,
  ROLL_DEG,
  PITCH_DEG,
  YAW_DEG,
  BODY_DEG,
  RIGHT_DEG,
  LEFT_DEG;

  /** Value at the neutral pose: antennas stand 10° outward. */
  double neutral() {
    return switch (this) {
      case RIGHT_DEG -> -10;
      case LEFT_DEG -> 10;
      default -> 0;
    };
  }

  /** This channel's entry of a map that has one for every channel. */
  <V> V of(Map<Channel, V> values) {
    return Objects.requireNonNull(values.get(this));
  }
}
