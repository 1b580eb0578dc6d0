package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.RealTime;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.port.BusPort;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A port with a reading thread of its own. A port's own time-outs are a tenth of a second at best;
 * here one can wait until a moment in nanoseconds, and a port that is gone is noticed at once, also
 * while nobody asks. One thread calls; any thread closes.
 */
final class BusLine implements AutoCloseable {
  private static final long CLOSE_MS = 1_000;

  /** Asking the operating system takes some milliseconds; the first answer must not wait for it. */
  private static final long START_MS = 500;

  private final BusPort port;
  private final ByteRing received = new ByteRing();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Thread reader;
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Thread waiting;
  private volatile long lastArrivalNs;

  /** Returns when the port is read. */
  BusLine(BusPort port, RealTimeRequest realTime) {
    this.port = port;
    reader = Threads.realTime("serial-reader", this::endWithBug, () -> begin(realTime));
    reader.start();
    try {
      var _ = started.await(START_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(RealTimeRequest realTime) {
    // A refusal is told by the control thread, which asks for the same.
    var _ = RealTime.ask(realTime);
    started.countDown();
    readOn();
  }

  String portName() {
    return port.name();
  }

  private void readOn() {
    byte[] bytes = new byte[1024];
    while (failure == null) {
      try {
        int count = port.read(bytes);
        if (count > 0) {
          received.put(bytes, count);
          lastArrivalNs = System.nanoTime();
          wake();
        }
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  private void endWithBug(Thread thread, Throwable bug) {
    BugLog.uncaught(thread, bug);
    fail(bug);
  }

  private void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    wake();
  }

  private void wake() {
    Thread thread = waiting;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  /** Whether the port is gone or closed. */
  boolean isGone() {
    return failure != null;
  }

  void checkThere() throws BusUnpluggedException {
    Throwable cause = failure;
    if (cause != null) {
      throw new BusUnpluggedException(port.name(), cause);
    }
  }

  void send(byte[] bytes, int length) throws BusUnpluggedException {
    checkThere();
    try {
      port.write(bytes, length);
    } catch (IOException e) {
      fail(e);
      checkThere();
    }
  }

  /**
   * Waits until a byte is there, or a moment. An interrupt is kept for afterwards: a transaction is
   * over soon by itself.
   *
   * @return whether bytes are there
   * @throws BusUnpluggedException when the port is gone and no byte is left
   */
  boolean await(long deadlineNs) throws BusUnpluggedException {
    if (received.available() > 0) {
      return true;
    }
    boolean interrupted = false;
    waiting = Thread.currentThread();
    try {
      while (received.available() == 0) {
        checkThere();
        long leftNs = deadlineNs - System.nanoTime();
        if (leftNs <= 0) {
          return false;
        }
        LockSupport.parkNanos(this, leftNs);
        interrupted |= Thread.interrupted();
      }
      return true;
    } finally {
      waiting = null;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Number of bytes that are there. */
  int available() {
    return received.available();
  }

  /** Takes bytes that are there. */
  int take(byte[] into) {
    return received.take(into);
  }

  /** When the newest bytes came, {@link System#nanoTime}. */
  long lastArrivalNs() {
    return lastArrivalNs;
  }

  void baudRate(int baud) throws BusUnpluggedException {
    checkThere();
    try {
      port.baudRate(baud);
    } catch (IOException e) {
      fail(e);
      checkThere();
    }
  }

  @Override
  public void close() {
    fail(new IOException("it was closed"));
    port.close();
    boolean interrupted = false;
    try {
      if (!Thread.currentThread().equals(reader)) {
        reader.join(CLOSE_MS);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
