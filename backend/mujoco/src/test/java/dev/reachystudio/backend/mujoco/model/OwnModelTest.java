package dev.reachystudio.backend.mujoco.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnModelTest {

  /** Height of the head at all joints 0 in the official description. */
  private static final double OFFICIAL_ZERO_HEIGHT_M = 0.14957;

  /** Of the official description: all links but those without a mass. */
  private static final double OFFICIAL_MASS_KG = 1.17653;

  @TempDir Path folder;

  @Test
  void theSameNumbersGiveTheSameText() {
    PhysicsNumbers physics = PhysicsNumbers.load();
    assertThat(OwnModel.text(TestModels.NUMBERS, physics, OwnScene.MINIMAL))
        .isEqualTo(OwnModel.text(TestModels.NUMBERS, physics, OwnScene.MINIMAL))
        .doesNotContain("NaN", "Infinity", "null");
  }

  @Test
  void atZeroTheRodsFit() {
    ZeroPose zero = ZeroPose.of(TestModels.NUMBERS.platform());
    Vector head = new Vector(0, 0, OFFICIAL_ZERO_HEIGHT_M);
    for (int leg = 0; leg < 6; leg++) {
      ZeroPose.LegFrames frames = zero.legs().get(leg);
      Frame arm = frames.arm();
      Vector end =
          arm.origin()
              .plus(arm.inParent(frames.rod().origin().plus(frames.rod().inParent(frames.end()))));
      Vector ball =
          head.plus(Vector.of(TestModels.NUMBERS.platform().legs().get(leg).ballInHead()));
      assertThat(end.minus(ball).length()).as("leg " + (leg + 1)).isLessThan(2e-5);
    }
  }

  @Test
  @MujocoInstalled
  void theRobotStandsAndWeighsAsTheOfficialOne() throws Exception {
    try (Physics physics = TestModels.own("empty", folder)) {
      double mass = 0;
      for (int body = 1; body < physics.model().count(ModelObject.BODY); body++) {
        mass += physics.model().massKg(body);
      }
      assertThat(mass).isCloseTo(OFFICIAL_MASS_KG, within(1e-5));
      double[] head = head(physics);
      assertThat(head[2]).isCloseTo(OFFICIAL_ZERO_HEIGHT_M, within(1e-5));
      assertThat(new double[] {head[0], head[1]}).containsExactly(new double[2], within(1e-5));
      assertThat(new double[] {head[3], head[7], head[11]})
          .containsExactly(new double[] {1, 1, 1}, within(1e-8));
      assertThat(physics.stepS()).isEqualTo(0.002);
    }
  }

  @Test
  @MujocoInstalled
  void theNamesAreThoseOfTheOfficialModel() throws Exception {
    try (Physics physics = TestModels.own("empty", folder)) {
      for (String joint : RobotNames.MOTOR_JOINTS) {
        assertThat(physics.actuatorIndex(joint)).as(joint).isNotNegative();
        assertThat(physics.positionIndex(joint)).as(joint).isNotNegative();
      }
      for (int ball = 1; ball <= 7; ball++) {
        assertThat(physics.positionIndex(RobotNames.ballJoint(ball))).isPositive();
      }
      assertThat(physics.positions()).isEqualTo(9 + 7 * 4);
      assertThat(physics.velocities()).isEqualTo(9 + 7 * 3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "minimal"})
  @MujocoInstalled
  void aRobotThatIsLeftAloneComesToRestAndNothingFallsOver(String scene) throws Exception {
    try (Physics physics = TestModels.own(scene, folder)) {
      LoadedScene before = SceneReader.read(scene, physics);
      for (int i = 0; i < 1500; i++) {
        physics.step();
      }
      for (int i = 0; i < physics.velocities(); i++) {
        assertThat(physics.velocity(i)).isCloseTo(0, within(1e-3));
      }
      LoadedScene after = SceneReader.read(scene, physics);
      for (int i = 0; i < before.scene().bodies().size(); i++) {
        assertThat(after.scene().bodies().get(i).worldFromBody().toRowMajor())
            .as(before.scene().bodies().get(i).name())
            .containsExactly(
                before.scene().bodies().get(i).worldFromBody().toRowMajor(), within(2e-3));
      }
    }
  }

  private static double[] head(Physics physics) throws Exception {
    double[] head = new double[12];
    physics.poses().site(physics.model().id(ModelObject.SITE, RobotNames.HEAD_SITE), head);
    return head;
  }
}
