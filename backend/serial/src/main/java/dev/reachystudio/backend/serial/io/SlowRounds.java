package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
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

    final RegisterBlock block;
    private final long periodNs;

    Part(Register first, Register last, long periodNs) {
      block = RegisterBlock.span(first, last);
      this.periodNs = periodNs;
    }
  }

  /** Motors that gave no answer are asked again after this. */
  private static final long AGAIN_NS = 20_000_000L;

  /** So long a read waits for a tick with time left. */
  private static final long WAITS_NS = 100_000_000L;

  private static final Part[] PARTS = Part.values();

  private final long[] dueNs = new long[PARTS.length];
  private final boolean[][] missing = new boolean[PARTS.length][Motor.COUNT];

  SlowRounds() {
    restart();
  }

  /** All at once, in their order: something may have changed. */
  void restart() {
    Arrays.fill(dueNs, Long.MIN_VALUE);
    for (boolean[] each : missing) {
      Arrays.fill(each, true);
    }
  }

  /** One part's turn comes at once. */
  void hurry(Part part) {
    dueNs[part.ordinal()] = Long.MIN_VALUE;
    Arrays.fill(missing[part.ordinal()], true);
  }

  /** What has been due longest, or null. */
  @Nullable Part due(long nowNs) {
    Part earliest = null;
    for (Part part : PARTS) {
      long partNs = dueNs[part.ordinal()];
      boolean due = partNs == Long.MIN_VALUE || partNs <= nowNs;
      if (due && (earliest == null || partNs < dueNs[earliest.ordinal()])) {
        earliest = part;
      }
    }
    return earliest;
  }

  /** Whether a read has waited so long that it is made even where time is short. */
  boolean isOverdue(Part part, long nowNs) {
    long partNs = dueNs[part.ordinal()];
    return partNs == Long.MIN_VALUE || nowNs - partNs > WAITS_NS;
  }

  /** Who is to be read: whoever did not answer yet; changed by the reader. */
  boolean[] missing(Part part) {
    return missing[part.ordinal()];
  }

  /** A part was read once; those who answered, and those who cannot, were taken out. */
  void tried(Part part, long nowNs) {
    int index = part.ordinal();
    boolean done = NineMotors.none(missing[index]);
    dueNs[index] = nowNs + (done ? part.periodNs : AGAIN_NS);
    if (done) {
      Arrays.fill(missing[index], true);
    }
  }
}
