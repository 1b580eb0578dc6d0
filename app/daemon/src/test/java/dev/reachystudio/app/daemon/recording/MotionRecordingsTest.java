package dev.reachystudio.app.daemon.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.daemon.recording.RecordingStatus.Phase;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionRecordingsTest {

  @TempDir Path datasets;
  private final TappedRobot robot = new TappedRobot();
  private @Nullable TappedRobot running = robot;

  private MotionRecordings recordings() {
    return recordings(RecordingSink::create);
  }

  private MotionRecordings recordings(RecordingSink.Maker sinks) {
    return new MotionRecordings(datasets, () -> running, Clock.systemUTC(), sinks);
  }

  @Test
  void aStoppedRecordingIsAMoveOfWhatWasMeasuredWithTimesFromZero() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      recordings.start("wave", "a wave", RecordedValues.MEASURED);
      robot.publish(500);
      FinishedRecording done = recordings.stop(null);

      assertThat(done.samples()).isEqualTo(500);
      assertThat(done.durationS()).isEqualTo(4.99);
      assertThat(done.dropped()).isZero();
      RecordedMotion move = played("wave");
      assertThat(move.description()).isEqualTo("a wave");
      assertThat(move.samples()).hasSize(500);
      for (int i = 0; i < 500; i++) {
        RecordedMotion.Sample sample = move.samples().get(i);
        assertThat(sample.timeS()).isEqualTo(i * TappedRobot.PERIOD_NS / 1e9);
        assertThat(sample.head()).isEqualTo(TappedRobot.measured(i).head());
        assertThat(sample.antennas()).isEqualTo(TappedRobot.measured(i).antennas());
        assertThat(sample.bodyYawRad())
            .isEqualTo(TappedRobot.measured(i).headJoints().bodyYawRad());
      }
      assertThat(robot.openTaps()).isZero();
      assertThat(recordings.status()).isEqualTo(RecordingStatus.NONE);
    }
  }

  @Test
  void theTargetsCanBeTakenInstead() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      recordings.start("one", "", RecordedValues.TARGET);
      robot.publish(10);
      recordings.stop(null);
      recordings.start("two", "", RecordedValues.MEASURED);
      robot.publish(10);
      recordings.stop(RecordedValues.TARGET);

      assertThat(played("one").samples().get(3).head()).isEqualTo(TappedRobot.target(3).head());
      assertThat(played("two").samples().get(3).head()).isEqualTo(TappedRobot.target(13).head());
    }
  }

  @Test
  void theTableBesideTheMoveHasAllJointsWithTheirUnits() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      recordings.start("wave", "", RecordedValues.MEASURED);
      robot.publish(3);
      List<String> lines = Files.readAllLines(recordings.stop(null).joints());

      assertThat(lines).hasSize(4);
      assertThat(lines.getFirst())
          .startsWith("time_s,measured_body_rotation_rad,measured_stewart_1_rad,")
          .contains(",measured_head_yaw_rad,target_body_rotation_rad,")
          .endsWith(",target_head_yaw_rad");
      assertThat(lines.get(2).split(",")).hasSize(lines.getFirst().split(",").length);
      assertThat(lines.get(2)).startsWith("0.01,1.0E-6,0.1,0.2,0.3,0.4,0.5,0.6,-1.0E-6,1.0E-6,");
    }
  }

  @Test
  void oneRecordingRunsAtATimeAndSaysHowItGoes() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      assertThat(recordings.start(null, "", RecordedValues.MEASURED).phase())
          .isEqualTo(Phase.RECORDING);
      robot.publish(100);
      await(() -> recordings.status().samples() == 100);

      RecordingStatus status = recordings.status();
      assertThat(status.isRecording()).isTrue();
      assertThat(status.name()).startsWith("recording_");
      assertThat(status.durationS()).isEqualTo(0.99);
      assertThat(status.bytes()).isGreaterThan(100L * SpillRecord.BYTES);
      assertThatThrownBy(() -> recordings.start("other", "", RecordedValues.MEASURED))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("runs; stop it first");
    }
  }

  @Test
  void whatCannotBeIsRefusedWithTheReason() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      assertThatThrownBy(() -> recordings.stop(null)).hasMessage("No recording runs");
      for (String name : List.of("", "../up", "a b", "x".repeat(65))) {
        assertThatThrownBy(() -> recordings.start(name, "", RecordedValues.MEASURED))
            .hasMessageContaining("1 to 64 letters");
      }
      recordings.start("empty", "", RecordedValues.MEASURED);
      assertThatThrownBy(() -> recordings.stop(null)).hasMessageContaining("Nothing was recorded");
      recordings.start("once", "", RecordedValues.MEASURED);
      robot.publish(1);
      recordings.stop(null);
      assertThatThrownBy(() -> recordings.start("once", "", RecordedValues.MEASURED))
          .hasMessageContaining("take another name");
      running = null;
      assertThatThrownBy(() -> recordings.start("late", "", RecordedValues.MEASURED))
          .hasMessage("Backend not running");
      assertThat(recordings.list())
          .extracting(MotionRecordings.Listed::name)
          .containsExactly("once");
    }
  }

  @Test
  void aRobotThatEndsLeavesAMove() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      recordings.start("cut", "", RecordedValues.MEASURED);
      robot.publish(20);
      recordings.robotEnds();
      await(() -> recordings.status().equals(RecordingStatus.NONE));

      assertThat(played("cut").samples()).hasSize(20);
    }
  }

  @Test
  void aDaemonThatEndsLeavesAMove() throws Exception {
    try (MotionRecordings recordings = recordings()) {
      recordings.start("cut", "", RecordedValues.MEASURED);
      robot.publish(20);
    }
    assertThat(played("cut").samples()).hasSize(20);
    assertThat(datasets.resolve("local/recordings/unfinished")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 40, 60, 200, 347, 348, 349, 1000, 3480, 10_000})
  void aFileCutOffAnywhereGivesItsWholeRecordsAtTheNextStart(int cutBytes) throws Exception {
    Path spill = abandoned("crashed", 100);
    long length = Files.size(spill);
    try (FileChannel file = FileChannel.open(spill, StandardOpenOption.WRITE)) {
      file.truncate(Math.max(0, length - cutBytes));
    }

    recover();

    int whole = (int) (100 - (cutBytes + SpillRecord.BYTES - 1) / SpillRecord.BYTES);
    assertThat(played("crashed").samples()).hasSize(whole);
    assertThat(spill).doesNotExist();
  }

  @Test
  void everyLengthOfTheBeginningIsBorne() throws Exception {
    long begin = Files.size(abandoned("crashed", 0));
    for (long length = 0; length <= begin; length++) {
      Path spill = abandoned("crashed", 0);
      try (FileChannel file = FileChannel.open(spill, StandardOpenOption.WRITE)) {
        file.truncate(length);
      }
      recover();
      assertThat(spill.getParent()).as("cut to %d bytes", length).isEmptyDirectory();
    }
    assertThat(datasets.resolve("local/recordings/crashed.json")).doesNotExist();
  }

  @Test
  void aDamagedRecordEndsTheRecordingThere() throws Exception {
    Path spill = abandoned("crashed", 100);
    try (FileChannel file = FileChannel.open(spill, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[4096]), file.size() - 30L * SpillRecord.BYTES);
    }

    recover();

    assertThat(played("crashed").samples()).hasSize(70);
  }

  @Test
  void aProcessThatIsKilledLosesLessThanASecond() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProcess.class.getName(),
                datasets.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && Integer.parseInt(line) < 200) {
      line = out.readLine();
    }
    assertThat(line).as("cycles that were published").isEqualTo("200");
    process.destroyForcibly();
    assertThat(process.waitFor()).isNotZero();

    recover();

    List<RecordedMotion.Sample> kept = played("killed").samples();
    // A hundred cycles are a second; those after the last line that was read may be there, too.
    assertThat(kept).hasSizeGreaterThan(200 - 100);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i).head()).isEqualTo(TappedRobot.measured(i).head());
    }
  }

  @Test
  void aFileThatIsNoRecordingIsPutAside() throws Exception {
    Path spill = abandoned("crashed", 10);
    Files.writeString(spill, "{\"this\": \"is something else altogether\"}");

    recover();

    assertThat(spill).doesNotExist();
    assertThat(spill.resolveSibling("crashed.recording.damaged")).exists();
  }

  @Test
  void aRecordingThatAnotherDaemonIsWritingIsLeftAlone() throws Exception {
    try (MotionRecordings writing = recordings()) {
      writing.start("mine", "", RecordedValues.MEASURED);
      robot.publish(10);
      recover();
      robot.publish(10);

      assertThat(writing.stop(null).samples()).isEqualTo(20);
    }
  }

  @Test
  void aDiskThatIsFullStopsTheRecordingNamesTheFileAndKeepsWhatWasWritten() throws Exception {
    FillingDisk disk = new FillingDisk(20_000);
    try (MotionRecordings recordings = recordings(disk)) {
      recordings.start("long", "", RecordedValues.MEASURED);
      robot.publish(40);
      await(() -> recordings.status().samples() == 40);
      robot.publish(400);
      await(() -> recordings.status().phase() == Phase.FAILED);

      RecordingStatus status = recordings.status();
      assertThat(status.error())
          .contains("long", "long.recording", "No space left on device", "kept");
      assertThat(robot.openTaps()).isZero();
      // There is room for the move, or will be: stopping finishes what is there.
      FinishedRecording done = recordings.stop(null);
      assertThat(done.samples()).isBetween(40L, 20_000L / SpillRecord.BYTES);
      assertThat(played("long").samples()).hasSize((int) done.samples());
    }
  }

  @Test
  void aDiskWithoutRoomForTheMoveKeepsTheRecordingForLater() throws Exception {
    MotionRecordings recordings = recordings();
    recordings.start("later", "", RecordedValues.MEASURED);
    robot.publish(10);
    Path inTheWay = datasets.resolve("local/recordings/later.json.new");
    Files.createDirectories(inTheWay.resolve("not empty"));

    assertThatThrownBy(() -> recordings.stop(null))
        .isInstanceOfSatisfying(
            RecordingException.class,
            e -> assertThat(e.kind()).isEqualTo(RecordingException.Kind.STORAGE))
        .hasMessageContaining("later.recording");

    Files.delete(inTheWay.resolve("not empty"));
    Files.deleteIfExists(inTheWay);
    assertThat(recordings.stop(null).samples()).isEqualTo(10);
    recordings.close();
  }

  @Test
  void theFullDeviceOfTheSystemStopsTheRecording() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    RecordingSink.Maker sinks =
        file -> {
          FileChannel device = FileChannel.open(full, StandardOpenOption.WRITE);
          return new FillingDisk.Device(device);
        };
    try (MotionRecordings recordings = recordings(sinks)) {
      assertThatThrownBy(() -> recordings.start("none", "", RecordedValues.MEASURED))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("none.recording cannot be written: No space left on device");
      assertThat(robot.openTaps()).isZero();
    }
  }

  @Test
  void aSlowDiskLosesOnlyCountedCycles() throws Exception {
    SlowDisk disk = new SlowDisk();
    try (MotionRecordings recordings = recordings(disk)) {
      recordings.start("slow", "", RecordedValues.MEASURED);
      disk.hang();
      robot.publish(5000);
      disk.goOn();
      robot.publish(1);
      FinishedRecording done = recordings.stop(null);

      assertThat(done.dropped()).isPositive();
      assertThat(done.samples() + done.dropped()).isEqualTo(5001);
    }
  }

  private RecordedMotion played(String name) throws IOException {
    return new MoveLibrary(datasets).find(MotionRecordings.DATASET, name).orElseThrow();
  }

  /** A recording whose process has gone. */
  private Path abandoned(String name, int cycles) throws IOException {
    Path spill = new RecordingFolder(datasets).spill(name);
    Files.deleteIfExists(spill);
    SpillHeader header =
        new SpillHeader(name, "", RecordedValues.MEASURED, Clock.systemUTC().instant());
    try (SpillWriter writer = new SpillWriter(RecordingSink.create(spill), header)) {
      for (int i = 0; i < cycles; i++) {
        writer.append(SpillRecord.of(TappedRobot.state(i)));
      }
      writer.force();
    }
    return spill;
  }

  private void recover() {
    try (MotionRecordings next = recordings()) {
      next.open();
      next.recovered().join();
    }
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long untilNs = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(untilNs);
      Thread.sleep(5);
    }
  }
}
