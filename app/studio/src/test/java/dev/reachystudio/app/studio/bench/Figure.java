package dev.reachystudio.app.studio.bench;

/**
 * One row of the table.
 *
 * @param what what was measured
 * @param reference the reference's value; measured on another day on a machine of the same kind
 *     (Debian 12, two shared cores) unless it says beside
 * @param reach what is asked for
 * @param measured what came out here
 * @param reached whether it is enough; null where nothing is asked for
 */
record Figure(
    String what,
    String reference,
    String reach,
    String measured,
    @org.jspecify.annotations.Nullable Boolean reached) {

  /** The last column. */
  String verdict() {
    if (reached == null) {
      return "";
    }
    return reached ? "reached" : "MISSED";
  }
}
