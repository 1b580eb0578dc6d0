package dev.reachystudio.app.studio.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Draws for real, on its own thread; needs an OpenGL, as Mesa's software is. */
class SimulatedCameraTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final CameraSize SMALL = new CameraSize(64, 64);
  private static final CameraSize WIDE = new CameraSize(160, 90);

  private final Subject subject = new Subject();
  private final SimulatedCamera camera =
      new SimulatedCamera(
          subject, RobotNumbers.load().camera(), CameraChoice.AUTO, Duration.ofMillis(200));

  @AfterEach
  void close() {
    camera.close();
  }

  @Test
  void aPictureIsDrawnWhenSomebodyAsks() throws Exception {
    CameraFrame frame = camera.frame(WIDE, PATIENCE);
    assertThat(frame.widthPx()).isEqualTo(160);
    assertThat(frame.heightPx()).isEqualTo(90);
    assertThat(frame.argb()).hasSize(160 * 90);
    assertThat(frame.timeNs()).isEqualTo(subject.state().timeNs());
    assertThat(camera.trouble()).isEmpty();
  }

  @Test
  void itEndsSomeTimeAfterTheLastWhoWatchedAndStartsAgain() throws Exception {
    camera.frame(SMALL, PATIENCE);
    awaitNoEye();
    assertThat(camera.frame(SMALL, PATIENCE).argb()).hasSize(64 * 64);
  }

  @Test
  void twoWatchersHaveTheirSizes() throws Exception {
    BlockingQueue<CameraFrame> small = new LinkedBlockingQueue<>();
    BlockingQueue<CameraFrame> wide = new LinkedBlockingQueue<>();
    try (CameraSource.Watching first = camera.watch(SMALL, small::add);
        CameraSource.Watching second = camera.watch(WIDE, wide::add)) {
      for (int i = 0; i < 3; i++) {
        assertThat(taken(small).widthPx()).isEqualTo(64);
        assertThat(taken(wide).widthPx()).isEqualTo(160);
      }
    }
  }

  @Test
  void aWatcherThatFailsIsGivenNoMoreAndOthersGoOn() throws Exception {
    BlockingQueue<CameraFrame> seen = new LinkedBlockingQueue<>();
    LinkedBlockingQueue<String> failed = new LinkedBlockingQueue<>();
    camera.watch(
        SMALL,
        frame -> {
          failed.add("once");
          throw new IllegalStateException("a watcher's bug");
        });
    try (CameraSource.Watching watching = camera.watch(SMALL, seen::add)) {
      for (int i = 0; i < 5; i++) {
        taken(seen);
      }
    }
    assertThat(failed).hasSize(1);
  }

  @Test
  void anotherWorldIsSeenFromThenOn() throws Exception {
    int[] before = camera.frame(WIDE, PATIENCE).argb();
    subject.scene = wall();
    BlockingQueue<CameraFrame> seen = new LinkedBlockingQueue<>();
    try (CameraSource.Watching watching = camera.watch(WIDE, seen::add)) {
      CameraFrame frame = taken(seen);
      while (frame.argb()[45 * 160 + 80] == before[45 * 160 + 80]) {
        frame = taken(seen);
      }
      int pixel = frame.argb()[45 * 160 + 80];
      assertThat(pixel >> 16 & 0xff).as("a red wall").isGreaterThan(3 * (pixel & 0xff) + 20);
    }
  }

  @Test
  void withoutARobotItSaysSoAndSeesAgainWhenThereIsOne() throws Exception {
    subject.absent = "No robot runs: start it to see.";
    assertThatThrownBy(() -> camera.frame(SMALL, PATIENCE))
        .isInstanceOf(CameraUnavailableException.class)
        .hasMessage(subject.absent);
    assertThat(camera.trouble()).isEqualTo(subject.absent);
    BlockingQueue<CameraFrame> seen = new LinkedBlockingQueue<>();
    try (CameraSource.Watching watching = camera.watch(SMALL, seen::add)) {
      subject.absent = "";
      taken(seen);
    }
    assertThat(camera.trouble()).isEmpty();
  }

  @Test
  void closedWhileItDrawsItEndsAndTellsWhoWaits() throws Exception {
    BlockingQueue<CameraFrame> seen = new LinkedBlockingQueue<>();
    camera.watch(WIDE, seen::add);
    taken(seen);
    camera.close();
    awaitNoEye();
    assertThatThrownBy(() -> camera.frame(SMALL, PATIENCE))
        .isInstanceOf(CameraUnavailableException.class)
        .hasMessageContaining("closed");
  }

  private static CameraFrame taken(BlockingQueue<CameraFrame> frames) throws InterruptedException {
    CameraFrame frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(frame).as("a picture").isNotNull();
    return Objects.requireNonNull(frame);
  }

  private static List<Thread> eyes() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("robot-eye"))
        .toList();
  }

  private static void awaitNoEye() throws InterruptedException {
    for (Thread eye : eyes()) {
      assertThat(eye.join(PATIENCE)).as("the eye ends").isTrue();
    }
  }

  private static SceneModel wall() {
    return new SceneModel(
        "wall",
        List.of(
            new SceneBody(
                "wall",
                false,
                Pose.ofXyzRpy(1, 0, 0, 0, 0, 0),
                List.of(
                    new ScenePart(
                        new SceneShape.Box(0.1, 2, 2), Pose.IDENTITY, 0.9f, 0.05f, 0.05f, 1)))));
  }

  /** A robot that stands still. */
  private static final class Subject implements EyeSubject {
    private final RobotState state = SomeRobot.withoutABus();
    private volatile SceneModel scene = SceneModel.NONE;
    private volatile String absent = "";

    @Override
    public RobotState state() throws CameraUnavailableException {
      if (!absent.isEmpty()) {
        throw new CameraUnavailableException(absent);
      }
      return state;
    }

    @Override
    public SceneModel scene() {
      return scene;
    }

    @Override
    public SceneParts robot() {
      try {
        return SceneParts.load(BuiltInDescription.files(), SceneDetail.LIGHT);
      } catch (UrdfException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
