package dev.reachystudio.backend.control.loop;

/** Whether a duration is one a robot can use. Any thread. */
final class DurationValidation {

  /** Far beyond any move, and far from where nanoseconds overflow. */
  static final long LONGEST_NS = 24 * 3_600_000_000_000L;

  private DurationValidation() {}

  /** What is wrong with a field's duration in nanoseconds; empty if nothing. */
  static String whatIsWrong(String field, long durationNs) {
    if (durationNs < 0) {
      return field + " must not be negative";
    }
    return durationNs > LONGEST_NS ? field + " must be at most 24 hours" : "";
  }
}
