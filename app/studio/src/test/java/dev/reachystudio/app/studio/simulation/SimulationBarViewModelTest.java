package dev.reachystudio.app.studio.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationFeed;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.app.studio.desktop.SomeSimulation;
import dev.reachystudio.app.studio.simulation.SimulationBarViewModel.Bar;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.RobotState;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationBarViewModelTest {

  private @Nullable SomeSimulation simulation = new SomeSimulation(true);
  private final Notices notices = new Notices(InstantSource.system());
  private final SimulationFeed feed =
      new SimulationFeed(() -> Optional.ofNullable(simulation), () -> 0);
  private final SimulationBarViewModel model = new SimulationBarViewModel(feed, notices);

  private Bar shown(RobotState state) {
    SomeSimulation running = simulation;
    SimulationState world = state.simulation();
    if (running != null && world != null) {
      running.at(world.timeS(), world.realTimeFactor());
    }
    feed.pulse(state);
    model.pulse();
    return model.barProperty().get();
  }

  private static SomeSimulation physics() {
    return new SomeSimulation(true);
  }

  @Test
  void aRealRobotHasNoBar() {
    simulation = null;
    assertThat(shown(SomeRobot.onABus()).present()).isFalse();
    model.togglePause();
    model.step();
    model.reset();
    assertThat(notices.all()).isEmpty();
  }

  @Test
  void aSimulationWithoutPhysicsHasItsTimeOnly() {
    simulation = new SomeSimulation(false);
    simulation.at(3.5, 1);
    Bar bar = shown(SomeRobot.withoutABus());
    assertThat(bar.present()).isTrue();
    assertThat(bar.physics()).isFalse();
    assertThat(bar.time()).isEqualTo("0:03.50");
  }

  @Test
  void physicsTellsItsTimeAndHowTrueItIs() {
    Bar bar = shown(SomeRobot.inPhysics(62.349, 0.998));
    assertThat(bar.time()).isEqualTo("1:02.34");
    assertThat(bar.factor()).isEqualTo("1.00");
    assertThat(bar.behind()).isFalse();
  }

  @Test
  void pausedTimeKeepsItsSpeedAndMayBeStepped() {
    SomeSimulation running = physics();
    simulation = running;
    assertThat(shown(SomeRobot.inPhysics(1, 1)).noStep()).startsWith("Pause first");
    model.speed(0.25);
    model.togglePause();
    assertThat(running.pace()).isEqualTo(new SimulationPace(0.25, true));
    Bar bar = shown(SomeRobot.inPhysics(1, 1));
    assertThat(bar.noStep()).isEmpty();
    assertThat(bar.factor()).as("time that stands still is not slow").isEqualTo("–");
    model.step();
    assertThat(running.asked).containsExactly("step");
    assertThat(shown(SomeRobot.inPhysics(1.01, 1)).time()).as("at once").isEqualTo("0:01.01");
    model.speed(2);
    assertThat(running.pace()).as("still paused").isEqualTo(new SimulationPace(2, true));
    model.togglePause();
    assertThat(running.pace()).isEqualTo(new SimulationPace(2, false));
  }

  @Test
  void theNumbersWaitForTheNextTickWhileTimeRuns() {
    shown(SomeRobot.inPhysics(1, 1));
    assertThat(shown(SomeRobot.inPhysics(1.2, 1)).time()).isEqualTo("0:01.00");
    model.refresh();
    assertThat(model.barProperty().get().time()).isEqualTo("0:01.20");
  }

  @Test
  void aResetTellsWhatItLeaves() {
    model.reset();
    assertThat(notices.all())
        .extracting(Notice::text)
        .singleElement()
        .asString()
        .contains("motors are off");
    simulation = new SomeSimulation(false);
    model.reset();
    assertThat(notices.all().getFirst().title()).isEqualTo("Nothing was reset.");
  }

  @Test
  void speedsAreWrittenAsShortAsTheyAre() {
    assertThat(SimulationBarViewModel.SPEEDS.stream().map(SimulationBarViewModel::words))
        .containsExactly("0.1×", "0.25×", "0.5×", "1×", "2×", "5×", "10×", "max");
    assertThat(SimulationBarViewModel.words(0.333)).isEqualTo("0.33×");
    assertThat(SimulationBarViewModel.clock(3 * 3600 + 4 * 60 + 5.678)).isEqualTo("3:04:05.67");
  }
}
