package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import org.junit.jupiter.api.Test;

class GhostRuleTest {

  private static final BodyState REST = RestState.NEUTRAL;

  @Test
  void withoutATargetThereIsNoGhost() {
    assertThat(GhostRule.of(REST, null)).isEqualTo(GhostRule.NOTHING);
  }

  @Test
  void aTargetThatIsReachedIsNotDrawn() {
    assertThat(GhostRule.of(REST, head(Pose.ofXyzRpy(0.0009, 0, 0, 0, 0, 0.013))))
        .isEqualTo(GhostRule.NOTHING);
  }

  @Test
  void aHeadSomewhereElseIsDrawnWithItsAntennas() {
    assertThat(GhostRule.of(REST, head(Pose.ofXyzRpy(0.0011, 0, 0, 0, 0, 0))))
        .isEqualTo(new GhostRule(true, true, true));
    assertThat(GhostRule.of(REST, head(Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.015))))
        .isEqualTo(new GhostRule(true, true, true));
  }

  @Test
  void anAntennaThatMovesAloneIsDrawnAlone() {
    Antennas antennas = REST.antennas();
    BodyState target =
        new BodyState(
            REST.head(),
            REST.headJoints(),
            new Antennas(antennas.rightRad() + 0.015, antennas.leftRad()));

    assertThat(GhostRule.of(REST, target)).isEqualTo(new GhostRule(false, true, false));
  }

  @Test
  void unknownNumbersAreNoDifference() {
    Pose unknown = new Pose(1, 0, 0, Double.NaN, 0, 1, 0, 0, 0, 0, 1, 0);

    assertThat(GhostRule.of(REST, head(unknown))).isEqualTo(GhostRule.NOTHING);
  }

  private static BodyState head(Pose pose) {
    return new BodyState(pose, REST.headJoints(), REST.antennas());
  }
}
