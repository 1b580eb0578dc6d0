package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The robot's newest state on the JavaFX thread, pulled once per pulse; never one {@code runLater}
 * per state. All methods on the JavaFX thread.
 */
public final class RobotFeed {

  /** Period of {@link #onTick}: text a person reads is refreshed at 4 Hz. */
  private static final long TICK_NS = 250_000_000;

  private final Supplier<? extends Optional<? extends RobotControl>> robot;
  private final ReadOnlyObjectWrapper<@Nullable RobotState> state =
      new ReadOnlyObjectWrapper<>(this, "state");
  private final List<Runnable> pulses = new CopyOnWriteArrayList<>();
  private final List<Runnable> ticks = new CopyOnWriteArrayList<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
          pulse(nowNs);
        }
      };
  private long lastTickNs = Long.MIN_VALUE / 2;
  private long robotNowNs;

  /**
   * @param robot the running robot, or empty; asked every pulse, so it must be cheap
   */
  public RobotFeed(Supplier<? extends Optional<? extends RobotControl>> robot) {
    this.robot = robot;
  }

  /** Starts pulling. */
  public void start() {
    timer.start();
  }

  /** Ends pulling. */
  public void stop() {
    timer.stop();
  }

  /** The newest state, or null while no robot runs. Changes at most once per pulse. */
  public ReadOnlyObjectProperty<@Nullable RobotState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The newest state, or null while no robot runs. */
  public @Nullable RobotState state() {
    return state.get();
  }

  /**
   * The robot's loop clock at this pulse, nanoseconds; the times in {@link RobotState} are on it.
   */
  public long robotNowNs() {
    return robotNowNs;
  }

  /** Calls back after every pulse, with the state already renewed: for what moves smoothly. */
  public Subscription onPulse(Runnable action) {
    pulses.add(action);
    return () -> pulses.remove(action);
  }

  /** Calls back four times a second: for text. The first time at the next pulse. */
  public Subscription onTick(Runnable action) {
    ticks.add(action);
    lastTickNs = Long.MIN_VALUE / 2;
    return () -> ticks.remove(action);
  }

  /**
   * One pulse. Called by the timer; a test may call it by hand.
   *
   * @param nowNs any monotonic clock, nanoseconds
   */
  public void pulse(long nowNs) {
    Optional<? extends RobotControl> running = robot.get();
    RobotState newest = running.isPresent() ? running.get().state() : null;
    robotNowNs = running.isPresent() ? running.get().nowNs() : 0;
    state.set(newest);
    pulses.forEach(Runnable::run);
    if (nowNs - lastTickNs >= TICK_NS) {
      lastTickNs = nowNs;
      ticks.forEach(Runnable::run);
    }
  }
}
