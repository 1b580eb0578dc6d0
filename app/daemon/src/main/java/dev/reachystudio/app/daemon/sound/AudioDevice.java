package dev.reachystudio.app.daemon.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;

/** Where sound goes. */
@FunctionalInterface
interface AudioDevice {

  /**
   * Opens it for one sound.
   *
   * @throws LineUnavailableException if there is no device, or it is taken
   * @throws IllegalArgumentException if no device takes the format
   */
  AudioOutput open(AudioFormat format) throws LineUnavailableException;

  /** One sound's way to the device. */
  interface AudioOutput extends AutoCloseable {

    /** Plays whole frames; blocks while the device has enough. */
    void write(byte[] buffer, int lengthBytes);

    /** Waits until all is heard. */
    void drain();

    /** Silence at once; {@link #write} returns. Any thread. */
    void stop();

    @Override
    void close();
  }
}
