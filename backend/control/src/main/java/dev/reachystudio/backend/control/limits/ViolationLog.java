package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is found moment by moment into stretches of time, one row for each kind and motor.
 * Allocates only when something is found. One thread.
 */
final class ViolationLog {

  /** Findings nearer than this are one stretch: a shorter pause is nothing a person could edit. */
  private static final double JOIN_S = 0.1;

  private static final int PLACES = Motor.COUNT + 1;

  private final List<Violation> closed = new ArrayList<>();
  private final Map<Kind, @Nullable Stretch[]> open = new EnumMap<>(Kind.class);

  ViolationLog() {
    for (Kind kind : Kind.values()) {
      open.put(kind, new Stretch[PLACES]);
    }
  }

  /** A stretch that may still go on. */
  private static final class Stretch {
    final double fromS;
    double toS;
    double worstAtS;
    double worst;
    double limit;
    double excess = Double.NEGATIVE_INFINITY;
    String what = "";

    Stretch(double fromS) {
      this.fromS = fromS;
    }
  }

  /**
   * Notes a finding.
   *
   * @param kind what
   * @param motor the motor, or −1
   * @param fromS begin
   * @param toS end, not before that of the finding before
   * @param value what is asked for
   * @param limit what is allowed
   * @param excess how bad it is, to be compared with others of this kind and motor
   * @param what rest of the sentence
   */
  void note(
      Kind kind,
      int motor,
      double fromS,
      double toS,
      double value,
      double limit,
      double excess,
      String what) {
    @Nullable Stretch[] places = Objects.requireNonNull(open.get(kind));
    Stretch stretch = places[motor + 1];
    if (stretch == null || fromS - stretch.toS > JOIN_S) {
      close(kind, motor, stretch);
      stretch = new Stretch(fromS);
      places[motor + 1] = stretch;
    }
    stretch.toS = toS;
    if (excess > stretch.excess) {
      stretch.excess = excess;
      stretch.worst = value;
      stretch.limit = limit;
      stretch.worstAtS = toS;
      stretch.what = what;
    }
  }

  /** Adds something that is no stretch. */
  void add(Violation violation) {
    closed.add(violation);
  }

  /** Everything found, in the order of time. */
  List<Violation> all() {
    open.forEach(
        (kind, places) -> {
          for (int i = 0; i < PLACES; i++) {
            close(kind, i - 1, places[i]);
            places[i] = null;
          }
        });
    closed.sort(
        Comparator.comparingDouble(Violation::fromS)
            .thenComparing(Violation::kind)
            .thenComparingInt(Violation::motor));
    return List.copyOf(closed);
  }

  private void close(Kind kind, int motor, @Nullable Stretch stretch) {
    if (stretch != null) {
      closed.add(
          new Violation(
              kind,
              motor,
              stretch.fromS,
              stretch.toS,
              stretch.worstAtS,
              stretch.worst,
              stretch.limit,
              stretch.what));
    }
  }
}
