package dev.reachystudio.app.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveCommandTest {

  @TempDir Path folder;
  private Path calm = Path.of("");
  private Path high = Path.of("");

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void writeMoves() throws Exception {
    calm = write("calm", 0.01);
    high = write("high", 0.04);
  }

  @Test
  void aMoveTheRobotCanDoIsNothingFoundAndStatusZero() {
    Run run = run("move", "check", calm.toString());

    assertThat(run.err).isEmpty();
    assertThat(run.out.strip()).isEqualTo(calm + ": 101 samples, 2.000 s: nothing found");
    assertThat(run.status).isZero();
  }

  @Test
  void whatIsFoundIsListedWithItsTimesAndStatusOne() {
    Run run = run("move", "check", high.toString());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.out.lines().findFirst().orElseThrow()).contains("violation");
    assertThat(run.out).containsPattern("0\\.4\\d\\d to 1\\.\\d{3} s +reach +the head is out of");
  }

  @Test
  void aFolderIsLookedThroughAndTheWorstFileDecides() throws Exception {
    Run found = run("move", "check", folder.toString());
    assertThat(found.status).isEqualTo(1);
    assertThat(found.out).contains("calm.json: 101 samples", "high.json: 101 samples");

    Files.writeString(folder.resolve("broken.json"), "{\"time\": [0, 1], \"set_target_data\": 3}");
    Run unreadable = run("move", "check", folder.toString());
    assertThat(unreadable.status).isEqualTo(2);
    assertThat(unreadable.err).contains("broken.json: set_target_data is not a list");
    assertThat(unreadable.out).contains("calm.json", "high.json");
  }

  @Test
  void timesThatGoBackAreFoundAndNotJustRefused() throws Exception {
    Path back = folder.resolve("back.json");
    Files.writeString(back, Files.readString(calm).replace("[0.0,0.02,0.04,", "[0.0,0.06,0.04,"));
    Run run = run("move", "check", back.toString());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.out).contains("0.040 s").contains("times").contains("time[2] goes back");
  }

  @Test
  void checksCanBeReadByPrograms() throws Exception {
    Run run = run("move", "check", "--json", "--rate", "200", high.toString());

    assertThat(run.status).isEqualTo(1);
    List<?> files = (List<?>) Objects.requireNonNull(JsonReader.read(run.out));
    Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(files.getFirst());
    assertThat(file.get("file")).isEqualTo(high.toString());
    List<?> violations = (List<?>) Objects.requireNonNull(file.get("violations"));
    assertThat(violations)
        .anySatisfy(v -> assertThat(((Map<?, ?>) v).get("kind")).isEqualTo("reach"))
        .allSatisfy(v -> assertThat(((Map<?, ?>) v).get("from")).isInstanceOf(Double.class));
  }

  @Test
  void aRenderedMoveIsATableWithItsOwnHash() throws Exception {
    Path table = folder.resolve("out/calm.csv");
    Run run = run("move", "render", calm.toString(), "--out", table.toString());

    assertThat(run.err).isEmpty();
    assertThat(run.status).isZero();
    byte[] bytes = Files.readAllBytes(table);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(run.out)
        .contains("201 rows, 2.000 s, ", " times real time", "sha256   " + sha256)
        .containsPattern("legs +at most \\d+\\.\\d\\d rad/s, may 13\\.0");
    assertThat(Files.readAllLines(table)).hasSize(202);

    Path again = folder.resolve("again.csv");
    assertThat(run("move", "render", calm.toString(), "--out", again.toString()).out)
        .contains(sha256);
  }

  @Test
  void aFolderIsRenderedIntoAFolderAndWhatWasLimitedIsSaid() throws Exception {
    Path tables = folder.resolve("tables");
    Run run = run("move", "render", "--json", folder.toString(), "--out", tables.toString());

    assertThat(run.status).isZero();
    assertThat(tables.resolve("calm.csv")).exists();
    assertThat(tables.resolve("high.csv")).exists();
    List<?> files = (List<?>) Objects.requireNonNull(JsonReader.read(run.out));
    assertThat(((Map<?, ?>) Objects.requireNonNull(files.get(0))).get("limited"))
        .isEqualTo(List.of());
    assertThat((List<?>) ((Map<?, ?>) Objects.requireNonNull(files.get(1))).get("limited"))
        .isNotEmpty();
    assertThat(((Map<?, ?>) Objects.requireNonNull(files.get(1))).get("outside"))
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          move check nowhere.json                        | nowhere.json does not exist
          move render nowhere.json --out x.csv           | nowhere.json does not exist
          move check                                     | Missing required parameter
          move render nowhere.json                       | --out
          move check nowhere.json --rate 7               | --rate: updateRateHz is 7
          move check nowhere.json --rate fast            | --rate
          move render nowhere.json --out x --rate 5000   | --rate: updateRateHz is 5000
          move stir                                      | stir
          """)
  void whatCannotBeReadOrIsNoOptionIsStatusTwoInOneLine(String line, String text) {
    Run run = run(line.split(" +"));

    assertThat(run.status).isEqualTo(2);
    assertThat(run.err.strip()).contains(text).doesNotContain("\n");
  }

  @Test
  void aTableThatCannotBeWrittenIsStatusOne() {
    Run run = run("move", "render", calm.toString(), "--out", folder.toString());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err).contains("cannot be written");
  }

  @ParameterizedTest
  @CsvSource({"move --help", "move check --help", "move render --help", "move"})
  void helpIsEverywhere(String options) {
    Run run = run(options.split(" "));

    assertThat(run.status).isZero();
    assertThat(run.out).startsWith("Usage: studio move");
  }

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        StudioCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args);
    return new Run(status, out.toString(), err.toString());
  }

  private Path write(String name, double heightM) throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double zM = heightM * Math.sin(Math.PI * i / 100);
      samples.add(new Sample(i / 50.0, Pose.ofXyzRpy(0, 0, zM, 0, 0, 0), new Antennas(0, 0), 0));
    }
    Path file = folder.resolve(name + ".json");
    Files.writeString(file, MoveFile.write(new RecordedMotion(name, "", null, samples)));
    return file;
  }
}
