package dev.reachystudio.backend.control.fuzz;

import org.jspecify.annotations.Nullable;

/** Finds out whether the program of a number breaks a promise, and the shortest that still does. */
final class LoopFuzz {

  private LoopFuzz() {}

  /**
   * What a number led to.
   *
   * @param failure what did not hold and the shortest program for it, or null
   * @param cycles cycles the loop ran
   */
  record Verdict(@Nullable String failure, long cycles) {}

  /** Runs the program of a number. */
  static Verdict of(long seed) {
    FuzzProgram program = FuzzProgram.of(seed);
    FuzzRun.Result result = FuzzRun.of(program);
    if (result.violation() == null) {
      return new Verdict(null, result.cycles());
    }
    FuzzProgram shortest = shorten(program);
    return new Verdict(
        "seed " + seed + ": " + FuzzRun.of(shortest).violation() + "\n" + shortest,
        result.cycles());
  }

  /** Leaves out what is not needed, larger pieces first. */
  private static FuzzProgram shorten(FuzzProgram program) {
    FuzzProgram shortest = program;
    for (int size = Math.max(1, program.steps().size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from + size <= shortest.steps().size(); ) {
        FuzzProgram candidate = shortest.without(from, from + size);
        if (FuzzRun.of(candidate).violation() != null) {
          shortest = candidate;
        } else {
          from++;
        }
      }
    }
    return shortest;
  }
}
