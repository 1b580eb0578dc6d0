package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.control.loop.LoopClock;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line between host and motors. When an instruction is handed over, it is computed at once when
 * its last byte will be in, what the motors do then, and when each answer will have arrived; the
 * reader then only waits for that moment. So the pace needs no thread of its own.
 *
 * <p>Any thread; everything behind it is guarded by its lock.
 */
final class Wire {

  /** No bytes are on their way. */
  static final long NEVER = Long.MAX_VALUE;

  /** The port's promise: a read without bytes returns after about a tenth of a second. */
  private static final long READ_NS = 100_000_000L;

  /** How often a clock is looked at that is stepped by hand; real time. */
  private static final long LOOK_NS = 1_000_000L;

  private static final byte[] NOTHING = new byte[0];

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LoopClock clock;
  private final WirePacing pacing;
  private final MotorChain chain;
  private final AnswerLine line;
  private final List<BusTap> taps = new CopyOnWriteArrayList<>();
  private PacketParser parser = new PacketParser();
  private long sentNs;
  private boolean plugged = true;
  private @Nullable SimulatedPort user;
  private byte[] arrived = NOTHING;
  private int taken;

  Wire(LoopClock clock, WirePacing pacing, MotorChain chain, AnswerLine line) {
    this.clock = clock;
    this.pacing = pacing;
    this.chain = chain;
    this.line = line;
    sentNs = clock.nowNs();
  }

  void tap(BusTap tap) {
    taps.add(tap);
  }

  void untap(BusTap tap) {
    taps.remove(tap);
  }

  long nowNs() {
    return clock.nowNs();
  }

  /** Does something to the motors as they are now, while nobody else does. */
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      chain.advance(clock.nowNs());
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  // the cable

  boolean isPlugged() {
    lock.lock();
    try {
      return plugged;
    } finally {
      lock.unlock();
    }
  }

  /** Pulls the cable out; whoever has the port loses it for good. Or puts it in again. */
  void plug(boolean in) {
    lock.lock();
    try {
      plugged = in;
      if (!in) {
        user = null;
        forget();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a port could be had; only one at a time. */
  boolean acquire(SimulatedPort port) {
    lock.lock();
    try {
      if (!plugged || user != null) {
        return false;
      }
      user = port;
      forget();
      return true;
    } finally {
      lock.unlock();
    }
  }

  void release(SimulatedPort port) {
    lock.lock();
    try {
      if (user == port) {
        user = null;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void forget() {
    parser = new PacketParser();
    line.clear();
    arrived = NOTHING;
    taken = 0;
  }

  private void requireUser(SimulatedPort port) throws IOException {
    if (user != port) {
      throw new IOException(port.name() + (plugged ? " was closed" : " was unplugged"));
    }
  }

  // bytes

  void transmit(SimulatedPort port, byte[] bytes, int length, int baud) throws IOException {
    lock.lock();
    try {
      requireUser(port);
      long nowNs = pacing.atFrame(clock.nowNs());
      long beginNs = sentNs - nowNs > 0 ? sentNs : nowNs;
      for (int i = 0; i < length; i++) {
        Packet packet = parser.accept(bytes[i]);
        if (packet != null) {
          hear(packet, beginNs + pacing.bytesNs(i + 1, baud), baud);
        }
      }
      sentNs = beginNs + pacing.bytesNs(length, baud);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void hear(Packet packet, long endNs, int baud) {
    if (!taps.isEmpty()) {
      BusInstruction instruction = new BusInstruction(packet, endNs, baud);
      taps.forEach(tap -> tap.received(instruction));
    }
    chain.hear(packet, endNs, baud);
  }

  /** Waits for bytes that have arrived, or about a tenth of a second of real time. */
  int receive(SimulatedPort port, byte[] buffer) throws IOException {
    long deadlineNs = System.nanoTime() + READ_NS;
    lock.lock();
    try {
      while (true) {
        requireUser(port);
        int count = take(buffer);
        long leftNs = deadlineNs - System.nanoTime();
        if (count > 0 || leftNs <= 0) {
          return count;
        }
        changed.await(waitNs(leftNs), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * How long until the next bytes have arrived, nanoseconds; {@link #NEVER} when none are on the
   * way.
   */
  long dueInNs(SimulatedPort port) throws IOException {
    lock.lock();
    try {
      requireUser(port);
      if (taken < arrived.length) {
        return 0;
      }
      AnswerLine.Answer next = line.next();
      return next == null ? NEVER : Math.max(0, next.dueNs() - clock.nowNs());
    } finally {
      lock.unlock();
    }
  }

  /** How long a reader may sleep that has some time left. */
  private long waitNs(long leftNs) {
    AnswerLine.Answer next = line.next();
    if (next == null) {
      return leftNs;
    }
    return Math.min(leftNs, pacing.paced() ? next.dueNs() - clock.nowNs() : LOOK_NS);
  }

  private int take(byte[] buffer) {
    int count = 0;
    while (count < buffer.length && hasArrived()) {
      int part = Math.min(buffer.length - count, arrived.length - taken);
      System.arraycopy(arrived, taken, buffer, count, part);
      taken += part;
      count += part;
    }
    return count;
  }

  /** Whether bytes are there; takes the next answer whose time has come. */
  private boolean hasArrived() {
    while (taken == arrived.length) {
      AnswerLine.Answer next = line.next();
      if (next == null || next.dueNs() - clock.nowNs() > 0) {
        return false;
      }
      arrived = next.bytes();
      taken = 0;
      line.taken();
    }
    return true;
  }
}
