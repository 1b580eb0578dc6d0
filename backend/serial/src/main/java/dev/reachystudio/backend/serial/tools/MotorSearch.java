package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one motor that a set-up is about. */
final class MotorSearch {

  /** A lost answer must not hide a second motor. */
  private static final int PROBES = 3;

  private MotorSearch() {}

  /**
   * Looks at every place of a plan; leaves the bus at the speed of the motor that was found.
   *
   * @throws ToolException if there is no motor, or more than one
   */
  static MotorPlace one(BusAccess access, SetupPlan plan)
      throws ToolException, BusException, InterruptedException {
    List<MotorPlace> found = new ArrayList<>();
    for (MotorPlace place : plan.places()) {
      Presence presence = access.turn(bus -> look(bus, place));
      if (presence == Presence.DAMAGED) {
        throw new ToolException(
            Reason.IN_THE_WAY,
            "what answers under "
                + place.text()
                + " cannot be read: if two motors have this id, leave only one of them connected");
      }
      if (presence == Presence.THERE) {
        found.add(place);
      }
    }
    if (found.isEmpty()) {
      throw new ToolException(Reason.SILENT, silent(plan));
    }
    if (found.size() > 1) {
      throw new ToolException(
          Reason.IN_THE_WAY,
          "motors answer under "
              + found.stream().map(MotorPlace::text).collect(Collectors.joining(" and under "))
              + ": leave only the one connected that becomes "
              + plan.motor().wireName());
    }
    MotorPlace place = found.getFirst();
    access.turn(bus -> atSpeed(bus, place.baud()));
    return place;
  }

  private static String silent(SetupPlan plan) {
    return plan.motor().wireName()
        + " does not answer under "
        + plan.places().stream().map(MotorPlace::text).collect(Collectors.joining(", "))
        + ": is the power on and its plug in? A search over all speeds and ids finds it elsewhere";
  }

  private enum Presence {
    THERE,
    DAMAGED,
    SILENT
  }

  private static Presence look(MotorBus bus, MotorPlace place) throws BusException {
    atSpeed(bus, place.baud());
    long bytesBefore = bus.counters().bytesReceived();
    for (int i = 0; i < PROBES; i++) {
      if (bus.probe(place.id()) != null) {
        return Presence.THERE;
      }
    }
    return bus.counters().bytesReceived() > bytesBefore ? Presence.DAMAGED : Presence.SILENT;
  }

  /** Other users of the bus keep theirs as long as it is the same. */
  static boolean atSpeed(MotorBus bus, int baud) throws BusException {
    boolean changed = bus.timing().baud() != baud;
    if (changed) {
      bus.baudRate(baud);
    }
    return changed;
  }
}
