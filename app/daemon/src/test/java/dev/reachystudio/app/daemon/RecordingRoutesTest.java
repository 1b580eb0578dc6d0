package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.TestDaemon.Answered;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.json.wire.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingRoutesTest {

  @TempDir Path folder;

  @Test
  void aRecordingIsStartedWatchedStoppedListedAndPlayed() throws Exception {
    try (TestDaemon daemon = mockup()) {
      Answered started =
          daemon.post(
              "/api/move/recording/start", "{\"name\":\"turn\",\"description\":\"to the left\"}");
      assertThat(started.status()).isEqualTo(200);
      assertThat(started.map().get("recording")).isEqualTo(true);
      assertThat(started.map().get("values")).isEqualTo("measured");

      daemon.post("/api/move/goto", "{\"head_pose\":{\"yaw\":0.4},\"duration\":0.5}");
      awaitSamples(daemon, 80);

      Answered stopped = daemon.post("/api/move/recording/stop");
      assertThat(stopped.status()).as(stopped.response().body()).isEqualTo(200);
      assertThat(stopped.map().get("dataset")).isEqualTo("local/recordings");
      assertThat(stopped.map().get("dropped")).isEqualTo(0L);
      Map<?, ?> move = move(String.valueOf(stopped.map().get("file")));
      assertThat(move.get("description")).isEqualTo("to the left");
      List<?> times = (List<?>) Objects.requireNonNull(move.get("time"));
      assertThat(times.getFirst()).isEqualTo(0.0);
      assertThat((Long) stopped.map().get("samples")).isEqualTo((long) times.size());
      assertThat(bodyAndHeadMoved(move)).isTrue();

      Answered listed = daemon.get("/api/move/recording/list");
      assertThat(
              ((Map<?, ?>) ((List<?>) Objects.requireNonNull(listed.json())).getFirst())
                  .get("name"))
          .isEqualTo("turn");
      assertThat(daemon.get("/api/move/recorded-move-datasets/list/local/recordings").json())
          .isEqualTo(List.of("turn"));
      Answered played = daemon.post("/api/move/play/recorded-move-dataset/local/recordings/turn");
      assertThat(played.status()).isEqualTo(200);
      assertThat(played.map().get("outcome")).isNull();
    }
  }

  @Test
  void whatCannotBeIsAnsweredWithTheReason() throws Exception {
    try (TestDaemon daemon = TestDaemon.running(folder)) {
      assertThat(daemon.post("/api/move/recording/stop").status()).isEqualTo(409);
      Answered wrongName = daemon.post("/api/move/recording/start", "{\"name\":\"../../x\"}");
      assertThat(wrongName.status()).isEqualTo(422);
      assertThat(wrongName.problem().get("loc")).isEqualTo(List.of("body", "name"));
      Answered wrongValues = daemon.post("/api/move/recording/start", "{\"values\":\"guessed\"}");
      assertThat(wrongValues.status()).isEqualTo(422);
      assertThat(wrongValues.problem().get("loc")).isEqualTo(List.of("body", "values"));
      assertThat(daemon.post("/api/move/recording/start", "[1]").status()).isEqualTo(422);

      assertThat(daemon.post("/api/move/recording/start").status()).isEqualTo(200);
      Answered again = daemon.post("/api/move/recording/start");
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.response().body()).contains("runs; stop it first");
      Answered empty = daemon.post("/api/move/recording/stop");
      assertThat(empty.status()).isEqualTo(409);
      assertThat(empty.response().body()).contains("Nothing was recorded");
    }
  }

  @Test
  void withoutARobotNothingCanBeRecorded() throws Exception {
    try (TestDaemon daemon = TestDaemon.opened(TestDaemon.settings(folder).build())) {
      assertThat(daemon.post("/api/move/recording/start").status()).isEqualTo(503);
      assertThat(daemon.get("/api/move/recording/status").map().get("phase")).isEqualTo("idle");
      assertThat(daemon.get("/api/move/recording/list").json()).isEqualTo(List.of());
    }
  }

  @Test
  void aRecordingEndsWithItsRobot() throws Exception {
    try (TestDaemon daemon = mockup()) {
      daemon.post("/api/move/recording/start", "{\"name\":\"cut\"}");
      awaitSamples(daemon, 5);
      daemon.await(daemon.daemon.stop(false));
    }
    assertThat(folder.resolve("cache/datasets/local/recordings/cut.json")).exists();
  }

  private TestDaemon mockup() throws Exception {
    RobotNumbers numbers = RobotNumbers.load();
    TestDaemon daemon =
        TestDaemon.opened(
            TestDaemon.settings(folder).build(),
            kind -> new MockupRobotIo(numbers),
            io -> {
              ControlLoop loop =
                  ControlLoop.open(io, LoopSettings.defaults(), numbers, LoopClock.system());
              loop.start();
              return new ControlFactory.Running(loop, loop::close);
            });
    daemon.await(daemon.daemon.start(false));
    return daemon;
  }

  private static void awaitSamples(TestDaemon daemon, long samples) throws Exception {
    long untilNs = System.nanoTime() + TestDaemon.PATIENCE.toNanos();
    while ((Long)
            Objects.requireNonNull(daemon.get("/api/move/recording/status").map().get("samples"))
        < samples) {
      assertThat(System.nanoTime()).as("patience").isLessThan(untilNs);
      Thread.sleep(20);
    }
  }

  private static Map<?, ?> move(String file) throws Exception {
    return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(Files.readString(Path.of(file))));
  }

  private static boolean bodyAndHeadMoved(Map<?, ?> move) {
    List<?> targets = (List<?>) Objects.requireNonNull(move.get("set_target_data"));
    return !targets.getFirst().equals(targets.getLast());
  }
}
