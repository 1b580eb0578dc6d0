package dev.reachystudio.app.studio.controls;

import dev.reachystudio.protocol.state.BusStatistics;
import java.util.List;
import java.util.stream.Stream;

/** The figures of a motor bus as lines of numbers. */
public final class BusFigures {

  private BusFigures() {}

  /** All of them. */
  public static List<Figure> all(BusStatistics bus) {
    return Stream.concat(wire(bus).stream(), answers(bus).stream()).toList();
  }

  /** What goes over the wire. */
  public static List<Figure> wire(BusStatistics bus) {
    return List.of(
        new Figure(
            "Bus rate", NumberText.of(bus.tickHz() > 0 ? bus.tickHz() : Double.NaN, 1), "Hz"),
        new Figure(
            "Wire time",
            NumberText.of(bus.wireUsPerTick() > 0 ? bus.wireUsPerTick() / 1e3 : Double.NaN, 2),
            "ms"),
        trouble("Reconnections", bus.reconnections()),
        new Figure("Goals clamped", NumberText.count(bus.clampedGoals()), ""),
        new Figure("Asked again", NumberText.count(bus.retries()), ""));
  }

  /** What came back. */
  public static List<Figure> answers(BusStatistics bus) {
    return List.of(
        new Figure("Answers", NumberText.count(bus.answers()), ""),
        trouble("Lost", bus.timeouts()),
        trouble("Damaged", bus.crcErrors()),
        new Figure("Of another motor", NumberText.count(bus.wrongIds()), ""),
        share("Lost, last second", bus.timeoutRate()));
  }

  private static Figure trouble(String name, long count) {
    return new Figure(name, NumberText.count(count), "", count > 0);
  }

  private static Figure share(String name, double share) {
    return new Figure(name, NumberText.of(share * 100, 1), "%", share > 0);
  }
}
