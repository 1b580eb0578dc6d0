package dev.reachystudio.protocol.command;

/**
 * How a recorded move is played.
 *
 * @param initialGotoDurationNs time to travel to the first sample, nanoseconds ≥ 0; 0 jumps,
 *     through the speed limits
 * @param strict refuse a move the robot cannot do as recorded instead of limiting it
 * @param replace take over from a running exclusive move
 * @param queued wait for the exclusive move that runs and those that wait already; without one it
 *     starts at once
 * @param crossFadeNs how long before the end of the move it waits for a queued move begins, both
 *     blended, nanoseconds ≥ 0
 * @param sound whether the move's sound is played
 * @param soundLeadNs how long before the first sample the sound begins, nanoseconds; negative is
 *     after it
 */
public record PlayOptions(
    long initialGotoDurationNs,
    boolean strict,
    boolean replace,
    boolean queued,
    long crossFadeNs,
    boolean sound,
    long soundLeadNs) {

  private static final PlayOptions DEFAULTS = new PlayOptions(0, false, false, false, 0, true, 0);

  /** At once and from where the robot is, with sound; refused while another move plays. */
  public static PlayOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another way to the first sample. */
  public PlayOptions withInitialGotoDurationNs(long value) {
    return new PlayOptions(value, strict, replace, queued, crossFadeNs, sound, soundLeadNs);
  }

  /** These options, strict or not. */
  public PlayOptions withStrict(boolean value) {
    return new PlayOptions(
        initialGotoDurationNs, value, replace, queued, crossFadeNs, sound, soundLeadNs);
  }

  /** These options, taking over or not. */
  public PlayOptions withReplace(boolean value) {
    return new PlayOptions(
        initialGotoDurationNs, strict, value, queued, crossFadeNs, sound, soundLeadNs);
  }

  /** These options, waiting for its turn, with a cross-fade from the move before. */
  public PlayOptions withQueued(boolean value, long newCrossFadeNs) {
    return new PlayOptions(
        initialGotoDurationNs, strict, replace, value, newCrossFadeNs, sound, soundLeadNs);
  }

  /** These options with or without sound. */
  public PlayOptions withSound(boolean value, long newSoundLeadNs) {
    return new PlayOptions(
        initialGotoDurationNs, strict, replace, queued, crossFadeNs, value, newSoundLeadNs);
  }
}
