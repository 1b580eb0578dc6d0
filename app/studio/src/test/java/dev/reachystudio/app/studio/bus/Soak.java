package dev.reachystudio.app.studio.bus;

import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A daemon whose robot is used over REST while its bus has a random fault every second. In the end
 * all faults are gone, and then everything has to be as if nothing had been.
 */
public final class Soak {

  /**
   * A jump is what a motor does in more time than this without a pause: after a hiccup of the
   * computer the control loop makes up for 20 ms, and goals may be late by some more.
   */
  public static final double AHEAD_S = 0.05;

  private static final long HEAP_MORE_BYTES = 16L << 20;
  private static final int FIRST_FAULTS = 3;

  private final Path folder;
  private final long seed;
  private final int seconds;
  private final List<String> problems = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * A soak.
   *
   * @param folder for the daemon's files
   * @param seed of the faults and the commands
   * @param seconds how long there are faults
   */
  public Soak(Path folder, long seed, int seconds) {
    this.folder = folder;
    this.seed = seed;
    this.seconds = seconds;
  }

  /**
   * What came out.
   *
   * @param faults how many there were
   * @param commands how many times something was asked over REST
   * @param moves how many gotos were accepted
   * @param slowestMs the longest time an answer took, milliseconds
   * @param aheadMs by how much motion the goals were ahead of the speed limits at worst,
   *     milliseconds of it
   * @param torqueOnTicks how far a goal was from its motor at worst when its torque came on
   * @param problems everything that is not as it must be; empty when all is well
   */
  public record Result(
      int faults,
      int commands,
      int moves,
      double slowestMs,
      double aheadMs,
      int torqueOnTicks,
      List<String> problems) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d faults, %d commands, %d moves; slowest answer %.0f ms; goals ahead of the limits by"
              + " %.1f ms of motion; goal at torque-on off by %d ticks",
          faults,
          commands,
          moves,
          slowestMs,
          aheadMs,
          torqueOnTicks);
    }
  }

  /** Runs it. */
  public Result run() throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched();
        BusDaemon daemon = BusDaemon.open(robot, folder)) {
      daemon.client().awaitStatus("running", DaemonClient::isWell);
      daemon.enable();
      FaultProgram program = new FaultProgram(robot, seed);
      // What is made once and stays, such as pools, is there after some faults.
      for (int i = 0; i < FIRST_FAULTS; i++) {
        faults.add(program.next());
      }
      becomesWell(daemon);
      Resources before = Resources.now();
      MoveLedger ledger = new MoveLedger();
      int commands;
      double slowestMs;
      try (DaemonClient user = new DaemonClient(daemon.port())) {
        WebSocket updates = user.listen("/api/move/ws/updates", ledger);
        try (SoakCommands use = new SoakCommands(user, ledger, seed)) {
          long endNs = System.nanoTime() + seconds * 1_000_000_000L;
          while (System.nanoTime() < endNs) {
            long beganNs = System.nanoTime();
            faults.add(program.next());
            long restMs = 1000 - (System.nanoTime() - beganNs) / 1_000_000;
            Thread.sleep(Math.max(0, restMs));
          }
          use.close();
          commands = use.commands();
          slowestMs = use.slowestMs();
          problems.addAll(use.problems());
        }
        becomesWell(daemon);
        movesAsTold(robot, daemon);
        allMovesHaveEnded(daemon, ledger);
        updates.abort();
      }
      leavesNothing(before);
      double aheadS = boundsMotion(robot);
      return new Result(
          faults.size(),
          commands,
          ledger.moves(),
          slowestMs,
          1000 * aheadS,
          robot.worstTorqueOnTicks(),
          problems);
    }
  }

  /** The robot runs without a fault, and gets torque by a command. */
  private void becomesWell(BusDaemon daemon) throws IOException, InterruptedException {
    try {
      daemon.enable();
      daemon.client().awaitStatus("well again", DaemonClient::isWell);
    } catch (AssertionError e) {
      problems.add("after " + faults.getLast() + ": " + e.getMessage());
    }
  }

  private void movesAsTold(SimulatedRobot robot, BusDaemon daemon)
      throws IOException, InterruptedException {
    int row = robot.goals().size();
    DaemonClient.Answer answer =
        daemon
            .client()
            .post("/api/move/goto", "{\"antennas\":[0.7,-0.7],\"duration\":0.5,\"replace\":true}");
    long arrivedNs = robot.goals().await(row, Motor.RIGHT_ANTENNA, GoalTrace.ticksOf(0.7), 10_000);
    if (arrivedNs < 0) {
      problems.add("a goto in the end does not arrive; it was answered " + answer);
    }
  }

  private void allMovesHaveEnded(BusDaemon daemon, MoveLedger ledger)
      throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + 10_000_000_000L;
    while (!ledger.open().isEmpty() && System.nanoTime() < deadlineNs) {
      Thread.sleep(20);
    }
    if (!ledger.open().isEmpty()) {
      problems.add("moves without an end: " + ledger.open());
    }
    Object running = daemon.client().get("/api/move/running").json();
    while (!List.of().equals(running) && System.nanoTime() < deadlineNs) {
      Thread.sleep(20);
      running = daemon.client().get("/api/move/running").json();
    }
    if (!List.of().equals(running)) {
      problems.add("still running: " + running);
    }
  }

  private void leavesNothing(Resources before) throws IOException, InterruptedException {
    Resources after = Resources.now();
    // Threads of handlers and clients take a moment to end.
    for (int i = 0; i < 50 && !after.threadsMoreThan(before).isEmpty(); i++) {
      Thread.sleep(100);
      after = Resources.now();
    }
    Map<String, Integer> more = after.threadsMoreThan(before);
    if (!more.isEmpty()) {
      problems.add("threads are left: " + more);
    }
    if (after.openFiles() > before.openFiles()) {
      problems.add("files are left open: " + before.openFiles() + " → " + after.openFiles());
    }
    if (after.heapBytes() > before.heapBytes() + HEAP_MORE_BYTES) {
      problems.add("memory is left: " + before.heapBytes() + " → " + after.heapBytes() + " bytes");
    }
  }

  private double boundsMotion(SimulatedRobot robot) {
    MotionBound bound = robot.motion();
    for (Motor motor : Motor.values()) {
      double aheadS = bound.worstAheadS(motor);
      if (aheadS > AHEAD_S) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s was told to go faster than it may: %.1f ms of motion too far",
                motor.wireName(),
                1000 * aheadS));
      }
    }
    if (robot.worstTorqueOnTicks() > SimulatedRobot.PINNED_TICKS) {
      problems.add(
          "a motor got torque with a goal " + robot.worstTorqueOnTicks() + " ticks away from it");
    }
    return bound.worstAheadS();
  }
}
