package dev.reachystudio.backend.control.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GravityCompensationTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final PlatformGeometry GEOMETRY = PlatformGeometry.of(NUMBERS);

  /** Far below the file's 3 %: what is left is the rounding of the measurement. */
  private static final double MEASURED_AGREEMENT = 1e-4;

  private final GravityCompensation gravity = new GravityCompensation(NUMBERS);
  private final double[] torqueNm = new double[HeadJoints.COUNT];

  @Test
  void torquesAreThoseMeasuredOnThePhysicsOfTheOfficialModel() {
    Vectors vectors = Vectors.open("gravity");
    double tolerance =
        vectors
            .root()
            .path("meta")
            .path("tolerance")
            .path("cases_relative_to_largest_torque")
            .doubleValue();
    assertThat(tolerance).isPositive();
    ForwardKinematics forward = new ForwardKinematics(GEOMETRY);
    for (JsonNode entry : vectors.cases("cases")) {
      double[] joints = Vectors.numbers(entry.get("joints"));
      double[] antennas = Vectors.numbers(entry.get("antennas_mjcf"));
      double[] expected = Vectors.numbers(entry.get("torque_nm"));
      double[] angles = Arrays.copyOf(joints, Motor.COUNT);
      angles[Motor.RIGHT_ANTENNA.index()] = -antennas[0];
      angles[Motor.LEFT_ANTENNA.index()] = -antennas[1];
      double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      assertThat(gravity.solve(angles, Vectors.pose(entry.get("head_pose")), torqueNm)).isTrue();
      double allowed = Math.min(tolerance, MEASURED_AGREEMENT) * largest;
      assertThat(torqueNm).containsExactly(expected, within(allowed));
      // As in the loop: the head pose from the joints and not from the model.
      assertThat(forward.solve(joints)).isTrue();
      assertThat(gravity.solve(angles, forward.headPose(), torqueNm)).isTrue();
      assertThat(torqueNm).containsExactly(expected, within(tolerance * largest));
    }
  }

  @Test
  void torquesAreTheSlopeOfThePotentialEnergyWhereverTheHeadIs() {
    PotentialEnergy energy = new PotentialEnergy(NUMBERS);
    InverseKinematics inverse = new InverseKinematics(GEOMETRY);
    Random random = new Random(7);
    double[] joints = new double[HeadJoints.COUNT];
    int checked = 0;
    while (checked < 200) {
      Pose head =
          Pose.ofXyzRpy(
              0.02 * random.nextGaussian(),
              0.02 * random.nextGaussian(),
              0.01 * random.nextGaussian(),
              0.2 * random.nextGaussian(),
              0.2 * random.nextGaussian(),
              0.5 * random.nextGaussian());
      if (!inverse.solve(head, 0.3 * random.nextGaussian(), true, joints)) {
        continue;
      }
      double[] angles = Arrays.copyOf(joints, Motor.COUNT);
      angles[7] = 3 * random.nextDouble();
      angles[8] = -3 * random.nextDouble();
      assertThat(gravity.solve(angles, head, torqueNm)).isTrue();
      if (Arrays.stream(torqueNm).map(Math::abs).max().orElseThrow() > 1) {
        continue; // next to a singular pose a difference quotient is no slope
      }
      checked++;
      for (int joint = 0; joint < HeadJoints.COUNT; joint++) {
        assertThat(torqueNm[joint])
            .as("joint %d at %s", joint, head)
            .isCloseTo(energy.slopeNm(angles, joint), within(1e-4));
      }
    }
  }

  @Test
  void whatIsNotFiniteHasNoTorqueAndLeavesTheOldOnes() {
    Arrays.fill(torqueNm, 7);
    double[] angles = new double[Motor.COUNT];
    angles[3] = Double.NaN;
    assertThat(gravity.solve(angles, Pose.IDENTITY, torqueNm)).isFalse();
    assertThat(torqueNm).containsOnly(7);
  }

  @Test
  void solvingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] angles = new double[Motor.COUNT];
    new InverseKinematics(GEOMETRY).solve(Pose.IDENTITY, 0, true, torqueNm);
    System.arraycopy(torqueNm, 0, angles, 0, HeadJoints.COUNT);
    boolean all = true;
    long before = 0;
    for (int i = 0; i < 4000; i++) {
      before = i == 2000 ? threads.getCurrentThreadAllocatedBytes() : before;
      angles[7] = i * 1e-4;
      all &= gravity.solve(angles, Pose.IDENTITY, torqueNm);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(all).isTrue();
    assertThat(allocated).isLessThan(2000);
  }
}
