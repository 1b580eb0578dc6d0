package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.diagnostics.SystemGrants.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics as text, for people who ask for help. */
final class DiagnosticsText {

  private DiagnosticsText() {}

  /**
   * @param timing the loop
   * @param grants what the system grants
   * @param collection the garbage collector
   * @param system operating system and Java, in one line
   */
  static String of(
      Timing timing, SystemGrants grants, GarbageCollection collection, String system) {
    List<String> lines = new ArrayList<>();
    lines.add("Reachy Studio, control loop, " + scope(timing.scope()));
    lines.add(system);
    lines.add(timing.verdict());
    lines.add("");
    lines.add(distribution("Lateness", timing.late().shown()));
    lines.add(distribution("Cycle time", timing.cycle().shown()));
    timing.figures().forEach(figure -> lines.add(line(figure)));
    lines.add("");
    grants.grants().forEach(grant -> lines.add(line(grant)));
    if (!grants.advice().isEmpty()) {
      lines.add(grants.advice());
    }
    figures(collection).forEach(figure -> lines.add(line(figure)));
    return lines.stream().collect(Collectors.joining(System.lineSeparator()));
  }

  /** The collector as lines of numbers. */
  static List<Figure> figures(GarbageCollection collection) {
    return List.of(
        new Figure("Collector", collection.name(), ""),
        new Figure("Pauses", NumberText.count(collection.pauses()), ""),
        new Figure("Paused in all", NumberText.count(collection.pausedMs()), "ms"));
  }

  private static String scope(TimingScope scope) {
    return scope == TimingScope.LAST_SECOND ? "last second" : "since the start";
  }

  private static String distribution(String name, DurationCounts counts) {
    return "%-17s p50 %s, p99 %s, p99.9 %s, max %s ms"
        .formatted(
            name,
            ms(counts.percentileNs(0.5)),
            ms(counts.percentileNs(0.99)),
            ms(counts.percentileNs(0.999)),
            ms(counts.maxNs()));
  }

  private static String ms(double ns) {
    return NumberText.of(ns / 1e6, 3);
  }

  private static String line(Figure figure) {
    return "%-17s %s %s".formatted(figure.name(), figure.value(), figure.unit()).strip();
  }

  private static String line(Grant grant) {
    return "%-17s %s (%s)"
        .formatted(grant.name(), grant.given() ? "granted" : "not granted", grant.term());
  }
}
