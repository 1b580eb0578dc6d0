package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.BusDaemon;
import dev.reachystudio.app.studio.bus.CountedConnector;
import dev.reachystudio.app.studio.bus.Pendulum;
import dev.reachystudio.app.studio.bus.ReadingAges;
import dev.reachystudio.app.studio.bus.SimulatedRobot;
import dev.reachystudio.backend.serial.io.BusSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A moving robot on the simulated bus for some seconds: what arrived at the motors, and when.
 *
 * @param rateHz rate of the control loop
 * @param seconds how long it was watched
 * @param readHz times a second all nine were asked
 * @param goalHz times a second all nine were told goals
 * @param young share of the cycles in which all values were younger than three of them
 * @param periods times between goals at the motors, milliseconds
 * @param ticks time the bytes that really passed take on the wire, of every tick, microseconds
 * @param coresUsed share of all cores that this process used, simulation included
 */
record BusRun(
    int rateHz,
    int seconds,
    double readHz,
    double goalHz,
    double young,
    Spread periods,
    Spread ticks,
    double coresUsed) {

  private static final long WARM_UP_MS = 3000;
  private static final double US_PER_BYTE = 10;

  /** Share of the ticks that may be missing from a rate that counts as sustained. */
  private static final double SUSTAINED = 0.99;

  /**
   * What matters of many values.
   *
   * @param median the middle one
   * @param p99 what one in a hundred passes
   * @param longest the greatest
   * @param mean their mean
   */
  record Spread(double median, double p99, double longest, double mean) {
    static Spread of(double[] values) {
      return new Spread(
          Statistics.median(values),
          Statistics.percentile(values, 0.99),
          Statistics.percentile(values, 1),
          Arrays.stream(values).average().orElse(Double.NaN));
    }
  }

  /** How a robot is reached. */
  enum Way {
    /** By method calls, with the wire's pace. */
    MEMORY("in memory"),
    /** Through the operating system and jSerialComm. */
    PTY("pty, jSerialComm");

    private final String text;

    Way(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static BusRun of(Way way, int rateHz, int usbFrameUs, BusSettings.Reading reading, int seconds)
      throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.open(usbFrameUs)) {
      CountedConnector connector =
          new CountedConnector(way == Way.PTY ? robot.ptyConnector() : robot.connector());
      try (BusDaemon daemon =
          BusDaemon.running(
              robot,
              rateHz,
              () -> robot.io(connector, BusSettings.defaults().withReading(reading)))) {
        try (Pendulum pendulum = new Pendulum(daemon.robot())) {
          Thread.sleep(WARM_UP_MS);
          BusRun run = watch(robot, connector, daemon, rateHz, seconds);
          if (!pendulum.problem().isEmpty()) {
            throw new IOException("the robot did not move: " + pendulum.problem());
          }
          return run;
        }
      }
    }
  }

  private static BusRun watch(
      SimulatedRobot robot, CountedConnector connector, BusDaemon daemon, int rateHz, int seconds)
      throws InterruptedException {
    int firstRow = robot.goals().size();
    long firstRead = robot.reads();
    int firstTick = connector.tickBytes().length;
    double _ = Load.coresUsed();
    long startNs = System.nanoTime();
    double young;
    try (ReadingAges ages = new ReadingAges(daemon.robot(), rateHz)) {
      Thread.sleep(seconds * 1000L);
      young = ages.youngShare();
    }
    double tookS = (System.nanoTime() - startNs) / 1e9;
    double coresUsed = Load.coresUsed();
    int lastRow = robot.goals().size();
    long reads = robot.reads() - firstRead;
    return new BusRun(
        rateHz,
        seconds,
        reads / tookS,
        (lastRow - firstRow) / tookS,
        young,
        Spread.of(robot.goals().periodsMs(firstRow, lastRow)),
        Spread.of(
            Arrays.stream(connector.tickBytes())
                .skip(firstTick)
                .mapToDouble(bytes -> bytes * US_PER_BYTE)
                .toArray()),
        coresUsed);
  }

  /** Times a second that all nine were read and told goals. */
  double tickHz() {
    return Math.min(readHz, goalHz);
  }

  /** Whether hardly any tick is missing. */
  boolean sustained() {
    return tickHz() >= SUSTAINED * rateHz && young >= SUSTAINED;
  }

  /** Goal period p99 − nominal, milliseconds. */
  double lateMs() {
    return periods.p99() - 1000.0 / rateHz;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f Hz read, %.1f Hz written, %.2f %% of the readings young, %.0f %% of the cores",
        readHz,
        goalHz,
        100 * young,
        100 * coresUsed);
  }
}
