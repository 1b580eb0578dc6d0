package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is for what is read seldom: at most one small read of all motors a tick, five or
 * six a second, because what costs time on a USB bridge is the round trip and not the bytes. Motors
 * that did not answer are asked again soon, alone. Bus thread.
 */
final class SlowRounds {

  /** What is read in one go. */
  enum Part {
    /** Torque and hardware errors. */
    TORQUE(Register.TORQUE_ENABLE, Register.HARDWARE_ERROR, 400_000_000L),
    /** Gains and watchdog. */
    GAINS(Register.POSITION_D_GAIN, Register.BUS_WATCHDOG, 1_000_000_000L),
    /** Voltage and temperature. */
    CLIMATE(Register.PRESENT_INPUT_VOLTAGE, Register.PRESENT_TEMPERATURE, 1_000_000_000L),
    /** Operating mode. */
    MODE(Register.OPERATING_MODE, Register.OPERATING_MODE, 1_000_000_000L);

    private final Register first;
    private final Register last;
    private final long periodNs;

    Part(Register first, Register last, long periodNs) {
      this.first = first;
      this.last = last;
      this.periodNs = periodNs;
    }

    /** The registers that are read. */
    RegisterBlock block() {
      return RegisterBlock.span(first, last);
    }
  }

  /** Where a part's round is. */
  private static final class Round {
    private final boolean[] missing = new boolean[Motor.COUNT];
    private long dueNs;

    private void comesAtOnce() {
      dueNs = Long.MIN_VALUE;
      Arrays.fill(missing, true);
    }
  }

  /** Motors that gave no answer are asked again after this. */
  private static final long AGAIN_NS = 20_000_000L;

  /** So long a read waits for a tick with time left. */
  private static final long WAITS_NS = 100_000_000L;

  private final Map<Part, Round> rounds = new EnumMap<>(Part.class);

  SlowRounds() {
    for (Part part : Part.values()) {
      rounds.put(part, new Round());
    }
    restart();
  }

  /** All at once, in their order: something may have changed. */
  void restart() {
    rounds.values().forEach(Round::comesAtOnce);
  }

  /** One part's turn comes at once. */
  void hurry(Part part) {
    round(part).comesAtOnce();
  }

  /** What has been due longest, or null. */
  @Nullable Part due(long nowNs) {
    Part earliest = null;
    long earliestNs = Long.MAX_VALUE;
    for (Map.Entry<Part, Round> each : rounds.entrySet()) {
      long dueNs = each.getValue().dueNs;
      if (dueNs <= nowNs && dueNs < earliestNs) {
        earliest = each.getKey();
        earliestNs = dueNs;
      }
    }
    return earliest;
  }

  /** Whether a read has waited so long that it is made even where time is short. */
  boolean isOverdue(Part part, long nowNs) {
    long dueNs = round(part).dueNs;
    return dueNs == Long.MIN_VALUE || nowNs - dueNs > WAITS_NS;
  }

  /** Who is to be read: whoever did not answer yet; changed by the reader. */
  boolean[] missing(Part part) {
    return round(part).missing;
  }

  /** A part was read once; those who answered, and those who cannot, were taken out. */
  void tried(Part part, long nowNs) {
    Round round = round(part);
    boolean done = NineMotors.none(round.missing);
    round.dueNs = nowNs + (done ? part.periodNs : AGAIN_NS);
    if (done) {
      Arrays.fill(round.missing, true);
    }
  }

  private Round round(Part part) {
    return Objects.requireNonNull(rounds.get(part));
  }
}
