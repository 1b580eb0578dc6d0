package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operating system granted the control thread, in words.
 *
 * @param lines one thing each
 * @param advice how to allow what was refused; empty if nothing was
 * @param collector name of the garbage collector
 */
record SystemGrants(List<Line> lines, String advice, String collector) {

  SystemGrants {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that can be granted.
   *
   * @param name what it does
   * @param term what it is called
   * @param result what became of it
   */
  record Line(String name, String term, Result result) {

    /** What became of it, in words. */
    String word() {
      return switch (result) {
        case GRANTED -> "granted";
        case REFUSED -> "refused";
        case NOT_ASKED -> "not asked for";
        case UNSUPPORTED -> "not on this system";
      };
    }
  }

  static SystemGrants of(RealTimeGrants granted) {
    List<Line> lines =
        List.of(
            new Line("Wakes up on time", "fine timer", granted.fineTimer().result()),
            new Line("Runs before others", "real-time scheduling", granted.scheduling().result()),
            new Line("Stays in memory", "memory lock", granted.memoryLock().result()));
    String advice =
        Stream.of(granted.fineTimer(), granted.scheduling(), granted.memoryLock())
            .map(RealTimeGrants.Grant::advice)
            .filter(line -> !line.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return new SystemGrants(lines, advice, granted.collector());
  }
}
