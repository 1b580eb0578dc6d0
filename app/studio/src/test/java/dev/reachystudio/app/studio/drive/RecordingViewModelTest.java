package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.recording.FinishedRecording;
import dev.reachystudio.app.daemon.recording.RecordedValues;
import dev.reachystudio.app.daemon.recording.RecordingStatus;
import dev.reachystudio.app.daemon.recording.RecordingStatus.Phase;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordingViewModelTest {

  private final Desk desk = new Desk();
  private int recorded;
  private final RecordingViewModel model =
      new RecordingViewModel(desk, Now::read, () -> recorded++);

  @Test
  void aRecordingIsMadeOfWhatWasChosenAndSaysHowLongItIs() {
    model.valuesProperty().set(RecordedValues.TARGET);
    model.start();
    assertThat(desk.started).isEqualTo(RecordedValues.TARGET);
    assertThat(model.running()).isTrue();
    model.stop();
    assertThat(model.running()).isFalse();
    assertThat(recorded).isEqualTo(1);
    assertThat(told().kind()).isEqualTo(OutcomeMessage.Kind.EXECUTED);
    assertThat(told().text()).contains("recording 1").contains("s.");
  }

  @Test
  void cyclesThatTheDiskLostAreTold() {
    desk.dropped = 7;
    model.start();
    model.stop();
    assertThat(told().kind()).isEqualTo(OutcomeMessage.Kind.CLAMPED);
    assertThat(told().cause()).contains("7 cycles are missing");
  }

  @Test
  void aFullDiskIsToldOnceAndWhatThereIsCanBeSaved() {
    model.start();
    desk.status = status(Phase.FAILED, "No space left on device");
    model.refresh();
    assertThat(told().kind()).isEqualTo(OutcomeMessage.Kind.FAILED);
    assertThat(told().cause()).contains("No space left on device");
    assertThat(model.running()).isTrue();
    model.stop();
    assertThat(told().kind()).isEqualTo(OutcomeMessage.Kind.EXECUTED);
  }

  @Test
  void aRecordingThatDoesNotStartSaysWhy() {
    desk.problem = new IllegalStateException("Backend not running");
    model.start();
    assertThat(model.running()).isFalse();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(told().cause()).isEqualTo("Backend not running.");
  }

  @Test
  void whatOthersRecordIsShownToo() {
    desk.status = status(Phase.RECORDING, null);
    model.refresh();
    assertThat(model.running()).isTrue();
    desk.status = RecordingStatus.NONE;
    model.refresh();
    assertThat(recorded).isEqualTo(1);
  }

  @Test
  void theClockCountsMinutes() {
    assertThat(RecordingViewModel.clock(0)).isEqualTo("0:00.0");
    assertThat(RecordingViewModel.clock(62.34)).isEqualTo("1:02.3");
    assertThat(RecordingViewModel.clock(3600)).isEqualTo("60:00.0");
  }

  private OutcomeMessage told() {
    return Objects.requireNonNull(model.messageProperty().get());
  }

  private static RecordingStatus status(
      Phase phase, @org.jspecify.annotations.Nullable String error) {
    return new RecordingStatus(
        phase,
        "recording_1",
        RecordedValues.MEASURED,
        Instant.EPOCH,
        4.2,
        420,
        0,
        9000,
        null,
        error);
  }

  /** Recordings that go as told. */
  private static final class Desk implements RecordingDesk {
    private RecordingStatus status = RecordingStatus.NONE;
    private @org.jspecify.annotations.Nullable RecordedValues started;
    private @org.jspecify.annotations.Nullable RuntimeException problem;
    private long dropped;

    @Override
    public RecordingStatus status() {
      return status;
    }

    @Override
    public RecordingStatus start(RecordedValues values) {
      if (problem != null) {
        throw problem;
      }
      started = values;
      status = RecordingViewModelTest.status(Phase.RECORDING, null);
      return status;
    }

    @Override
    public FinishedRecording stop() {
      status = RecordingStatus.NONE;
      return new FinishedRecording(
          "recording_1",
          "local/recordings",
          Path.of("recording_1.json"),
          Path.of("recording_1.csv"),
          RecordedValues.MEASURED,
          Instant.EPOCH,
          420,
          4.2,
          dropped);
    }
  }
}
