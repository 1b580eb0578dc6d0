package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.state.RobotState;
import org.junit.jupiter.api.Test;

class TrackingHistoryTest {

  @Test
  void measuredAndTargetAreKeptInDegrees() {
    TrackingHistory history = new TrackingHistory();
    PoseValues asked = PoseValues.NEUTRAL.with(DriveAxis.YAW, Math.toRadians(30));
    history.pulse(States.at(PoseValues.NEUTRAL).asked(asked).state());
    assertThat(history.samples().value(TrackingHistory.YAW, 0)).isCloseTo(0, within(1e-9));
    assertThat(history.samples().value(TrackingHistory.YAW_TARGET, 0)).isCloseTo(30, within(1e-9));
  }

  @Test
  void theErrorIsTheRootMeanSquareOverNineJoints() {
    PoseValues asked =
        PoseValues.NEUTRAL.with(
            DriveAxis.RIGHT, PoseValues.NEUTRAL.get(DriveAxis.RIGHT) + Math.toRadians(9));
    RobotState state = States.at(PoseValues.NEUTRAL).asked(asked).state();
    assertThat(TrackingHistory.errorDeg(state.measured(), state.target()))
        .isCloseTo(3, within(1e-9));
  }

  @Test
  void aPausedHistoryTakesNothing() {
    TrackingHistory history = new TrackingHistory();
    history.pause(true);
    history.pulse(States.at(PoseValues.NEUTRAL).state());
    assertThat(history.samples().size()).isZero();
  }
}
