package dev.reachystudio.app.studio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bench}: measures, and prints one table. */
@Command(
    name = "bench",
    description = "Measures the project's figures and prints one table.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    footer = {
      "%nMeasurements, with the minutes they take on two cores: compute (2), loop (20), latency (4),"
          + " check (1), bus (15), stream (1), rest (2), startup (1), memory (2), window (2),"
          + " viewer (2), sim (8), and only when they are named: soak (11), fuzz (15 to 30).",
      "The loop is measured with real-time scheduling, where it is allowed, and without, in the same"
          + " run; with --quick it takes two minutes."
    })
final class Bench implements Callable<Integer> {

  private static final List<Measurement> ALL =
      List.of(
          new ComputeTimes(),
          new LoopTiming(),
          new Latency(),
          new MoveChecks(),
          new BusFigures(),
          new StateStream(),
          new RestThroughput(),
          new StartUp(),
          new Memory(),
          new WindowStart(),
          new ViewerFrames(),
          new SimFigures(),
          new SoakRun(),
          new Fuzz());

  /** Take long and measure no time: only when they are asked for. */
  private static final Set<String> ONLY_WHEN_NAMED = Set.of("soak", "fuzz");

  @Parameters(
      arity = "0..*",
      paramLabel = "MEASUREMENT",
      description = "Which; all but soak and fuzz without one.")
  private List<String> wanted = List.of();

  @Option(names = "--quick", description = "Shorter runs; the figures are then rough.")
  private boolean quick;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() {
    for (String name : wanted) {
      if (ALL.stream().noneMatch(measurement -> measurement.name().equals(name))) {
        System.err.println("no measurement is called '" + name + "' (try './bench --help')");
        return 2;
      }
    }
    BenchSettings settings =
        new BenchSettings(
            Path.of(System.getProperty("studio.home", ".")).toAbsolutePath().normalize(),
            quick,
            Optional.ofNullable(System.getProperty("sdk.python")).map(Path::of));
    List<Figure> figures = new ArrayList<>();
    for (Measurement measurement : ALL) {
      boolean always = wanted.isEmpty() && !ONLY_WHEN_NAMED.contains(measurement.name());
      if (always || wanted.contains(measurement.name())) {
        System.err.println("Measuring " + measurement.name() + " …");
        figures.addAll(measure(measurement, settings));
      }
    }
    System.out.println(new Table(figures));
    return 0;
  }

  private static List<Figure> measure(Measurement measurement, BenchSettings settings) {
    try {
      return measurement.measure(settings);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (Exception e) {
      return List.of(new Figure(measurement.name(), "", "", "not measured: " + e, false));
    }
  }
}
