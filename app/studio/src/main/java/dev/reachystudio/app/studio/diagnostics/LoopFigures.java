package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.LoopStatistics.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the loop over a stretch of time.
 *
 * @param updateRateHz cycles per second, of the last second
 * @param cycles cycles
 * @param overruns cycles that ran past the next deadline
 * @param skippedPeriods periods skipped to keep phase
 * @param missedReads reads without new values
 * @param commandsRefused commands and streamed targets that were refused
 * @param refused the same by reason; empty where that is not known
 */
record LoopFigures(
    double updateRateHz,
    long cycles,
    long overruns,
    long skippedPeriods,
    long missedReads,
    long commandsRefused,
    Map<RefusalReason, Long> refused) {

  LoopFigures {
    refused = Map.copyOf(refused);
  }

  /** The last second, as the loop itself counts it. */
  static LoopFigures ofLastSecond(LoopStatistics statistics) {
    return of(statistics, statistics.lastSecond(), Span.NONE, Map.of());
  }

  /**
   * What was counted between two moments.
   *
   * @param earlier the first one, or null for the loop's start
   */
  static LoopFigures since(LoopStatistics now, @Nullable LoopStatistics earlier) {
    if (earlier == null) {
      return of(now, now.sinceStart(), Span.NONE, now.refused());
    }
    Map<RefusalReason, Long> refused = new EnumMap<>(RefusalReason.class);
    now.refused()
        .forEach(
            (reason, count) -> {
              long more = count - earlier.refused().getOrDefault(reason, 0L);
              if (more > 0) {
                refused.put(reason, more);
              }
            });
    return of(now, now.sinceStart(), earlier.sinceStart(), refused);
  }

  private static LoopFigures of(
      LoopStatistics statistics, Span now, Span before, Map<RefusalReason, Long> refused) {
    return new LoopFigures(
        statistics.updateRateHz(),
        now.cycles() - before.cycles(),
        now.overruns() - before.overruns(),
        now.skippedPeriods() - before.skippedPeriods(),
        now.missedReads() - before.missedReads(),
        now.commandsRefused() - before.commandsRefused(),
        refused);
  }

  /** The counts as lines, the reasons of refusals most frequent first. */
  List<Figure> lines(double periodNs) {
    List<Figure> lines = new ArrayList<>();
    lines.add(
        new Figure(
            "Update rate", NumberText.of(updateRateHz > 0 ? updateRateHz : Double.NaN, 1), "Hz"));
    lines.add(new Figure("Asked for", NumberText.of(1e9 / periodNs, 1), "Hz"));
    lines.add(new Figure("Cycles", NumberText.count(cycles), ""));
    lines.add(trouble("Overruns", overruns));
    lines.add(trouble("Skipped periods", skippedPeriods));
    lines.add(trouble("Missed reads", missedReads));
    lines.add(new Figure("Commands refused", NumberText.count(commandsRefused), ""));
    refused.entrySet().stream()
        .sorted(Map.Entry.<RefusalReason, Long>comparingByValue().reversed())
        .forEach(entry -> lines.add(reason(entry.getKey(), entry.getValue())));
    return List.copyOf(lines);
  }

  private static Figure trouble(String name, long count) {
    return new Figure(name, NumberText.count(count), "", count > 0);
  }

  /** Set in, below the sum. */
  private static Figure reason(RefusalReason reason, long count) {
    return new Figure("\u2003" + reason.wireName().replace('_', ' '), NumberText.count(count), "");
  }
}
