package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.PlayOptions;
import java.util.List;
import java.util.Map;

/** Reads how a move is to be played, from a query or a frame. */
public final class PlayInput {

  /** As far as a sound may be before or after its motion, milliseconds. */
  private static final double MAX_LEAD_MS = 2000;

  /** Longer than any sensible cross-fade, seconds. */
  private static final double MAX_CROSS_FADE_S = 60;

  private PlayInput() {}

  /**
   * Reads {@code initial_goto_duration} and {@code cross_fade} (seconds), {@code audio_lead_ms},
   * {@code strict}, {@code replace}, {@code queue} and {@code sound} of a query.
   *
   * @throws InvalidInputException naming what is wrong
   */
  public static PlayOptions ofQuery(Map<String, String> query) throws InvalidInputException {
    Problems problems = new Problems();
    PlayOptions options = read(ObjectInput.of(query, List.of("query"), problems));
    problems.check();
    return options;
  }

  /** Reads the same from a frame; what is wrong is noted in its problems. */
  static PlayOptions read(ObjectInput input) {
    PlayOptions defaults = PlayOptions.defaults();
    return defaults
        .withInitialGotoDurationNs(
            input.has("initial_goto_duration")
                ? MotionInput.durationNs(input, "initial_goto_duration")
                : 0)
        .withStrict(input.flag("strict", false))
        .withReplace(input.flag("replace", false))
        .withQueued(
            input.flag("queue", input.flag("queued", false)),
            Math.round(input.numberIn("cross_fade", 0, 0, MAX_CROSS_FADE_S) * 1e9))
        .withSound(
            input.flag("sound", true),
            Math.round(input.numberIn("audio_lead_ms", 0, -MAX_LEAD_MS, MAX_LEAD_MS) * 1e6));
  }
}
