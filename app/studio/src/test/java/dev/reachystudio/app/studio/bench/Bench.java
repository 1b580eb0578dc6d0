package dev.reachystudio.app.studio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    footer = "%nMeasurements: compute loop stream rest startup memory window viewer")
final class Bench implements Callable<Integer> {

  private static final List<Measurement> ALL =
      List.of(
          new ComputeTimes(),
          new LoopTiming(),
          new StateStream(),
          new RestThroughput(),
          new StartUp(),
          new Memory(),
          new WindowStart(),
          new ViewerFrames());

  @Parameters(arity = "0..*", paramLabel = "MEASUREMENT", description = "Which; all without one.")
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
      if (wanted.isEmpty() || wanted.contains(measurement.name())) {
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
