package dev.reachystudio.app.daemon.sound;

import java.nio.file.Path;
import java.time.Duration;

/** Plays sound files on this machine. Any thread. */
public interface SoundPlayer {

  /** Plays nothing. */
  SoundPlayer SILENT =
      (file, from) -> {
        return () -> {};
      };

  /**
   * Starts a sound. Never fails: what cannot be played is said once on the log, and is silent.
   *
   * @param file the sound
   * @param from where in the sound to begin
   * @return ends it
   */
  Playing start(Path file, Duration from);

  /** A sound that plays. */
  @FunctionalInterface
  interface Playing {
    /** Ends it at once; nothing happens when it has ended. */
    void stop();
  }
}
