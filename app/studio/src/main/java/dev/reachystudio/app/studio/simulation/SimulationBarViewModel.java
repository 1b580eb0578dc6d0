package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationFeed;
import dev.reachystudio.app.studio.desktop.SimulationReading;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The time of a simulated robot: how fast it runs, pause, single steps, reset. JavaFX thread. */
public final class SimulationBarViewModel {

  private static final String UNKNOWN = "–";

  /** The speeds to choose from, simulated seconds a second. */
  public static final List<Double> SPEEDS =
      List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, SimulationPace.MAX);

  /**
   * What the bar shows.
   *
   * @param present whether there is a simulated robot
   * @param physics whether it has physics, and so a world to put back
   * @param pace how time runs
   * @param time simulated time as a clock
   * @param factor simulated time by the wall's, "–" while time stands still
   * @param behind whether it is slower than asked for
   */
  public record Bar(
      boolean present,
      boolean physics,
      SimulationPace pace,
      String time,
      String factor,
      boolean behind) {

    static final Bar NONE =
        new Bar(false, false, SimulationPace.REAL_TIME, UNKNOWN, UNKNOWN, false);

    /** Why a single step cannot be asked for; empty if it can. */
    public String noStep() {
      return pace.paused() ? "" : "Pause first: only time that stands still goes on by steps.";
    }
  }

  private final SimulationFeed feed;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Bar> bar = new ReadOnlyObjectWrapper<>(this, "bar", Bar.NONE);

  /**
   * @param feed the simulation
   * @param notices tells the person what became of a reset
   */
  public SimulationBarViewModel(SimulationFeed feed, Notices notices) {
    this.feed = feed;
    this.notices = notices;
  }

  /** What the bar shows. */
  public ReadOnlyObjectProperty<Bar> barProperty() {
    return bar.getReadOnlyProperty();
  }

  /** Renews the numbers; four times a second is enough. */
  public void refresh() {
    Bar now = now(feed.reading());
    if (!now.equals(bar.get())) {
      bar.set(now);
    }
  }

  /** Renews the rest at once when somebody changed it, and a step's time; at every pulse. */
  public void pulse() {
    SimulationReading reading = feed.reading();
    Bar shown = bar.get();
    boolean changed =
        shown.present() != (reading != null)
            || (reading != null
                && (reading.pace().paused() || !reading.pace().equals(shown.pace())));
    if (changed) {
      refresh();
    }
  }

  private static Bar now(@Nullable SimulationReading reading) {
    if (reading == null) {
      return Bar.NONE;
    }
    SimulationPace pace = reading.pace();
    return new Bar(
        true,
        reading.world() != null,
        pace,
        clock(reading.timeS()),
        NumberText.of(pace.paused() ? Double.NaN : reading.realTimeFactor(), 2),
        reading.behind());
  }

  /** Lets time stand still, or go on. */
  public void togglePause() {
    feed.running()
        .ifPresent(
            simulation -> {
              SimulationPace pace = simulation.pace();
              simulation.setPace(new SimulationPace(pace.speed(), !pace.paused()));
            });
  }

  /** Chooses a speed; paused time stays paused. */
  public void speed(double speed) {
    feed.running()
        .ifPresent(
            simulation ->
                simulation.setPace(new SimulationPace(speed, simulation.pace().paused())));
  }

  /** Lets paused time go on by one control period; nothing happens while it runs. */
  public void step() {
    feed.running().ifPresent(Simulation::step);
  }

  /** Puts robot and world back, and tells what that leaves. */
  public void reset() {
    feed.running()
        .ifPresent(
            simulation -> {
              if (simulation.reset()) {
                notices.post(
                    Notice.Severity.INFO,
                    "The simulation was reset.",
                    "Robot and things are where they started; the motors are off. Wake up raises"
                        + " the head.");
              } else {
                notices.post(
                    Notice.Severity.WARNING,
                    "Nothing was reset.",
                    "This simulation has no physics, so there is nothing to put back.");
              }
            });
  }

  /** A speed in words: {@code 0.25×}, {@code max}. */
  public static String words(double speed) {
    if (speed == SimulationPace.MAX) {
      return "max";
    }
    int decimals = speed == Math.rint(speed) ? 0 : speed * 10 == Math.rint(speed * 10) ? 1 : 2;
    return NumberText.of(speed, decimals) + "×";
  }

  /** A time as a clock shows it: {@code 1:02.34}; one beyond an hour has hours. */
  static String clock(double seconds) {
    if (!Double.isFinite(seconds)) {
      return UNKNOWN;
    }
    long hundredths = (long) Math.floor(seconds * 100 + 1e-6);
    long minutes = hundredths / 6000;
    String sub = "%02d.%02d".formatted(hundredths / 100 % 60, hundredths % 100);
    return minutes < 60
        ? "%d:%s".formatted(minutes, sub)
        : "%d:%02d:%s".formatted(minutes / 60, minutes % 60, sub);
  }
}
