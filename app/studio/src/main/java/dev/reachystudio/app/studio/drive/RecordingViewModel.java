package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.recording.FinishedRecording;
import dev.reachystudio.app.daemon.recording.RecordedValues;
import dev.reachystudio.app.daemon.recording.RecordingStatus;
import dev.reachystudio.app.daemon.recording.RecordingStatus.Phase;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.Quantity;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Recording what the robot does, whoever started it: here, over REST, or with the SDK. On the
 * JavaFX thread.
 */
public final class RecordingViewModel {

  private final RecordingDesk desk;
  private final Reading reading;
  private final Runnable onRecorded;
  private final ObjectProperty<RecordedValues> values =
      new SimpleObjectProperty<>(this, "values", RecordedValues.MEASURED);
  private final ReadOnlyObjectWrapper<RecordingStatus> status =
      new ReadOnlyObjectWrapper<>(this, "status", RecordingStatus.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<@Nullable OutcomeMessage> message =
      new ReadOnlyObjectWrapper<>(this, "message");

  /**
   * @param desk the recordings
   * @param reading writes files where waiting harms nobody
   * @param onRecorded told when there is a new move, whoever recorded it
   */
  RecordingViewModel(RecordingDesk desk, Reading reading, Runnable onRecorded) {
    this.desk = desk;
    this.reading = reading;
    this.onRecorded = onRecorded;
  }

  /** Which values the next move is made of. */
  public ObjectProperty<RecordedValues> valuesProperty() {
    return values;
  }

  /** How it goes. */
  public ReadOnlyObjectProperty<RecordingStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Whether it is starting or being saved. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What became of the last recording, or null. */
  public ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether there is something to stop and save. */
  public boolean running() {
    return status.get().phase() == Phase.RECORDING || status.get().phase() == Phase.FAILED;
  }

  /** Takes the newest status; some times a second. */
  public void refresh() {
    RecordingStatus before = status.get();
    RecordingStatus now = desk.status();
    status.set(now);
    String error = now.error();
    if (now.phase() == Phase.FAILED && before.phase() != Phase.FAILED && error != null) {
      message.set(
          failed("the recording stopped by itself.", error + ". Stop saves what there is."));
    }
    if (before.phase() != Phase.IDLE && now.phase() == Phase.IDLE) {
      onRecorded.run();
    }
  }

  /** Begins a recording. */
  public void start() {
    busy.set(true);
    message.set(null);
    RecordedValues wanted = values.get();
    var _ =
        reading
            .read(() -> desk.start(wanted))
            .whenComplete(
                (started, failure) -> {
                  busy.set(false);
                  if (failure != null) {
                    message.set(failed("the recording did not start.", why(failure)));
                  }
                  refresh();
                });
  }

  /** Ends the recording and saves it as a move. */
  public void stop() {
    busy.set(true);
    message.set(null);
    var _ =
        reading
            .read(desk::stop)
            .whenComplete(
                (done, failure) -> {
                  busy.set(false);
                  message.set(
                      failure == null
                          ? recorded(done)
                          : failed("the recording was not saved.", why(failure)));
                  refresh();
                });
  }

  private static OutcomeMessage recorded(FinishedRecording done) {
    String text =
        MoveWords.name(done.name()) + " is kept, " + Quantity.DURATION.text(done.durationS());
    return done.dropped() == 0
        ? new OutcomeMessage(OutcomeMessage.Kind.EXECUTED, text + ".", "")
        : new OutcomeMessage(
            OutcomeMessage.Kind.CLAMPED,
            text + ".",
            done.dropped() + " cycles are missing: the disk did not keep up.");
  }

  private static OutcomeMessage failed(String what, String why) {
    return new OutcomeMessage(OutcomeMessage.Kind.FAILED, what, OutcomeWords.sentence(why));
  }

  private static String why(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  /** A length as the clock shows it: {@code 1:02.3}. */
  static String clock(double seconds) {
    long tenths = (long) Math.floor(seconds * 10 + 1e-6);
    return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
