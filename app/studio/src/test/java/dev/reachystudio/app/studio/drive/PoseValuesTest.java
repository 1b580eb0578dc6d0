package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.value.Part;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PoseValuesTest {

  private static final PoseValues TURNED =
      PoseValues.NEUTRAL
          .with(DriveAxis.BODY, Math.PI / 2)
          .with(DriveAxis.X, 0.01)
          .with(DriveAxis.YAW, Math.PI / 2 + 0.1);

  @Test
  void theBodysFrameTurnsWithTheBody() {
    assertThat(TURNED.get(DriveAxis.X, PoseFrame.BODY)).isCloseTo(0, within(1e-12));
    assertThat(TURNED.get(DriveAxis.Y, PoseFrame.BODY)).isCloseTo(-0.01, within(1e-12));
    assertThat(TURNED.get(DriveAxis.YAW, PoseFrame.BODY)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void inTheBodysFrameTheBodyCarriesTheHead() {
    PoseValues back = TURNED.with(DriveAxis.BODY, 0, PoseFrame.BODY);
    assertThat(back.get(DriveAxis.YAW)).isCloseTo(0.1, within(1e-12));
    assertThat(back.get(DriveAxis.Y)).isCloseTo(-0.01, within(1e-12));
  }

  @Property
  void settingWhatIsShownChangesNothing(
      @ForAll @DoubleRange(min = -3, max = 3) double body,
      @ForAll @DoubleRange(min = -0.05, max = 0.05) double x) {
    PoseValues pose = TURNED.with(DriveAxis.BODY, body).with(DriveAxis.X, x);
    for (DriveAxis axis : DriveAxis.values()) {
      PoseValues same = pose.with(axis, pose.get(axis, PoseFrame.BODY), PoseFrame.BODY);
      for (DriveAxis each : DriveAxis.values()) {
        assertThat(same.get(each)).isCloseTo(pose.get(each), within(1e-9));
      }
    }
  }

  @Test
  void onlyTheNamedPartsAreTargets() {
    assertThat(TURNED.targets(Set.of(Part.HEAD)).bodyYawRad()).isNull();
    assertThat(TURNED.targets(Set.of(Part.HEAD)).antennas()).isNull();
    assertThat(TURNED.targets(Set.of(Part.BODY_YAW)).head()).isNull();
    assertThat(TURNED.targets(Set.of(Part.BODY_YAW)).bodyYawRad()).isEqualTo(Math.PI / 2);
  }
}
