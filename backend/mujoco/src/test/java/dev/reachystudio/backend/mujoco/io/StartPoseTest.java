package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MujocoInstalled
class StartPoseTest {

  private static final double HEAD_HEIGHT_M = 0.177;

  @ParameterizedTest
  @ValueSource(strings = {"empty", "minimal"})
  void ourModelStartsAsleepAndPutTogetherRightly(String scene) throws Exception {
    startsRightly(Simulations.model(scene, RobotModel.OWN).path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "minimal"})
  @EnabledIfSystemProperty(
      named = Simulations.OFFICIAL,
      matches = ".+",
      disabledReason = "The official model is not here: add -Dmjcf.dir=FOLDER")
  void theOfficialModelStartsAsleepAndPutTogetherRightly(String scene) throws Exception {
    startsRightly(Simulations.model(scene, RobotModel.OFFICIAL).path());
  }

  @Test
  void theHeadIsWhereOurKinematicsSayAllAlongAMotion() throws Exception {
    Path model = Simulations.model("empty", RobotModel.OWN).path();
    try (Physics physics = Physics.load(Simulations.library(), model)) {
      RobotParts parts = new RobotParts(physics);
      SimulatedMotors motors = new SimulatedMotors(physics, parts);
      new StartPose(Simulations.NUMBERS).lead(physics, motors);
      double[] startRad = new double[Motor.COUNT];
      double[] targetRad = {0.4, 0.6, -0.6, 0.65, -0.6, 0.65, -0.7, 1, -1};
      double[] wayRad = new double[Motor.COUNT];
      for (int i = 0; i < Motor.COUNT; i++) {
        startRad[i] = motors.positionRad(i);
      }
      for (int step = 0; step <= 500; step++) {
        for (int i = 0; i < Motor.COUNT; i++) {
          wayRad[i] = startRad[i] + step / 500.0 * (targetRad[i] - startRad[i]);
        }
        motors.follow(wayRad, new double[Motor.COUNT]);
        physics.step();
        if (step % 25 == 0) {
          physics.forward();
          agrees(physics, parts, motors);
        }
      }
    }
  }

  private static void startsRightly(Path model) throws Exception {
    try (Physics physics = Physics.load(Simulations.library(), model)) {
      RobotParts parts = new RobotParts(physics);
      SimulatedMotors motors = new SimulatedMotors(physics, parts);
      new StartPose(Simulations.NUMBERS).lead(physics, motors);
      physics.forward();
      agrees(physics, parts, motors);
      JointLimits limits = JointLimits.of(Simulations.NUMBERS);
      NamedPoses poses = NamedPoses.of(Simulations.NUMBERS);
      double[] sleepRad = poses.sleepJoints().toArray();
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        assertThat(motors.positionRad(i))
            .as("joint " + i)
            .isCloseTo(limits.clampRad(i, sleepRad[i]), within(0.25));
      }
      assertThat(motors.positionRad(Motor.RIGHT_ANTENNA.index()))
          .isCloseTo(poses.sleepAntennas().rightRad(), within(0.05));
      for (int i = 0; i < Motor.COUNT; i++) {
        assertThat(motors.velocityRadPerS(i)).as("speed of " + i).isCloseTo(0, within(0.05));
        assertThat(motors.torqueNm(i)).as("torque of " + i).isCloseTo(0, within(0.3));
      }
      assertThat(physics.model().count(ModelObject.ACTUATOR)).isEqualTo(Motor.COUNT);
    }
  }

  /** The head's site and our forward kinematics, within 1 mm and 0.5 degrees. */
  private static void agrees(Physics physics, RobotParts parts, SimulatedMotors motors) {
    double[] jointsRad = new double[HeadJoints.COUNT];
    for (int i = 0; i < jointsRad.length; i++) {
      jointsRad[i] = motors.positionRad(i);
    }
    ForwardKinematics forward = new ForwardKinematics(PlatformGeometry.of(Simulations.NUMBERS));
    assertThat(forward.solve(jointsRad)).isTrue();
    Pose head = forward.headPose();
    double[] site = new double[12];
    physics.poses().site(parts.headSite(), site);
    assertThat(
            Math.hypot(
                Math.hypot(site[0] - head.xM(), site[1] - head.yM()),
                site[2] - HEAD_HEIGHT_M - head.zM()))
        .as("distance, m")
        .isLessThan(0.001);
    double trace =
        site[3] * head.r00()
            + site[4] * head.r01()
            + site[5] * head.r02()
            + site[6] * head.r10()
            + site[7] * head.r11()
            + site[8] * head.r12()
            + site[9] * head.r20()
            + site[10] * head.r21()
            + site[11] * head.r22();
    double angleRad = Math.acos(Math.clamp((trace - 1) / 2, -1, 1));
    assertThat(Math.toDegrees(angleRad)).as("angle, degrees").isLessThan(0.5);
  }
}
