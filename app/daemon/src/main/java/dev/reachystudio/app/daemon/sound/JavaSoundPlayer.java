package dev.reachystudio.app.daemon.sound;

import dev.reachystudio.app.daemon.sound.AudioDevice.AudioOutput;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays WAV files with Java Sound. */
final class JavaSoundPlayer implements SoundPlayer {

  private static final Logger log = LoggerFactory.getLogger(JavaSoundPlayer.class);

  private static final int BITS = 16;
  private static final int BUFFER_BYTES = 1 << 12;

  private final AudioDevice device;
  private final AtomicBoolean saidFormat = new AtomicBoolean();
  private final AtomicBoolean saidDevice = new AtomicBoolean();

  JavaSoundPlayer(AudioDevice device) {
    this.device = device;
  }

  @Override
  public Playing start(Path file, Duration from) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".wav")) {
      if (!saidFormat.getAndSet(true)) {
        log.warn("{} is not played: only .wav sounds can be played so far", file.getFileName());
      }
      return () -> {};
    }
    Sound sound = new Sound(file, from);
    Threads.platform("sound-player", BugLog::uncaught, sound::play).start();
    return sound;
  }

  /** One sound; its thread writes to the device until the end of the file, or of our interest. */
  private final class Sound implements Playing {
    private final Path file;
    private final Duration from;
    private boolean stopped;
    private @Nullable AudioOutput output;

    Sound(Path file, Duration from) {
      this.file = file;
      this.from = from;
    }

    void play() {
      try (AudioInputStream original = AudioSystem.getAudioInputStream(file.toFile());
          AudioInputStream sound =
              AudioSystem.getAudioInputStream(playable(original.getFormat()), original);
          AudioOutput out = device.open(sound.getFormat())) {
        skip(sound);
        if (begin(out)) {
          write(sound, out);
        }
      } catch (UnsupportedAudioFileException | IOException e) {
        log.warn("{} cannot be played: {}", file.getFileName(), e.getMessage());
      } catch (LineUnavailableException | IllegalArgumentException e) {
        if (!saidDevice.getAndSet(true)) {
          log.warn("No sound: this machine has no audio device for it ({})", e.getMessage());
        }
      } finally {
        end();
      }
    }

    /** Devices play 16 bits; recordings also have 24. */
    private static AudioFormat playable(AudioFormat format) {
      return new AudioFormat(
          AudioFormat.Encoding.PCM_SIGNED,
          format.getSampleRate(),
          BITS,
          format.getChannels(),
          format.getChannels() * BITS / 8,
          format.getSampleRate(),
          false);
    }

    private void skip(AudioInputStream sound) throws IOException {
      AudioFormat format = sound.getFormat();
      long frames = Math.round(from.toNanos() / 1e9 * format.getFrameRate());
      sound.skipNBytes(
          Math.min(frames, Math.max(0, sound.getFrameLength())) * format.getFrameSize());
    }

    private synchronized boolean begin(AudioOutput out) {
      output = out;
      return !stopped;
    }

    private void write(AudioInputStream sound, AudioOutput out) throws IOException {
      byte[] buffer = new byte[BUFFER_BYTES];
      int count = sound.read(buffer);
      while (count > 0 && !isStopped()) {
        out.write(buffer, count);
        count = sound.read(buffer);
      }
      if (!isStopped()) {
        out.drain();
      }
    }

    private synchronized boolean isStopped() {
      return stopped;
    }

    private synchronized void end() {
      output = null;
    }

    @Override
    public synchronized void stop() {
      stopped = true;
      if (output != null) {
        output.stop();
      }
    }
  }
}
