package dev.reachystudio.backend.serial.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often answers of motors come to harm; each answer to at most one harm. Shares, 0…1.
 *
 * @param lost never arrive
 * @param badCrc arrive with one bit turned
 * @param noise arrive with one to four bytes of noise in front
 * @param truncated arrive without their last bytes
 * @param late arrive late
 * @param lateByNs how late, nanoseconds
 */
public record AnswerRates(
    double lost, double badCrc, double noise, double truncated, double late, long lateByNs) {

  /** Every answer arrives as it was sent. */
  public static final AnswerRates NONE = new AnswerRates(0, 0, 0, 0, 0, 0);

  public AnswerRates {
    double sum = 0;
    for (double share : new double[] {lost, badCrc, noise, truncated, late}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share must be 0 to 1, not " + share);
      }
      sum += share;
    }
    if (sum > 1 + 1e-9) {
      throw new IllegalArgumentException("all shares together must be at most 1, not " + sum);
    }
    if (lateByNs < 0) {
      throw new IllegalArgumentException("lateByNs must be 0 or more, not " + lateByNs);
    }
  }

  /** Nothing but losses. */
  public static AnswerRates losing(double share) {
    return new AnswerRates(share, 0, 0, 0, 0, 0);
  }

  /** Nothing but wrong checks. */
  public static AnswerRates corrupting(double share) {
    return new AnswerRates(0, share, 0, 0, 0, 0);
  }

  /** Nothing but noise in front. */
  public static AnswerRates noisy(double share) {
    return new AnswerRates(0, 0, share, 0, 0, 0);
  }

  /** Nothing but missing ends. */
  public static AnswerRates truncating(double share) {
    return new AnswerRates(0, 0, 0, share, 0, 0);
  }

  /** Nothing but late answers. */
  public static AnswerRates delaying(double share, long byNs) {
    return new AnswerRates(0, 0, 0, 0, share, byNs);
  }

  /** For people: what happens how often. */
  String text() {
    List<String> parts = new ArrayList<>();
    add(parts, lost, "lost");
    add(parts, badCrc, "damaged");
    add(parts, noise, "behind noise");
    add(parts, truncated, "cut off");
    add(parts, late, String.format(Locale.ROOT, "%.1f ms late", lateByNs / 1e6));
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, double share, String what) {
    if (share > 0) {
      parts.add(String.format(Locale.ROOT, "%.3g %% %s", 100 * share, what));
    }
  }
}
