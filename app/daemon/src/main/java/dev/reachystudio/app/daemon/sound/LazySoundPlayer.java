package dev.reachystudio.app.daemon.sound;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The player of this machine, which is loaded with the first sound: many daemons never play one.
 */
public final class LazySoundPlayer implements SoundPlayer {

  private @Nullable SoundPlayer player;

  @Override
  public Playing start(Path file, Duration from) {
    return player().start(file, from);
  }

  private synchronized SoundPlayer player() {
    if (player == null) {
      player = new JavaSoundPlayer(new JavaSoundDevice());
    }
    return player;
  }
}
