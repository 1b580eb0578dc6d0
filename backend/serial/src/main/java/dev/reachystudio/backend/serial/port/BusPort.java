package dev.reachystudio.backend.serial.port;

import java.io.IOException;

/**
 * An open line of bytes to the motors: a serial port, or a simulated bus.
 *
 * <p>Threads: one thread reads, one writes, any closes. After {@link #close}, or when the device is
 * gone, both directions throw.
 */
public interface BusPort extends AutoCloseable {

  /** Name for people, such as {@code /dev/ttyACM0} or {@code COM3}. */
  String name();

  /**
   * Waits until at least one byte is there, or about a tenth of a second.
   *
   * @param buffer filled from its begin
   * @return number of bytes; 0 when none came in time
   * @throws IOException when the device is gone or the port was closed
   */
  int read(byte[] buffer) throws IOException;

  /**
   * Hands bytes over to the device, all of them.
   *
   * @param bytes what to send
   * @param length how many of them, from the begin
   * @throws IOException when the device is gone or the port was closed
   */
  void write(byte[] bytes, int length) throws IOException;

  /**
   * Changes the speed.
   *
   * @param baud bits per second
   * @throws IOException when this device cannot
   */
  void baudRate(int baud) throws IOException;

  /** Gives the device back. Idempotent. */
  @Override
  void close();
}
