package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.RobotState;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The simulation of the robot that runs, renewed once per pulse. All methods on the JavaFX thread.
 */
public final class SimulationFeed {

  /** Less than this share of the speed that was asked for is told. */
  private static final double TOLERABLE = 0.95;

  /** A hiccup is not; what lasts this long is. */
  private static final long BEHIND_NS = 2_000_000_000L;

  private final Supplier<? extends Optional<? extends Simulation>> source;
  private final LongSupplier nanoClock;
  private final ReadOnlyObjectWrapper<@Nullable SimulationReading> reading =
      new ReadOnlyObjectWrapper<>(this, "reading");
  private long fineNs;

  /**
   * @param source the simulation that runs, or empty; asked every pulse, so it must be cheap
   * @param nanoClock a monotonic clock, nanoseconds
   */
  public SimulationFeed(
      Supplier<? extends Optional<? extends Simulation>> source, LongSupplier nanoClock) {
    this.source = source;
    this.nanoClock = nanoClock;
    this.fineNs = nanoClock.getAsLong();
  }

  /** The newest reading, or null while none is simulated. Changes at most once per pulse. */
  public ReadOnlyObjectProperty<@Nullable SimulationReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The newest reading, or null while none is simulated. */
  public @Nullable SimulationReading reading() {
    return reading.get();
  }

  /** The simulation that runs: its time can be changed, and its world pushed. Nothing waits. */
  public Optional<? extends Simulation> running() {
    return source.get();
  }

  /**
   * One pulse.
   *
   * @param robot the robot's newest state, or null while none runs
   */
  public void pulse(@Nullable RobotState robot) {
    Simulation simulation = robot == null ? null : source.get().orElse(null);
    if (simulation == null || robot == null) {
      fineNs = nanoClock.getAsLong();
      reading.set(null);
      return;
    }
    SimulationPace pace = simulation.pace();
    double factor = simulation.realTimeFactor();
    reading.set(
        new SimulationReading(
            pace, simulation.timeS(), factor, robot.simulation(), behind(pace, factor)));
  }

  private boolean behind(SimulationPace pace, double realTimeFactor) {
    long nowNs = nanoClock.getAsLong();
    SimulationReading before = reading.get();
    boolean fine =
        before == null
            || !before.pace().equals(pace)
            || pace.paused()
            || pace.speed() == SimulationPace.MAX
            || realTimeFactor >= TOLERABLE * pace.speed();
    if (fine) {
      fineNs = nowNs;
    }
    return nowNs - fineNs >= BEHIND_NS;
  }
}
