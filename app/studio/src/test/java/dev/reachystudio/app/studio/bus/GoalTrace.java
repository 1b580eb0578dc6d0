package dev.reachystudio.app.studio.bus;

import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;

/**
 * The goals as they arrived at the motors: when, and which. Written by the thread of the simulated
 * bus, read by any.
 */
public final class GoalTrace {

  /** Where a packet names no goal for a motor. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final int TICKS_PER_TURN = 4096;
  private static final int FIRST_ROWS = 4096;

  private long[] timesNs = new long[FIRST_ROWS];
  private int[] ticks = new int[FIRST_ROWS * Motor.COUNT];
  private int rows;

  /** Position of an angle, ticks: 2048 is the middle, rounded half up as the driver does. */
  public static int ticksOf(double angleRad) {
    return (int) Math.floor(TICKS_PER_TURN * (Math.PI + angleRad) / (2 * Math.PI) + 0.5);
  }

  /** Angle between two positions that lie some ticks apart, radians. */
  public static double radOf(int ticksApart) {
    return ticksApart * 2 * Math.PI / TICKS_PER_TURN;
  }

  /**
   * A packet with goals arrived.
   *
   * @param timeNs when it was complete, {@link System#nanoTime}
   * @param goalTicks goals of the nine motors in wire order; {@link #NONE} for those not named
   */
  public synchronized void add(long timeNs, int[] goalTicks) {
    if (rows == timesNs.length) {
      timesNs = Arrays.copyOf(timesNs, 2 * rows);
      ticks = Arrays.copyOf(ticks, 2 * rows * Motor.COUNT);
    }
    timesNs[rows] = timeNs;
    System.arraycopy(goalTicks, 0, ticks, rows * Motor.COUNT, Motor.COUNT);
    rows++;
    notifyAll();
  }

  /** How many packets there were; the index of the next one. */
  public synchronized int size() {
    return rows;
  }

  /** When a packet arrived. */
  public synchronized long timeNs(int row) {
    return timesNs[row];
  }

  /** Goal of a motor in a packet, or {@link #NONE}. */
  public synchronized int goal(int row, Motor motor) {
    return ticks[row * Motor.COUNT + motor.index()];
  }

  /** Whether a packet names all nine motors. */
  public synchronized boolean namesAll(int row) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (ticks[row * Motor.COUNT + i] == NONE) {
        return false;
      }
    }
    return true;
  }

  /** Times between packets, milliseconds, of those from one row to before another. */
  public synchronized double[] periodsMs(int fromRow, int toRow) {
    double[] periodsMs = new double[Math.max(0, toRow - fromRow - 1)];
    for (int i = 0; i < periodsMs.length; i++) {
      periodsMs[i] = (timesNs[fromRow + i + 1] - timesNs[fromRow + i]) / 1e6;
    }
    return periodsMs;
  }

  /**
   * Waits for a motor to be told a goal.
   *
   * @param fromRow first packet that counts
   * @return when the goal arrived, or −1 if it did not in time
   */
  public synchronized long await(int fromRow, Motor motor, int goalTicks, long patienceMs)
      throws InterruptedException {
    long deadlineNs = System.nanoTime() + patienceMs * 1_000_000;
    int row = fromRow;
    while (true) {
      for (; row < rows; row++) {
        if (ticks[row * Motor.COUNT + motor.index()] == goalTicks) {
          return timesNs[row];
        }
      }
      long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
      if (leftMs <= 0) {
        return -1;
      }
      wait(leftMs);
    }
  }
}
