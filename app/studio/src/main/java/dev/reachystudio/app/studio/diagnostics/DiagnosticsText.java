package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.controls.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Diagnostics as text, for people who ask for help. */
final class DiagnosticsText {

  private DiagnosticsText() {}

  /**
   * @param timing the loop
   * @param bus figures of the motor bus; empty without one
   * @param grants what the system grants
   * @param collection the garbage collector
   * @param system operating system and Java, in one line
   */
  static String of(
      Timing timing,
      List<Figure> bus,
      SystemGrants grants,
      GarbageCollection collection,
      String system) {
    List<String> lines = new ArrayList<>();
    lines.add("Reachy Studio, control loop, " + scope(timing.scope()));
    lines.add(system);
    lines.add(timing.verdict());
    lines.add("");
    lines.add(distribution("Lateness", timing.late()));
    lines.add(distribution("Cycle time", timing.cycle()));
    timing.figures().forEach(figure -> lines.add(line(figure)));
    if (!bus.isEmpty()) {
      lines.add("");
      bus.forEach(figure -> lines.add(line(figure)));
    }
    lines.add("");
    grants
        .lines()
        .forEach(line -> lines.add("%-18s %s".formatted(capital(line.term()), line.word())));
    if (!grants.advice().isEmpty()) {
      lines.add(grants.advice());
    }
    figures(grants.collector(), collection).forEach(figure -> lines.add(line(figure)));
    return lines.stream().collect(Collectors.joining(System.lineSeparator()));
  }

  /** The collector as lines of numbers. */
  static List<Figure> figures(String collector, GarbageCollection collection) {
    return List.of(
        new Figure("Collector", collector.isEmpty() ? "–" : collector, ""),
        new Figure("Pauses", NumberText.count(collection.pauses()), ""),
        new Figure("Paused in all", NumberText.count(collection.pausedMs()), "ms"));
  }

  private static String scope(TimingScope scope) {
    return scope == TimingScope.LAST_SECOND ? "last second" : "since the start";
  }

  private static String distribution(String name, Timing.Distribution of) {
    return "%-18s p50 %s, p99 %s, p99.9 %s, max %s ms"
        .formatted(
            name,
            ms(of.percentileNs(0.5)),
            ms(of.percentileNs(0.99)),
            ms(of.percentileNs(0.999)),
            ms(of.percentileNs(1)));
  }

  private static String ms(double ns) {
    return NumberText.of(ns / 1e6, 3);
  }

  private static String line(Figure figure) {
    return "%-18s %s %s"
        .formatted(figure.name().replace('\u2003', ' '), figure.value(), figure.unit())
        .stripTrailing();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
