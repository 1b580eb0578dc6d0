package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.limits.MoveCheck;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much faster than they play recorded moves are checked, in the process and warmed up: the
 * dances of {@code -Dmoves.dir}, else those moves that are built in.
 */
final class MoveChecks implements Measurement {

  private static final double ASKED_TIMES = 500;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    String folder = System.getProperty("moves.dir", "");
    List<RecordedMotion> motions = folder.isBlank() ? builtIn() : dances(Path.of(folder));
    RobotNumbers numbers = RobotNumbers.load();
    MoveCheck check =
        new MoveCheck(numbers, JointLimits.of(numbers), LoopSettings.defaults().periodNs());
    int runs = bench.length(20, 5);
    double[] times = new double[runs];
    long violations = 0;
    double movedS = motions.stream().mapToDouble(RecordedMotion::durationS).sum();
    for (int i = -runs; i < runs; i++) {
      violations = 0;
      long startNs = System.nanoTime();
      for (RecordedMotion motion : motions) {
        violations += check.check(motion, true).violations().size();
      }
      double tookS = (System.nanoTime() - startNs) / 1e9;
      if (i >= 0) {
        times[i] = movedS / tookS;
      }
    }
    return List.of(
        new Figure(
            String.format(
                Locale.ROOT,
                "%d %s, %.0f s, checked (%d violations)",
                motions.size(),
                folder.isBlank() ? "built-in moves" : "dances",
                movedS,
                violations),
            "–",
            "≥ 500× faster than they play",
            Statistics.spread(times, "%.0f") + "×",
            Statistics.median(times) >= ASKED_TIMES));
  }

  private static List<RecordedMotion> dances(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<RecordedMotion> motions = new ArrayList<>();
    for (Path file : files) {
      motions.add(MoveFile.read(file.getFileName().toString(), null, Files.readString(file)));
    }
    return motions;
  }

  private static List<RecordedMotion> builtIn() throws Exception {
    List<RecordedMotion> motions = new ArrayList<>();
    for (String name : BuiltInMoves.names()) {
      try (InputStream in = BuiltInMoves.open(name)) {
        motions.add(MoveFile.read(name, null, in));
      }
    }
    return motions;
  }
}
