package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.app.daemon.sound.SoundPlayer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sounds that clients have uploaded and started by themselves. Any thread. */
final class UploadedSounds {

  /** The ends of sounds are not told; older ones have ended or are not stopped by name any more. */
  private static final int MAX_REMEMBERED = 16;

  private final SoundPlayer player;
  private final Map<String, SoundPlayer.Playing> playing = new LinkedHashMap<>();

  UploadedSounds(SoundPlayer player) {
    this.player = player;
  }

  synchronized void start(String id, Path file) {
    SoundPlayer.Playing before = playing.put(id, player.start(file, Duration.ZERO));
    if (before != null) {
      before.stop();
    }
    if (playing.size() > MAX_REMEMBERED) {
      playing.remove(playing.keySet().iterator().next());
    }
  }

  /** Stops a sound; whether there was one. */
  synchronized boolean stop(String id) {
    SoundPlayer.Playing sound = playing.remove(id);
    if (sound != null) {
      sound.stop();
    }
    return sound != null;
  }
}
