package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.SimulationReading;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the status bar says, renewed four times a second. */
public final class StatusBarViewModel {

  /** The rate is fine within 2 % of what was asked, and worth a look within 10 %. */
  private static final double FINE = 0.02;

  private static final double TOLERABLE = 0.10;

  /** Unknown is a dash, never 0. */
  private static final String UNKNOWN = "–";

  /**
   * All cells.
   *
   * @param backend which backend
   * @param realTime simulated time by the wall's; empty for a real robot
   * @param loop how the loop is
   * @param rate cycles per second
   * @param jitter how late a cycle is at the median, milliseconds
   * @param overruns cycles that took longer than their period
   * @param motors mode of the motors
   * @param holder who holds the robot
   * @param alert the worst thing, or empty
   * @param alertTone its colour
   * @param port bound port
   * @param clients how many are connected, without the studio
   * @param open whether other computers can reach the daemon
   */
  public record Cells(
      String backend,
      String realTime,
      StateTone loop,
      String rate,
      String jitter,
      String overruns,
      String motors,
      String holder,
      String alert,
      StateTone alertTone,
      String port,
      long clients,
      boolean open) {}

  private final StudioContext context;
  private final double wantedHz;
  private final ReadOnlyObjectWrapper<Cells> cells;

  public StatusBarViewModel(StudioContext context) {
    this.context = context;
    this.wantedHz = context.daemon().settings().updateRateHz();
    this.cells = new ReadOnlyObjectWrapper<>(this, "cells", now());
  }

  /** The cells. */
  public ReadOnlyObjectProperty<Cells> cellsProperty() {
    return cells.getReadOnlyProperty();
  }

  /** Renews the cells; four times a second. */
  public void refresh() {
    cells.set(now());
  }

  private Cells now() {
    DaemonSnapshot daemon = context.daemonFeed().snapshot();
    RobotState state = context.feed().state();
    LoopStatistics loop = state == null ? LoopStatistics.NONE : state.loop();
    boolean known = loop.updateRateHz() > 0;
    SimulationReading simulation = context.simulation().reading();
    Alert alert = alert(daemon, state, context.feed().robotNowNs(), simulation);
    String holder = daemon.lock().holderName();
    return new Cells(
        RobotSummary.backend(daemon),
        simulation == null ? "" : realTime(simulation),
        loopTone(daemon, state, loop, simulation),
        known ? decimals(1, loop.updateRateHz()) : UNKNOWN,
        known ? decimals(2, loop.lastSecond().lateP50Ns() / 1e6) : UNKNOWN,
        state == null ? UNKNOWN : Long.toString(loop.sinceStart().overruns()),
        state == null ? UNKNOWN : RobotSummary.motors(state.motorMode()),
        holder == null ? "Free" : holder,
        alert.text,
        alert.tone,
        ":" + daemon.port(),
        daemon.clients().stream().filter(client -> !client.address().isEmpty()).count(),
        !isLoopback(daemon.host()));
  }

  private StateTone loopTone(
      DaemonSnapshot daemon,
      @Nullable RobotState state,
      LoopStatistics loop,
      @Nullable SimulationReading simulation) {
    if (state == null) {
      return StateTone.OFFLINE;
    }
    if (!state.connected() || daemon.status().error() != null) {
      return StateTone.DANGER;
    }
    if (loop.updateRateHz() <= 0) {
      return StateTone.OFFLINE;
    }
    if (simulation != null
        && (simulation.pace().paused() || simulation.pace().speed() == SimulationPace.MAX)) {
      return StateTone.SUCCESS; // no rate is asked for
    }
    // The loop keeps the simulation's time; its rate is told in the wall's.
    double speed = simulation == null ? 1 : simulation.pace().speed();
    double off = Math.abs(loop.updateRateHz() / (wantedHz * speed) - 1);
    return off <= FINE
        ? StateTone.SUCCESS
        : off <= TOLERABLE ? StateTone.WARNING : StateTone.DANGER;
  }

  private record Alert(String text, StateTone tone) {}

  private static String realTime(SimulationReading simulation) {
    return simulation.pace().paused() ? "paused" : decimals(2, simulation.realTimeFactor());
  }

  private static Alert alert(
      DaemonSnapshot daemon,
      @Nullable RobotState state,
      long nowNs,
      @Nullable SimulationReading simulation) {
    RobotTrouble trouble = RobotTrouble.of(daemon, state, nowNs);
    if (trouble != null) {
      String more = trouble.more() == 0 ? "" : " and " + trouble.more() + " more";
      boolean motor = trouble.fault() != null && trouble.fault().motor() != null;
      String what = motor ? trouble.title() + ": " + trouble.word() : trouble.title();
      return new Alert(what + more, StateTone.DANGER);
    }
    if (daemon.status().emergencyStop().engaged()) {
      return new Alert("Emergency stop engaged", StateTone.DANGER);
    }
    if (simulation != null && simulation.behind()) {
      return new Alert("The simulation is slower than asked", StateTone.WARNING);
    }
    return new Alert("", StateTone.OFFLINE);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static String decimals(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
