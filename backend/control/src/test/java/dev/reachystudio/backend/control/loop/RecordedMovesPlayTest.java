package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays whole moves: our own, one that leaves the robot's reach, and those in the folder given by
 * {@code -Dmoves.dir}.
 */
class RecordedMovesPlayTest {

  /** Samples without inverse kinematics in two dances of the public library, as counted by hand. */
  private static final Map<String, Integer> KNOWN =
      Map.of("headbanger_combo", 19, "jackson_square", 16);

  static List<String> builtIn() {
    return BuiltInMoves.names();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void ourOwnMovesPlayToTheEndUnchanged(String name) throws IOException, MoveFormatException {
    String json = new String(BuiltInMoves.open(name).readAllBytes(), StandardCharsets.UTF_8);
    Played played = play(MoveFile.read(name, null, json));
    assertThat(played.outcome).isEqualTo(Outcome.EXECUTED);
    assertThat(played.end).isEqualTo(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
  }

  @Test
  void aMoveOutOfReachPlaysToTheEndClampedAndReported() {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double zM = 0.04 * Math.sin(Math.PI * i / 100);
      samples.add(
          new RecordedMotion.Sample(
              i / 50.0, Pose.ofXyzRpy(0, 0, zM, 0, 0, 0), new Antennas(0, 0), 0));
    }
    Played played = play(new RecordedMotion("too high", "", null, samples));
    assertThat(played.outcome)
        .isInstanceOfSatisfying(
            Outcome.Clamped.class,
            clamped -> {
              Clamp reach = clamped.clamps().getFirst();
              assertThat(reach.field()).isEqualTo("samples.head");
              assertThat(reach.asked()).isEqualTo(101);
              // z is above 24.2 mm between asin(0.605) and its mirror: 59 samples.
              assertThat(reach.set()).isEqualTo(101 - 59);
            });
    assertThat(played.end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    assertThat(played.end.clamps()).extracting(Clamp::field).contains("head");
  }

  @Test
  void theDancesPlayToTheEnd() throws IOException, MoveFormatException {
    String folder = System.getProperty("moves.dir", "");
    assumeThat(folder).as("-Dmoves.dir").isNotBlank();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(find(Path.of(folder)))) {
      found.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".json", "");
      Played played = play(MoveFile.read(name, null, Files.readString(file)));
      assertThat(played.end.kind()).as(name).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(withoutSolution(played.outcome)).as(name).isEqualTo(KNOWN.getOrDefault(name, 0));
    }
  }

  private static int withoutSolution(Outcome outcome) {
    if (outcome instanceof Outcome.Clamped(List<Clamp> clamps)) {
      for (Clamp clamp : clamps) {
        if (clamp.field().equals("samples.head")) {
          return (int) Math.round(clamp.asked() - clamp.set());
        }
      }
    }
    return 0;
  }

  private record Played(Outcome outcome, MoveEnd end) {}

  private static Played play(RecordedMotion motion) {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Command.PlayMove command =
          new Command.PlayMove(
              UUID.randomUUID(),
              motion,
              PlayOptions.defaults().withInitialGotoDurationNs(300_000_000L));
      Submission submission = robot.submit(command);
      double longestS = motion.durationS() + 1;
      robot.run(longestS);
      assertThat(submission.end()).as(motion.name()).isDone();
      RecordedMotion.Sample last = motion.samples().getLast();
      robot.run(1);
      assertThat(robot.state().target().antennas().rightRad())
          .isEqualTo(last.antennas().rightRad());
      return new Played(submission.outcome().join(), submission.end().join());
    }
  }

  private static Path find(Path folder) {
    for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
      if (Files.isDirectory(base.resolve(folder))) {
        return base.resolve(folder);
      }
    }
    throw new IllegalArgumentException("moves.dir is no folder: " + folder);
  }
}
