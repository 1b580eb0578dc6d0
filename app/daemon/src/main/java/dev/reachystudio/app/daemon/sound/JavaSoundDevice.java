package dev.reachystudio.app.daemon.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The audio device of this machine. */
final class JavaSoundDevice implements AudioDevice {

  /** A twentieth of a second at 44.1 kHz in stereo: what is heard after a stop. */
  private static final int BUFFER_BYTES = 1 << 13;

  @Override
  public AudioOutput open(AudioFormat format) throws LineUnavailableException {
    SourceDataLine line = AudioSystem.getSourceDataLine(format);
    line.open(format, BUFFER_BYTES);
    line.start();
    return new AudioOutput() {
      @Override
      public void write(byte[] buffer, int lengthBytes) {
        line.write(buffer, 0, lengthBytes);
      }

      @Override
      public void drain() {
        line.drain();
      }

      @Override
      public void stop() {
        line.stop();
        line.flush();
      }

      @Override
      public void close() {
        line.close();
      }
    };
  }
}
