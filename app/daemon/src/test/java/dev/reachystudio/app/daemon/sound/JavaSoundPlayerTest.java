package dev.reachystudio.app.daemon.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.sound.AudioDevice.AudioOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSoundPlayerTest {

  private static final int FRAMES = 8000;

  @TempDir Path folder;
  private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger(JavaSoundPlayer.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record);
        }

        @Override
        public void flush() {
          // nothing is kept
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
  }

  /** A device that remembers, and can be slow. */
  private static final class Recorder implements AudioDevice, AudioOutput {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private boolean slow;
    private volatile int frameBytes;

    @Override
    public AudioOutput open(AudioFormat format) {
      frameBytes = format.getFrameSize();
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      return this;
    }

    @Override
    public void write(byte[] buffer, int lengthBytes) {
      heard.write(buffer, 0, lengthBytes);
      written.countDown();
      if (slow) {
        await(stopped);
      }
    }

    @Override
    public void drain() {
      // nothing is kept back
    }

    @Override
    public void stop() {
      stopped.countDown();
    }

    @Override
    public void close() {
      closed.countDown();
    }

    static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** A rising ramp, one second long, in a number of bits. */
  private Path ramp(String name, int bits) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(FRAMES * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < FRAMES; i++) {
      if (bits == 24) {
        bytes.put((byte) 0);
      }
      bytes.putShort((short) i);
    }
    AudioFormat format = new AudioFormat(FRAMES, bits, 1, true, false);
    Path file = folder.resolve(name);
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, FRAMES)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  private static short first(Recorder recorder) {
    return ByteBuffer.wrap(recorder.heard.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).getShort();
  }

  @Test
  void aSoundIsPlayedWholeAlsoWith24Bits() throws Exception {
    for (int bits : new int[] {16, 24}) {
      Recorder recorder = new Recorder();
      new JavaSoundPlayer(recorder).start(ramp("r" + bits + ".wav", bits), Duration.ZERO);
      Recorder.await(recorder.closed);
      assertThat(recorder.heard.size()).isEqualTo(FRAMES * recorder.frameBytes);
      assertThat(first(recorder)).isZero();
    }
    assertThat(logged).isEmpty();
  }

  @Test
  void aSoundCanBeginInTheMiddleAndAlsoAfterItsEnd() throws Exception {
    Recorder recorder = new Recorder();
    new JavaSoundPlayer(recorder).start(ramp("r.wav", 16), Duration.ofMillis(250));
    Recorder.await(recorder.closed);
    assertThat(first(recorder)).isEqualTo((short) (FRAMES / 4));
    Recorder over = new Recorder();
    new JavaSoundPlayer(over).start(ramp("r.wav", 16), Duration.ofSeconds(9));
    Recorder.await(over.closed);
    assertThat(over.heard.size()).isZero();
    assertThat(logged).isEmpty();
  }

  @Test
  void aSoundThatIsStoppedEndsAtOnce() throws Exception {
    Recorder recorder = new Recorder();
    recorder.slow = true;
    SoundPlayer.Playing playing =
        new JavaSoundPlayer(recorder).start(ramp("r.wav", 16), Duration.ZERO);
    Recorder.await(recorder.written);
    playing.stop();
    Recorder.await(recorder.closed);
    assertThat(recorder.heard.size()).isLessThan(FRAMES);
    playing.stop();
  }

  @Test
  void aMachineWithoutAnAudioDeviceIsToldOnce() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    SoundPlayer player =
        new JavaSoundPlayer(
            format -> {
              tried.incrementAndGet();
              throw new LineUnavailableException("none");
            });
    Path file = ramp("r.wav", 16);
    for (int i = 0; i < 3; i++) {
      player.start(file, Duration.ZERO);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (tried.get() < 3 || logged.isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    assertThat(logged).hasSize(1);
  }

  @Test
  void otherFormatsAreToldOnceAndBrokenFilesEachTime() throws Exception {
    Recorder recorder = new Recorder();
    SoundPlayer player = new JavaSoundPlayer(recorder);
    player.start(folder.resolve("a.mp3"), Duration.ZERO).stop();
    player.start(folder.resolve("b.ogg"), Duration.ZERO).stop();
    assertThat(logged).hasSize(1);
    player.start(Files.writeString(folder.resolve("bad.wav"), "no sound"), Duration.ZERO);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (logged.size() < 2) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    assertThat(recorder.heard.size()).isZero();
  }

  @Test
  void theRobotsOwnSoundsCanBePlayedAndReplaced() throws Exception {
    RobotSounds sounds = new RobotSounds(folder.resolve("sounds"));
    for (String name : List.of("wake_up.wav", "go_sleep.wav")) {
      Path file = sounds.find(name).orElseThrow();
      try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
        assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isBetween(0.3f, 4f);
        ByteBuffer samples = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int loudest = 0;
        while (samples.remaining() > 2) {
          loudest = Math.max(loudest, Math.abs(samples.getShort()));
        }
        assertThat(loudest).as("heard, and not distorted").isBetween(4000, 32000);
        assertThat(Math.abs(samples.getShort())).as("ends without a click").isLessThan((short) 50);
      }
    }
    Path own = Files.writeString(folder.resolve("sounds/wake_up.wav"), "mine");
    assertThat(sounds.find("wake_up.wav")).contains(own);
    assertThat(own).hasContent("mine");
    assertThat(sounds.find("dance1.wav")).isEmpty();
  }
}
