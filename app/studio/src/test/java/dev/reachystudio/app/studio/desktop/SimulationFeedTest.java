package dev.reachystudio.app.studio.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationFeedTest {

  private static final long SECOND_NS = 1_000_000_000L;

  private final SomeSimulation simulation = new SomeSimulation(true);
  private long nowNs = 7 * SECOND_NS;
  private final SimulationFeed feed =
      new SimulationFeed(() -> Optional.of(simulation), () -> nowNs);

  private boolean behindAfter(double seconds, double realTimeFactor) {
    nowNs += Math.round(seconds * SECOND_NS);
    simulation.at(1, realTimeFactor);
    feed.pulse(SomeRobot.inPhysics(1, realTimeFactor));
    return Objects.requireNonNull(feed.reading()).behind();
  }

  @Test
  void aRealRobotHasNoReading() {
    SimulationFeed real = new SimulationFeed(Optional::empty, () -> nowNs);
    real.pulse(SomeRobot.onABus());
    assertThat(real.reading()).isNull();
    feed.pulse(null);
    assertThat(feed.reading()).isNull();
  }

  @Test
  void aSimulationThatIsSlowerThanAskedForTwoSecondsIsBehind() {
    assertThat(behindAfter(0, 0.9)).isFalse();
    assertThat(behindAfter(1.9, 0.9)).as("not long enough").isFalse();
    assertThat(behindAfter(0.2, 0.9)).isTrue();
    assertThat(behindAfter(0.1, 0.96)).as("fast enough again").isFalse();
  }

  @Test
  void slowIsMeasuredByTheSpeedThatWasAskedFor() {
    simulation.setPace(new SimulationPace(0.5, false));
    behindAfter(0, 0.5);
    assertThat(behindAfter(3, 0.5)).isFalse();
    simulation.setPace(new SimulationPace(2, false));
    behindAfter(0, 0.5);
    assertThat(behindAfter(1, 1.2)).as("a new speed is given its time").isFalse();
    assertThat(behindAfter(1.5, 1.2)).isTrue();
  }

  @Test
  void pausedTimeAndTimeWithoutASpeedAreNeverBehind() {
    simulation.setPace(new SimulationPace(1, true));
    behindAfter(0, 0);
    assertThat(behindAfter(5, 0)).isFalse();
    simulation.setPace(new SimulationPace(SimulationPace.MAX, false));
    behindAfter(0, 0.3);
    assertThat(behindAfter(5, 0.3)).isFalse();
  }
}
