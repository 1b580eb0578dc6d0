package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.Navigation;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationReading;
import dev.reachystudio.app.studio.simulation.SimulationBarViewModel;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells once what goes wrong with a simulation, so that it can be read after it has passed. JavaFX
 * thread only.
 */
final class SimulationAlerts {

  /** A computer at its limit falls behind again and again; that is one piece of news. */
  private static final long QUIET_NS = 60_000_000_000L;

  private final Notices notices;
  private final Navigation navigation;
  private final LongSupplier nanoClock;
  private @Nullable Fault told;
  private @Nullable String unavailable;
  private boolean behind;
  private long behindNs = Long.MIN_VALUE / 2;

  /**
   * @param notices where it is told
   * @param navigation leads to what helps
   * @param nanoClock a monotonic clock, nanoseconds
   */
  SimulationAlerts(Notices notices, Navigation navigation, LongSupplier nanoClock) {
    this.notices = notices;
    this.navigation = navigation;
    this.nanoClock = nanoClock;
  }

  /**
   * Takes what is newest; at every pulse.
   *
   * @param state the robot, or null while none runs
   * @param simulation its simulation, or null
   */
  void pulse(@Nullable RobotState state, @Nullable SimulationReading simulation) {
    Fault fault = state == null ? null : fault(state);
    if (state != null && fault != null && !fault.equals(told)) {
      String title = RobotTrouble.simulation(state.connected());
      notices.post(Notice.Severity.DANGER, title + ".", fault.text());
    }
    told = fault;
    boolean now = simulation != null && simulation.behind();
    long nowNs = nanoClock.getAsLong();
    if (simulation != null && now && !behind && nowNs - behindNs > QUIET_NS) {
      behindNs = nowNs;
      notices.post(
          Notice.Severity.WARNING,
          "The simulation is slower than asked.",
          "It runs at "
              + NumberText.of(simulation.realTimeFactor(), 2)
              + "× instead of "
              + SimulationBarViewModel.words(simulation.pace().speed())
              + ". A lower speed, a simpler world or no camera picture helps.");
    }
    behind = now;
  }

  /**
   * Takes what the daemon says; at every pulse.
   *
   * @param daemon the daemon
   */
  void pulse(DaemonSnapshot daemon) {
    String now = daemon.status().simulationUnavailable();
    if (now != null && !now.equals(unavailable)) {
      notices.post(
          Notice.Severity.WARNING,
          "The mockup runs meanwhile.",
          now,
          new Notice.Action("What helps…", () -> navigation.open("Connect")));
    }
    unavailable = now;
  }

  private static @Nullable Fault fault(RobotState state) {
    for (Fault fault : state.faults()) {
      if (fault.kind() == Fault.Kind.SIMULATION) {
        return fault;
      }
    }
    return null;
  }
}
