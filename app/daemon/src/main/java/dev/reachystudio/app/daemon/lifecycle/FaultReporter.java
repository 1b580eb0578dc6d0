package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.state.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells everybody when a fault of the robot begins or ends: the log, and whoever watches events.
 * The control loop only publishes its faults, so a thread of this class's own looks at them.
 */
public final class FaultReporter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FaultReporter.class);

  /** A fifth of the quarter of a second in which an unplugged robot is to be noticed. */
  private static final long LOOK_MS = 50;

  private final Supplier<@Nullable RobotControl> robot;
  private final Consumer<CommandEvent> events;
  private List<FaultReport> known = List.of();
  private @Nullable Thread thread;

  /**
   * A reporter that does not look yet.
   *
   * @param robot the robot that runs, or null
   * @param events is told of every change
   */
  public FaultReporter(Supplier<@Nullable RobotControl> robot, Consumer<CommandEvent> events) {
    this.robot = robot;
    this.events = events;
  }

  /** Starts to look. */
  public void start() {
    thread = Threads.virtual("fault-reporter", (t, bug) -> log.error("Bug", bug), this::run);
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look();
        Thread.sleep(LOOK_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once; for tests, and for the thread. */
  void look() {
    RobotControl control = robot.get();
    List<Fault> present = control == null ? List.of() : control.state().faults();
    List<FaultReport> now = new ArrayList<>();
    List<FaultReport> begun = new ArrayList<>();
    for (Fault fault : present) {
      FaultReport report = find(known, fault);
      if (report == null) {
        report = report(control, fault);
        begun.add(report);
      }
      now.add(report);
    }
    List<FaultReport> ended = new ArrayList<>(known);
    ended.removeAll(now);
    if (begun.isEmpty() && ended.isEmpty()) {
      return;
    }
    known = List.copyOf(now);
    begun.forEach(report -> log.warn("{}", report.fault().text()));
    ended.forEach(report -> log.info("Over: {}", report.fault().text()));
    events.accept(
        new CommandEvent.FaultsChanged(Instant.now(), Origin.DAEMON, known, begun, ended));
  }

  private static @Nullable FaultReport find(List<FaultReport> reports, Fault fault) {
    for (FaultReport report : reports) {
      if (isSame(report.fault(), fault)) {
        return report;
      }
    }
    return null;
  }

  /** Its words may change while it lasts, such as a temperature in them. */
  private static boolean isSame(Fault before, Fault now) {
    return before.kind() == now.kind()
        && before.motor() == now.motor()
        && before.sinceNs() == now.sinceNs();
  }

  private static FaultReport report(@Nullable RobotControl control, Fault fault) {
    return new FaultReport(
        fault, control == null ? Instant.now() : LoopInstants.of(control, fault.sinceNs()));
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
