package dev.reachystudio.backend.serial.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.port.PortException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A serial port of this computer: 8 data bits, no parity, one stop bit, no flow control, held
 * exclusively.
 *
 * <p>The library's own time-outs come in tenths of a second on Linux, so {@link #read} waits that
 * long and no deadline relies on it. A device that is gone shows as −1 from a read, while the
 * library goes on to call the port open.
 */
public final class JSerialCommPort implements BusPort {
  private static final int READ_MS = 100;

  /** A write that cannot go on for so long will not at all. */
  private static final int WRITE_MS = 200;

  /** A reader comes back within {@link #READ_MS}. */
  private static final int READER_MS = 3 * READ_MS;

  /** Closing a device that is gone has been seen to hang, on some systems and drivers. */
  private static final int CLOSE_MS = 1_000;

  /** POSIX: no such file or directory, no such device or address, no such device. */
  private static final int[] ABSENT = {2, 6, 19};

  /** POSIX: try again, device or resource busy; both are what another holder looks like. */
  private static final int[] HELD = {11, 16, 35};

  /** POSIX: operation not permitted, permission denied. */
  private static final int[] FORBIDDEN = {1, 13};

  /** Windows: file not found, path not found. */
  private static final int[] WINDOWS_ABSENT = {2, 3};

  /** Windows: access denied, which is what another holder looks like. */
  private static final int[] WINDOWS_HELD = {5, 32};

  private final String path;
  private final SerialPort port;
  private final ReentrantLock reading = new ReentrantLock(true);
  private volatile boolean closed;

  private JSerialCommPort(String path, SerialPort port) {
    this.path = path;
    this.port = port;
  }

  /**
   * Opens a port.
   *
   * @param path such as {@code /dev/ttyACM0} or {@code COM3}
   * @param baud bits per second
   * @throws PortException naming the path and the system's error
   */
  public static BusPort open(String path, int baud) throws PortException {
    SerialPort port = find(path);
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MS, 0);
    if (!port.openPort(0)) {
      int error = port.getLastErrorCode();
      throw new PortException(
          reason(path, error),
          "%s cannot be opened (error %d of the system)".formatted(path, error));
    }
    port.flushIOBuffers();
    return new JSerialCommPort(path, port);
  }

  private static SerialPort find(String path) throws PortException {
    try {
      return SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException e) {
      PortException notFound = new PortException(Reason.NOT_FOUND, path + " is no serial port");
      notFound.initCause(e);
      throw notFound;
    }
  }

  private static Reason reason(String path, int error) {
    boolean windows = HostSystem.current() == HostSystem.WINDOWS;
    if (contains(windows ? WINDOWS_ABSENT : ABSENT, error)) {
      // Seen on Linux: a port that is locked by somebody fails with "no such file" though it is
      // there.
      return !windows && Files.exists(Path.of(path)) ? Reason.BUSY : Reason.NOT_FOUND;
    }
    if (contains(windows ? WINDOWS_HELD : HELD, error)) {
      return Reason.BUSY;
    }
    return !windows && contains(FORBIDDEN, error) ? Reason.NO_PERMISSION : Reason.FAILED;
  }

  private static boolean contains(int[] errors, int error) {
    return Arrays.stream(errors).anyMatch(it -> it == error);
  }

  @Override
  public String name() {
    return path;
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    reading.lock();
    try {
      checkOpen();
      int count = port.readBytes(buffer, buffer.length);
      if (count < 0) {
        checkOpen();
        throw new IOException("reading fails (error %d)".formatted(port.getLastErrorCode()));
      }
      return count;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    checkOpen();
    int sent = 0;
    long startNs = System.nanoTime();
    while (sent < length) {
      int count = port.writeBytes(bytes, length - sent, sent);
      if (count < 0) {
        throw new IOException("writing fails (error %d)".formatted(port.getLastErrorCode()));
      }
      sent += count;
      if (count == 0 && isTooLongSince(startNs)) {
        throw new IOException("nothing is taken (error %d)".formatted(port.getLastErrorCode()));
      }
    }
  }

  /** A port that is gone takes nothing, either; its reader knows it. */
  private boolean isTooLongSince(long startNs) throws IOException {
    checkOpen();
    if (port.bytesAvailable() < 0) {
      return true;
    }
    Thread.onSpinWait();
    return System.nanoTime() - startNs > TimeUnit.MILLISECONDS.toNanos(WRITE_MS);
  }

  @Override
  public void baudRate(int baud) throws IOException {
    checkOpen();
    boolean alone = lockReading();
    try {
      if (!port.setBaudRate(baud)) {
        throw new IOException(path + " cannot do " + baud + " Bd");
      }
    } finally {
      if (alone) {
        reading.unlock();
      }
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException(path + " was closed");
    }
  }

  /** Lets a read come to its end, so that the library never works on a file that is not its own. */
  private boolean lockReading() {
    try {
      return reading.tryLock(READER_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    Thread closing = Threads.platform("serial-close", BugLog::uncaught, this::closePort);
    closing.start();
    try {
      closing.join(CLOSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closePort() {
    boolean alone = lockReading();
    try {
      port.closePort();
    } finally {
      if (alone) {
        reading.unlock();
      }
    }
  }
}
