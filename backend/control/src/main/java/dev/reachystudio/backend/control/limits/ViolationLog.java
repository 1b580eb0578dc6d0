package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final @Nullable Stretch[] open = new Stretch[Kind.values().length * PLACES];

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
    int place = kind.ordinal() * PLACES + motor + 1;
    Stretch stretch = open[place];
    if (stretch == null || fromS - stretch.toS > JOIN_S) {
      close(place);
      stretch = new Stretch(fromS);
      open[place] = stretch;
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
    for (int place = 0; place < open.length; place++) {
      close(place);
    }
    closed.sort(
        Comparator.comparingDouble(Violation::fromS)
            .thenComparing(Violation::kind)
            .thenComparingInt(Violation::motor));
    return List.copyOf(closed);
  }

  private void close(int place) {
    Stretch stretch = open[place];
    if (stretch == null) {
      return;
    }
    open[place] = null;
    closed.add(
        new Violation(
            Kind.values()[place / PLACES],
            place % PLACES - 1,
            stretch.fromS,
            stretch.toS,
            stretch.worstAtS,
            stretch.worst,
            stretch.limit,
            stretch.what));
  }
}
