package dev.reachystudio.app.studio.bench;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.concurrent.locks.LockSupport;

/**
 * Streams a motion of the antennas and one of the body in the process, with new targets for every
 * cycle, and does not care whether one is taken. While it is open.
 */
final class BusStream implements AutoCloseable {

  private static final long PAUSE_NS = 4_000_000;
  private static final double SWING_S = 2;

  /** Share of the antennas' angle. */
  private static final double BODY = 0.5;

  private final RobotControl robot;
  private final Thread sender;
  private volatile boolean running = true;

  BusStream(RobotControl robot) {
    this.robot = robot;
    sender = Threads.platform("bus-stream", (thread, bug) -> System.err.println(bug), this::send);
  }

  void start() {
    sender.start();
  }

  private void send() {
    long startNs = System.nanoTime();
    while (running) {
      double swing = ((System.nanoTime() - startNs) / 1e9 / SWING_S) % 2;
      // A triangle: every cycle has a new goal, but the one at its corners.
      double angleRad = swing < 1 ? swing : 2 - swing;
      // One of them may need a motor that is dead.
      send(BodyTargets.ofAntennas(new Antennas(angleRad, -angleRad)));
      send(BodyTargets.ofBodyYaw(BODY * angleRad));
      LockSupport.parkNanos(PAUSE_NS);
    }
  }

  private void send(BodyTargets targets) {
    var _ = robot.stream(new Command.SetTarget(targets, false), Origin.STUDIO);
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    sender.join();
  }
}
