package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one motor that a set-up is about. */
final class MotorSearch {

  /** A computer that is busy for a moment must not make a motor silent. */
  private static final int LOOKS = 3;

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
      Presence presence = look(access, place);
      if (presence == Presence.CROWDED) {
        throw new ToolException(
            Reason.IN_THE_WAY,
            "two motors answer under "
                + place.text()
                + ", or one that cannot be read: leave only one of them connected");
      }
      if (presence == Presence.ONE) {
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

  private static Presence look(BusAccess access, MotorPlace place)
      throws BusException, InterruptedException {
    Presence presence = Presence.NONE;
    for (int i = 0; i < LOOKS && presence == Presence.NONE; i++) {
      presence =
          access.turn(
              bus -> {
                atSpeed(bus, place.baud());
                return Presence.of(bus, place.id());
              });
    }
    return presence;
  }

  private static String silent(SetupPlan plan) {
    return plan.motor().wireName()
        + " does not answer under "
        + plan.places().stream().map(MotorPlace::text).collect(Collectors.joining(", "))
        + ": is the power on and its plug in? A search over all speeds and ids finds it elsewhere";
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
