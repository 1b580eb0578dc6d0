package dev.reachystudio.backend.serial.io;

import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the motors, and since when. A fault keeps the time it began and its text until
 * it is over; the list is the same object until something changes. Bus thread.
 */
final class FaultBook {

  /** Index of what concerns the whole robot. */
  static final int ROBOT = Motor.COUNT;

  private final Map<Fault.Kind, @Nullable Fault[]> open = new EnumMap<>(Fault.Kind.class);
  private List<Fault> faults = List.of();
  private boolean changed;

  /**
   * Notes whether something is wrong.
   *
   * @param kind what
   * @param motor index of the motor, or {@link #ROBOT}
   * @param wrong whether it is
   * @param sinceNs when it began, if it just did
   * @param text one sentence for people, used when the fault is new
   */
  void note(Fault.Kind kind, int motor, boolean wrong, long sinceNs, String text) {
    @Nullable Fault[] byMotor = open.computeIfAbsent(kind, _ -> new Fault[Motor.COUNT + 1]);
    boolean was = byMotor[motor] != null;
    if (was == wrong) {
      return;
    }
    byMotor[motor] =
        wrong ? new Fault(kind, motor == ROBOT ? null : Motor.at(motor), sinceNs, text) : null;
    changed = true;
  }

  /** Whether something is known to be wrong. */
  boolean has(Fault.Kind kind, int motor) {
    @Nullable Fault[] byMotor = open.get(kind);
    return byMotor != null && byMotor[motor] != null;
  }

  /** What is wrong now, by kind and then in wire order. */
  List<Fault> faults() {
    if (changed) {
      changed = false;
      List<Fault> now = new ArrayList<>();
      for (@Nullable Fault[] byMotor : open.values()) {
        for (Fault fault : byMotor) {
          if (fault != null) {
            now.add(fault);
          }
        }
      }
      faults = List.copyOf(now);
    }
    return faults;
  }
}
