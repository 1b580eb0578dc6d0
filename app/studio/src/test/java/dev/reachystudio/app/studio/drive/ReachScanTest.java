package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import org.junit.jupiter.api.Test;

class ReachScanTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  private final ReachScan reach =
      new ReachScan(PlatformGeometry.of(NUMBERS), JointLimits.of(NUMBERS));

  static ReachScan fresh() {
    return new ReachScan(PlatformGeometry.of(NUMBERS), JointLimits.of(NUMBERS));
  }

  /** The reach inside the joint limits that was measured on the reference, one axis at a time. */
  @Test
  void theReachFromNeutralIsTheMeasuredOne() {
    assertSpan(DriveAxis.X, -0.0468, 0.0508, 0.0003);
    assertSpan(DriveAxis.Y, -0.0475, 0.0475, 0.0003);
    assertSpan(DriveAxis.Z, -0.0508, 0.0231, 0.0003);
    assertSpan(DriveAxis.ROLL, Math.toRadians(-47.7), Math.toRadians(47.7), 0.005);
    assertSpan(DriveAxis.PITCH, Math.toRadians(-72.4), Math.toRadians(48.0), 0.005);
  }

  @Test
  void theBodyFollowsAHeadThatLooksFarAside() {
    PoseValues aside = PoseValues.NEUTRAL.with(DriveAxis.YAW, Math.toRadians(100));
    assertThat(reach.bodyYawRad(aside, true)).isCloseTo(Math.toRadians(35), within(1e-9));
    assertThat(reach.span(aside, DriveAxis.BODY, PoseFrame.WORLD, true).low())
        .isCloseTo(Math.toRadians(35), within(1e-9));
  }

  @Test
  void anObstacleNamesTheLegAndItsLimit() {
    PoseValues tilted = PoseValues.NEUTRAL.with(DriveAxis.ROLL, Math.toRadians(-48.3));
    assertThat(reach.obstacle(tilted, true))
        .matches("Leg \\d would pass its limit of \u2212?\\d+\\.0° at this pose\\.");
    assertThat(reach.obstacle(PoseValues.NEUTRAL, true)).isEmpty();
  }

  @Test
  void nothingIsHatchedAroundAPoseThatIsItselfOutOfReach() {
    PoseValues out = PoseValues.NEUTRAL.with(DriveAxis.Z, 0.2);
    assertThat(reach.span(out, DriveAxis.ROLL, PoseFrame.WORLD, true))
        .isEqualTo(new ReachScan.Span(DriveAxis.ROLL.minimum(), DriveAxis.ROLL.maximum()));
  }

  @Test
  void antennasReachTheirLimits() {
    ReachScan.Span span = reach.span(PoseValues.NEUTRAL, DriveAxis.LEFT, PoseFrame.WORLD, true);
    assertThat(span.low()).isCloseTo(-Math.PI, within(1e-6));
    assertThat(span.high()).isCloseTo(Math.PI, within(1e-6));
  }

  private void assertSpan(DriveAxis axis, double low, double high, double slack) {
    ReachScan.Span span = reach.span(PoseValues.NEUTRAL, axis, PoseFrame.WORLD, true);
    assertThat(span.low()).as("least %s", axis).isCloseTo(low, within(slack));
    assertThat(span.high()).as("greatest %s", axis).isCloseTo(high, within(slack));
  }
}
