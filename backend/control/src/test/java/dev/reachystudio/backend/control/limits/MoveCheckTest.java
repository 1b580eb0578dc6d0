package dev.reachystudio.backend.control.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoveCheckTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final MoveCheck CHECK = check(10_000_000);
  private static final Antennas STILL = new Antennas(0, 0);

  private static MoveCheck check(long periodNs) {
    return new MoveCheck(NUMBERS, JointLimits.of(NUMBERS), periodNs);
  }

  static List<String> builtIn() {
    return BuiltInMoves.names();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void nothingIsFoundInOurOwnMoves(String name) throws IOException, MoveFormatException {
    String json = new String(BuiltInMoves.open(name).readAllBytes(), StandardCharsets.UTF_8);
    assertThat(CHECK.check(MoveFile.read(name, null, json), true).violations()).isEmpty();
  }

  @Test
  void aStretchOutOfReachIsOneRowWithItsTimes() {
    // Out of reach above z = 24.2 mm: 0.04 sin(πs/2) passes that at 0.414 s and 1.586 s.
    MoveReport report = CHECK.check(nodding(s -> 0.04 * Math.sin(Math.PI * s / 2)), true);

    Violation reach = only(report, Kind.REACH);
    assertThat(reach.fromS()).isCloseTo(0.414, within(0.011));
    assertThat(reach.toS()).isCloseTo(1.586, within(0.011));
    assertThat(report.withoutSolution()).isEqualTo(59);
    assertThat(report.clamps().getFirst().field()).isEqualTo("samples.head");
  }

  @Test
  void twoStretchesAreTwoRowsInOrder() {
    MoveReport report =
        CHECK.check(nodding(s -> 0.03 * Math.max(0, Math.sin(2 * Math.PI * s))), true);

    List<Violation> found =
        report.violations().stream().filter(v -> v.kind() == Kind.REACH).toList();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).fromS()).isCloseTo(0.149, within(0.011));
    assertThat(found.get(1).fromS()).isCloseTo(1.149, within(0.011));
  }

  @Test
  void aSingleBadSampleBetweenTwoPeriodsIsFound() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      samples.add(new Sample(i / 1000.0, up(i == 503 ? 0.03 : 0), STILL, 0));
    }
    MoveReport report = CHECK.check(motion(samples), true);

    Violation reach = only(report, Kind.REACH);
    assertThat(reach.fromS()).isEqualTo(0.503);
    assertThat(reach.toS()).isEqualTo(0.503);
    assertThat(report.withoutSolution()).isEqualTo(1);
  }

  @Test
  void whatLiesBetweenFarApartSamplesIsFound() {
    // At both ends the body faces where the head does; the head's short way leads behind, the
    // body's
    // through the front.
    MoveReport report =
        CHECK.check(
            motion(
                List.of(
                    new Sample(0, Pose.ofXyzRpy(0, 0, 0, 0, 0, 2.2), STILL, 2.2),
                    new Sample(4, Pose.ofXyzRpy(0, 0, 0, 0, 0, -2.2), STILL, -2.2))),
            false);

    assertThat(report.withoutSolution()).isZero();
    assertThat(report.violations())
        .filteredOn(violation -> violation.kind() == Kind.REACH)
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.worstAtS()).isBetween(0.1, 3.9))
        .anySatisfy(violation -> assertThat(violation.fromS()).isLessThan(2))
        .anySatisfy(violation -> assertThat(violation.toS()).isGreaterThan(2));
  }

  @Test
  void aTooFastMotorIsNamedWithItsSpeedAtTheControlPeriod() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double s = i / 50.0;
      double rightRad = s < 1 ? 0 : Math.min(1.0, (s - 1) * 40);
      samples.add(new Sample(s, Pose.IDENTITY, new Antennas(rightRad, 0), 0));
    }
    Violation speed = only(CHECK.check(motion(samples), true), Kind.JOINT_SPEED);

    assertThat(speed.motor()).isEqualTo(Motor.RIGHT_ANTENNA.index());
    assertThat(speed.worst()).isCloseTo(40, within(1e-6));
    assertThat(speed.limit()).isEqualTo(30);
    assertThat(speed.fromS()).isCloseTo(1.0, within(1e-9));
    assertThat(speed.toS()).isCloseTo(1.02, within(1e-9));
    assertThat(speed.text()).isEqualTo("right_antenna has to turn at 40.0 rad/s and may at 30.0");
  }

  @Test
  void aJumpIsATooFastStepAndATimeThatComesTwice() {
    List<Sample> samples =
        List.of(
            new Sample(0, Pose.IDENTITY, STILL, 0),
            new Sample(0.5, Pose.IDENTITY, STILL, 0),
            new Sample(0.5, Pose.IDENTITY, new Antennas(0, 1), 0),
            new Sample(1, Pose.IDENTITY, new Antennas(0, 1), 0));
    List<Violation> found = CHECK.check(motion(samples), true).violations();

    assertThat(found).extracting(Violation::kind).contains(Kind.TIMES, Kind.JOINT_SPEED);
    assertThat(found)
        .extracting(Violation::text)
        .anyMatch(text -> text.contains("time[1] and time[2]"));
  }

  @Test
  void timesThatDoNotStartAtZeroAreTold() {
    List<Sample> samples =
        List.of(new Sample(1.5, Pose.IDENTITY, STILL, 0), new Sample(2.5, Pose.IDENTITY, STILL, 0));
    Violation times = only(CHECK.check(motion(samples), true), Kind.TIMES);

    assertThat(times.fromS()).isEqualTo(1.5);
    assertThat(times.text()).contains("1.5");
  }

  @Test
  void violationsAreOnTheFilesOwnTimeAxis() {
    List<Sample> samples =
        List.of(
            new Sample(10, Pose.IDENTITY, STILL, 0),
            new Sample(11, up(0.03), STILL, 0),
            new Sample(12, Pose.IDENTITY, STILL, 0));
    Violation reach = only(CHECK.check(motion(samples), true), Kind.REACH);

    assertThat(reach.fromS()).isBetween(10.7, 10.95);
    assertThat(reach.toS()).isBetween(11.05, 11.3);
  }

  @Test
  void aHeadFurtherFromTheBodyThanTheNeckTurnsIsYawCoupling() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      double yawRad = Math.toRadians(80) * Math.sin(Math.PI * i / 200);
      samples.add(new Sample(i / 50.0, Pose.ofXyzRpy(0, 0, 0, 0, 0, yawRad), STILL, 0));
    }
    MoveReport report = CHECK.check(motion(samples), true);

    Violation coupling = only(report, Kind.YAW_COUPLING);
    assertThat(coupling.worst()).isCloseTo(Math.toRadians(80), within(1e-6));
    assertThat(coupling.limit()).isCloseTo(Math.toRadians(65), within(1e-9));
    assertThat(coupling.worstAtS()).isCloseTo(2.0, within(1e-6));
    assertThat(report.violations()).hasSize(1);
  }

  @Test
  void aBodyBeyondItsRangeIsAJointLimit() {
    double yawRad = Math.toRadians(170);
    List<Sample> samples =
        List.of(
            new Sample(0, Pose.ofXyzRpy(0, 0, 0, 0, 0, yawRad), STILL, yawRad),
            new Sample(1, Pose.ofXyzRpy(0, 0, 0, 0, 0, yawRad), STILL, yawRad));
    Violation limit = only(CHECK.check(motion(samples), true), Kind.JOINT_LIMIT);

    assertThat(limit.motor()).isEqualTo(Motor.BODY_ROTATION.index());
    assertThat(limit.text()).isEqualTo("body_rotation is asked for 170.0° and ends at 160.0°");
    assertThat(limit.toS()).isEqualTo(1.0);
  }

  @Test
  void partsThatWouldTouchAreNamedWithTheirOverlap() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double s = i / 50.0;
      double tiltRad = 0.45 * Math.sin(Math.PI * s / 2);
      samples.add(
          new Sample(
              s, Pose.ofXyzRpy(0, 0, -0.03 * Math.sin(Math.PI * s / 2), tiltRad, 0, 0), STILL, 0));
    }
    SelfCollision collision = new SelfCollision(NUMBERS);
    long touching =
        samples.stream().filter(s -> collision.check(s.head(), s.antennas()).collides()).count();
    Violation contact = only(CHECK.check(motion(samples), true), Kind.COLLISION);

    assertThat(touching).as("samples that touch").isPositive();
    assertThat(contact.text()).contains("would overlap by");
    assertThat(contact.worst()).isNegative();
    assertThat(contact.toS() - contact.fromS())
        .isGreaterThanOrEqualTo((touching - 1) / 50.0 - 1e-9);
    assertThat(contact.fromS()).isPositive();
  }

  @Test
  void timesThatGoBackAreFoundAndTheRestIsChecked() {
    List<Sample> samples =
        List.of(
            new Sample(0, Pose.IDENTITY, STILL, 0),
            new Sample(1, Pose.IDENTITY, STILL, 0),
            new Sample(0.5, Pose.IDENTITY, STILL, 0),
            new Sample(2, up(0.03), STILL, 0));
    List<Violation> found = CHECK.check(samples, true).violations();

    assertThat(found).extracting(Violation::kind).containsOnlyOnce(Kind.TIMES).contains(Kind.REACH);
    assertThat(found.getFirst().text()).contains("time[2] goes back");
    assertThat(found.getFirst().fromS()).isEqualTo(0.5);
  }

  @Test
  void aMatrixThatIsNoRotationIsNamedAndTheRestIsChecked() {
    Pose sheared = new Pose(1, 0.5, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    Pose nearly = new Pose(1.02, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    List<Sample> samples =
        List.of(
            new Sample(0, Pose.IDENTITY, STILL, 0),
            new Sample(1, sheared, STILL, 0),
            new Sample(2, nearly, STILL, 0),
            new Sample(3, up(0.03), STILL, 0));
    List<Violation> found = CHECK.check(motion(samples), true).violations();

    assertThat(found).extracting(Violation::kind).contains(Kind.POSE, Kind.REACH);
    assertThat(found.get(0).text()).contains("set_target_data[1].head", "refused");
    assertThat(found.get(1).text()).contains("set_target_data[2].head", "nearest");
  }

  @Test
  void anotherRateSeesOtherSpeeds() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      double leftRad = 0.05 * Math.signum(Math.sin(2 * Math.PI * (i + 0.5) / 8));
      samples.add(new Sample(i / 1000.0, Pose.IDENTITY, new Antennas(0, leftRad), 0));
    }
    // 0.1 rad within a millisecond is 100 rad/s there, and at most 10 rad/s over 10 ms.
    assertThat(CHECK.check(motion(samples), true).violations()).isEmpty();
    assertThat(check(1_000_000).check(motion(samples), true).violations())
        .extracting(Violation::kind)
        .containsOnly(Kind.JOINT_SPEED);
  }

  @Test
  void aCheckWithoutAPeriodIsAnError() {
    assertThatThrownBy(() -> check(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("periodNs is 0");
  }

  private static Violation only(MoveReport report, Kind kind) {
    List<Violation> found = report.violations().stream().filter(v -> v.kind() == kind).toList();
    assertThat(found).as("%s in %s", kind, report.violations()).hasSize(1);
    return found.getFirst();
  }

  private static RecordedMotion nodding(DoubleFunction<Double> zM) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      samples.add(new Sample(i / 50.0, up(zM.apply(i / 50.0)), STILL, 0));
    }
    return motion(samples);
  }

  private static Pose up(double zM) {
    return Pose.ofXyzRpy(0, 0, zM, 0, 0, 0);
  }

  private static RecordedMotion motion(List<Sample> samples) {
    return new RecordedMotion("test", "", null, samples);
  }
}
