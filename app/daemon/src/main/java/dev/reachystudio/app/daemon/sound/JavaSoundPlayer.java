package dev.reachystudio.app.daemon.sound;

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
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays WAV files with Java Sound. The first sound loads it; a daemon that plays none never does.
 */
public final class JavaSoundPlayer implements SoundPlayer {

  private static final Logger log = LoggerFactory.getLogger(JavaSoundPlayer.class);

  private static final int BITS = 16;
  private static final int BUFFER_BYTES = 1 << 14;

  private final AtomicBoolean saidFormat = new AtomicBoolean();
  private final AtomicBoolean saidDevice = new AtomicBoolean();

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
    private volatile boolean stopped;
    private @Nullable SourceDataLine line;

    Sound(Path file, Duration from) {
      this.file = file;
      this.from = from;
    }

    void play() {
      try (AudioInputStream original = AudioSystem.getAudioInputStream(file.toFile());
          AudioInputStream sound = AudioSystem.getAudioInputStream(playable(original), original);
          SourceDataLine device = open(sound.getFormat())) {
        skip(sound);
        write(sound, device);
      } catch (UnsupportedAudioFileException | IOException e) {
        log.warn("{} cannot be played: {}", file.getFileName(), e.toString());
      } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
        if (!saidDevice.getAndSet(true)) {
          log.warn("No sound: there is no audio device ({})", e.getMessage());
        }
      }
    }

    /** Devices play 16 bits; recordings also have 24. */
    private static AudioFormat playable(AudioInputStream sound) {
      AudioFormat format = sound.getFormat();
      return new AudioFormat(
          AudioFormat.Encoding.PCM_SIGNED,
          format.getSampleRate(),
          BITS,
          format.getChannels(),
          format.getChannels() * BITS / 8,
          format.getSampleRate(),
          false);
    }

    private synchronized SourceDataLine open(AudioFormat format) throws LineUnavailableException {
      SourceDataLine device = AudioSystem.getSourceDataLine(format);
      device.open(format, BUFFER_BYTES / 2);
      line = device;
      return device;
    }

    private void skip(AudioInputStream sound) throws IOException {
      AudioFormat format = sound.getFormat();
      long frames = Math.round(from.toNanos() / 1e9 * format.getFrameRate());
      byte[] skipped = new byte[BUFFER_BYTES];
      long left = frames * format.getFrameSize();
      while (left > 0) {
        int count = sound.read(skipped, 0, (int) Math.min(left, skipped.length));
        if (count < 0) {
          return;
        }
        left -= count;
      }
    }

    private void write(AudioInputStream sound, SourceDataLine device) throws IOException {
      device.start();
      byte[] buffer = new byte[BUFFER_BYTES];
      int count = sound.read(buffer);
      while (count >= 0 && !stopped) {
        device.write(buffer, 0, count);
        count = sound.read(buffer);
      }
      if (!stopped) {
        device.drain();
      }
    }

    @Override
    public void stop() {
      stopped = true;
      synchronized (this) {
        if (line != null) {
          line.stop();
          line.flush();
        }
      }
    }
  }
}
