package dev.reachystudio.app.studio.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.studio.camera.CameraViewModel.Caption;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CameraViewModelTest {

  private static final long MS = 1_000_000;

  private final SomeCamera camera = new SomeCamera();
  private final Preferences preferences = Preferences.inMemory();
  private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
  private long nowNs;
  private final CameraViewModel model = open();

  private CameraViewModel open() {
    return new CameraViewModel(camera, new Background(fxThread::add), preferences, () -> nowNs);
  }

  /** Waits for what was asked of the camera in the background. */
  private void settle() {
    try {
      Runnable done = fxThread.poll(30, TimeUnit.SECONDS);
      assertThat(done).as("the camera was asked").isNotNull();
      done.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void look() {
    model.choose(true);
    settle();
    model.onShow(true);
    settle();
  }

  private Caption captionAfter(long ms) {
    nowNs += ms * MS;
    model.pulse(SomeRobot.withoutABus());
    model.refresh(nowNs, true);
    return model.captionProperty().get();
  }

  @Test
  void theCameraIsWatchedOnlyWhileSomebodyLooks() {
    assertThat(camera.watchers()).isZero();
    model.choose(true);
    settle();
    assertThat(camera.watchers()).as("the page is not on show").isZero();
    model.onShow(true);
    settle();
    assertThat(camera.watchers()).isOne();
    model.onShow(false);
    settle();
    assertThat(camera.watchers()).isZero();
    model.onShow(true);
    settle();
    model.choose(false);
    settle();
    assertThat(camera.watchers()).isZero();
  }

  @Test
  void theNewestPictureIsShownWithItsSizeRateAndAge() {
    look();
    captionAfter(0);
    for (int picture = 0; picture < 4; picture++) {
      camera.take(nowNs, 640, 480, 0xFF00FF00);
      captionAfter(40);
    }
    CameraFrame shown = model.frameProperty().get();
    assertThat(shown).isNotNull();
    assertThat(shown.sequence()).isEqualTo(4);
    assertThat(model.captionProperty().get())
        .isEqualTo(new Caption("640 × 480", "25", "40 ms", ""));
  }

  @Test
  void aCameraThatGivesNothingSaysWhy() {
    look();
    assertThat(captionAfter(1).missing()).isEqualTo("Waiting for the first picture…");
    camera.trouble("There is no display here to draw with.");
    assertThat(captionAfter(1).missing()).isEqualTo("There is no display here to draw with.");
    camera.trouble("");
    camera.take(nowNs, 64, 64, 0);
    assertThat(captionAfter(1).missing()).isEmpty();
    assertThat(captionAfter(1500).missing()).isEqualTo("No new picture comes.");
    assertThat(model.captionProperty().get().age()).isEqualTo("1.5 s");
    model.refresh(0, false);
    assertThat(model.captionProperty().get().missing()).startsWith("No robot runs");
  }

  @Test
  void whoSimulatesAWorldSeesItUntilHeChoosesOtherwise() {
    model.pulse(SomeRobot.withoutABus());
    assertThat(model.wantedProperty().get()).isFalse();
    model.pulse(SomeRobot.inPhysics(1, 1));
    assertThat(model.wantedProperty().get()).isTrue();
    model.choose(false);
    model.pulse(SomeRobot.inPhysics(1, 1));
    assertThat(model.wantedProperty().get()).isFalse();
    CameraViewModel next = open();
    next.pulse(SomeRobot.inPhysics(1, 1));
    assertThat(next.wantedProperty().get()).as("at the next start, too").isFalse();
  }

  @Test
  void aPictureThatIsTakenAwayIsNotLeftLarge() {
    look();
    model.swap();
    assertThat(model.swappedProperty().get()).isTrue();
    model.choose(false);
    assertThat(model.swappedProperty().get()).isFalse();
  }

  @Test
  void theSizeGoesRoundAndIsKept() {
    assertThat(model.sizeProperty().get()).isEqualTo(CameraViewModel.Size.MEDIUM);
    model.resize();
    model.resize();
    assertThat(model.sizeProperty().get()).isEqualTo(CameraViewModel.Size.SMALL);
    assertThat(open().sizeProperty().get()).isEqualTo(CameraViewModel.Size.SMALL);
  }
}
