package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.protocol.json.wire.Choices;
import java.util.List;
import java.util.Locale;

/** Which of the recorded values become the move. Both are always recorded. */
public enum RecordedValues {
  /** Where the robot was. */
  MEASURED,
  /** Where it was sent, after limits. */
  TARGET;

  /** The words of the wire. */
  public static final Choices<RecordedValues> CHOICES =
      Choices.of(List.of(values()), RecordedValues::wireName);

  /** Name on every wire and in files. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
