package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.bus.PingAnswer;
import dev.reachystudio.backend.serial.registers.BaudRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Looks for motors at all speeds and ids. It needs the bus for itself: motors that are held by a
 * control loop would lose it while the speed is another one.
 */
public final class MotorScan {

  /** Hears how far the search is. In the searching thread. */
  public interface Progress {

    /**
     * Something was found.
     *
     * @param motor what
     */
    void found(FoundMotor motor);

    /**
     * A part is done.
     *
     * @param baud speed that is looked at, bits per second
     * @param share of the whole search, 0…1
     */
    void at(int baud, double share);
  }

  /** Most ids are nobody's: what is waited for each of them is what the search takes. */
  private static final long ALLOWANCE_NS = 10_000_000;

  /** Ids between two looks at whether the search shall end. */
  private static final int IDS_PER_STEP = 16;

  private final MotorBus bus;
  private final ScanRange range;
  private final Progress progress;
  private final BooleanSupplier cancelled;

  private MotorScan(MotorBus bus, ScanRange range, Progress progress, BooleanSupplier cancelled) {
    this.bus = bus;
    this.range = range;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Looks for motors: at each speed everybody is asked at once first, then every id on its own.
   *
   * @param bus used by nobody else; has its speed back afterwards
   * @param range where to look
   * @param progress hears of it
   * @param cancelled asked often; the search ends with what it has when it says yes
   * @return what was found, by speed in the order of the range, then by id
   * @throws BusException if the bus is gone; what was found until then was told to the progress
   */
  public static List<FoundMotor> run(
      MotorBus bus, ScanRange range, Progress progress, BooleanSupplier cancelled)
      throws BusException {
    BusTiming before = bus.timing();
    bus.timing(before.withUsbAllowanceNs(ALLOWANCE_NS));
    List<FoundMotor> found = new ArrayList<>();
    MotorScan scan = new MotorScan(bus, range, progress, cancelled);
    try {
      for (int i = 0; i < range.bauds().size() && !cancelled.getAsBoolean(); i++) {
        found.addAll(scan.at(range.bauds().get(i), i));
      }
    } finally {
      if (!bus.isGone()) {
        bus.baudRate(before.baud());
        bus.timing(before);
      }
    }
    return found;
  }

  private List<FoundMotor> at(BaudRate rate, int index) throws BusException {
    int baud = rate.bitsPerS();
    bus.baudRate(baud);
    Map<Integer, FoundMotor> found = new TreeMap<>();
    told(baud, index, 0);
    for (PingAnswer answer : bus.pingAll()) {
      if (range.contains(answer.id()) && !found.containsKey(answer.id())) {
        note(found, motor(baud, answer));
      }
    }
    for (int id = range.fromId(); id <= range.toId(); id++) {
      if ((id - range.fromId()) % IDS_PER_STEP == 0) {
        if (cancelled.getAsBoolean()) {
          break;
        }
        told(baud, index, id - range.fromId());
      }
      if (!found.containsKey(id)) {
        alone(found, baud, id);
      }
    }
    return List.copyOf(found.values());
  }

  private void told(int baud, int index, int idsDone) {
    double share = (index + (double) idsDone / range.idCount()) / range.bauds().size();
    progress.at(baud, share);
  }

  /** Bytes that are no answer come from two motors that speak at once, or from a bad cable. */
  private void alone(Map<Integer, FoundMotor> found, int baud, int id) throws BusException {
    long bytesBefore = bus.counters().bytesReceived();
    PingAnswer answer = bus.probe(id);
    if (answer != null) {
      note(found, motor(baud, answer));
    } else if (bus.counters().bytesReceived() > bytesBefore
        && Presence.of(bus, id) != Presence.NONE) {
      note(found, FoundMotor.damaged(baud, id));
    }
  }

  private void note(Map<Integer, FoundMotor> found, FoundMotor motor) {
    found.put(motor.id(), motor);
    progress.found(motor);
  }

  /** Two motors with one id say the same to a ping. */
  private FoundMotor motor(int baud, PingAnswer answer) throws BusException {
    return Presence.of(bus, answer.id()) == Presence.CROWDED
        ? FoundMotor.damaged(baud, answer.id())
        : new FoundMotor(baud, answer.id(), answer.modelNumber(), answer.firmware());
  }
}
