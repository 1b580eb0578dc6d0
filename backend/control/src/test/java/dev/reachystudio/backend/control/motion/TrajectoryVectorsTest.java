package dev.reachystudio.backend.control.motion;

import static dev.reachystudio.backend.control.vectors.Vectors.assertClose;
import static dev.reachystudio.backend.control.vectors.Vectors.number;
import static dev.reachystudio.backend.control.vectors.Vectors.numbers;
import static dev.reachystudio.backend.control.vectors.Vectors.pose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.NearestRotation;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TrajectoryVectorsTest {

  private static final Vectors VECTORS = Vectors.open("trajectories");
  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  static List<JsonNode> gotos() {
    return VECTORS.cases("gotos");
  }

  static List<JsonNode> sequences() {
    return VECTORS.cases("sequences");
  }

  @ParameterizedTest
  @MethodSource("gotos")
  void gotosGoAsTheReference(JsonNode vector) {
    GotoMove move =
        gotoOf(vector, vector.get("start"), vector.get("target"), number(vector.get("duration")));
    Offset<Double> tolerance = VECTORS.tolerance("gotos.samples_100hz");
    InverseKinematics inverse = new InverseKinematics(PlatformGeometry.of(NUMBERS));
    MotionSample out = atStart(vector.get("start"));
    for (JsonNode sample : vector.get("samples_100hz")) {
      String what = "at " + sample.get("t");
      move.sample(Math.round(number(sample.get("t")) * 1e9), out);
      assertSample(out, sample, tolerance, what);
      double[] jointsRad = new double[7];
      boolean _ = inverse.solve(out.head.value(), out.bodyYawRad, true, jointsRad);
      assertThat(jointsRad).as(what).containsExactly(numbers(sample.get("joints")), tolerance);
    }
  }

  @Test
  void recordedMovesGoAsTheReference() {
    for (JsonNode vector : VECTORS.cases("recorded")) {
      RecordedMove move = new RecordedMove(motionOf(vector.get("move")), 0);
      assertThat(move.durationNs() / 1e9)
          .isCloseTo(number(vector.get("duration")), Offset.offset(1e-9));
      MotionSample out = new MotionSample();
      for (JsonNode sample : vector.get("samples")) {
        move.sampleAt(number(sample.get("t")), out);
        assertSample(out, sample, VECTORS.tolerance("recorded.samples"), "at " + sample.get("t"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void sequencesKeepTheTimesOfTheReference(JsonNode vector) {
    SequenceMove move = sequenceOf(vector);
    Offset<Double> tolerance = VECTORS.tolerance("sequences.events_time_s");
    List<Double> gotoTimesS = new ArrayList<>();
    for (JsonNode event : vector.get("events")) {
      double tS = number(event.get("t"));
      if (event.has("goto")) {
        gotoTimesS.add(tS);
      } else if (event.has("sound")) {
        assertThat(move.soundCues()).hasSize(1);
        assertThat(move.soundCues().getFirst().soundName())
            .isEqualTo(event.get("sound").stringValue());
        assertThat(move.soundCues().getFirst().atNs() / 1e9).isCloseTo(tS, tolerance);
      }
    }
    assertThat(move.stepStartsNs()).hasSameSizeAs(gotoTimesS);
    for (int i = 0; i < gotoTimesS.size(); i++) {
      assertThat(move.stepStartsNs().get(i) / 1e9).isCloseTo(gotoTimesS.get(i), tolerance);
    }
    assertThat(move.durationNs() / 1e9)
        .isCloseTo(number(vector.get("total_duration_s")), Offset.offset(0.025));
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void theGotosOfSequencesGoAsTheReferenceFromItsOwnStart(JsonNode vector) {
    MotionSample out = new MotionSample();
    List<JsonNode> events = new ArrayList<>();
    vector.get("events").forEach(event -> events.add(event));
    for (JsonNode target : vector.get("targets")) {
      double tS = number(target.get("t"));
      JsonNode latest =
          events.stream()
              .filter(event -> event.has("goto") && number(event.get("t")) <= tS)
              .reduce((earlier, later) -> later)
              .orElseThrow();
      GotoMove move = gotoOfEvent(latest.get("goto"));
      long sinceNs = Math.round((tS - number(latest.get("t"))) * 1e9);
      move.sample(Math.min(sinceNs, move.durationNs()), out);
      assertSample(out, target, VECTORS.tolerance("sequences.targets"), "at " + tS);
    }
  }

  private static SequenceMove sequenceOf(JsonNode vector) {
    NamedPoses poses = NamedPoses.of(NUMBERS);
    boolean waking = vector.get("name").stringValue().startsWith("wake_up");
    SequenceMove move = waking ? SequenceMove.wakeUp(poses) : SequenceMove.goToSleep(poses);
    MotionStart start = new MotionStart();
    start.head.set(rotation(pose(vector.get("ticks_50hz").get(0).get("head_pose"))));
    move.begin(start);
    return move;
  }

  private static GotoMove gotoOfEvent(JsonNode event) {
    BodyTargets targets =
        BodyTargets.of(
            rotation(pose(event.get("target_head"))),
            number(event.get("target_body_yaw")),
            antennas(event.get("target_antennas")));
    GotoMove move = new GotoMove(targets, ns(event.get("duration")), TimeLaw.MINJERK);
    move.begin(
        start(
            pose(event.get("start_head")),
            number(event.get("start_body_yaw")),
            antennas(event.get("start_antennas"))));
    return move;
  }

  private static GotoMove gotoOf(JsonNode vector, JsonNode from, JsonNode to, double durationS) {
    BodyTargets targets =
        BodyTargets.of(
            to.get("head").isNull() ? null : pose(to.get("head")),
            to.get("body_yaw").isNull() ? null : number(to.get("body_yaw")),
            to.get("antennas").isNull() ? null : antennas(to.get("antennas")));
    TimeLaw law =
        Arrays.stream(TimeLaw.values())
            .filter(named -> named.wireName().equals(vector.get("method").stringValue()))
            .findFirst()
            .orElseThrow();
    GotoMove move = new GotoMove(targets, Math.round(durationS * 1e9), law);
    move.begin(
        start(
            pose(from.get("head")), number(from.get("body_yaw")), antennas(from.get("antennas"))));
    return move;
  }

  /** A part that is not named stays at its start. */
  private static MotionSample atStart(JsonNode from) {
    MotionSample at = new MotionSample();
    at.overlay(
        BodyTargets.of(
            pose(from.get("head")), number(from.get("body_yaw")), antennas(from.get("antennas"))));
    return at;
  }

  private static MotionStart start(Pose head, double bodyYawRad, Antennas antennas) {
    MotionStart start = new MotionStart();
    start.head.set(rotation(head));
    start.jointsRad[0] = bodyYawRad;
    start.rightRad = antennas.rightRad();
    start.leftRad = antennas.leftRad();
    return start;
  }

  private static RecordedMotion motionOf(JsonNode move) {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i < move.get("time").size(); i++) {
      JsonNode target = move.get("set_target_data").get(i);
      samples.add(
          new RecordedMotion.Sample(
              number(move.get("time").get(i)),
              pose(target.get("head")),
              antennas(target.get("antennas")),
              number(target.get("body_yaw"))));
    }
    return new RecordedMotion("vector", "", null, samples);
  }

  private static void assertSample(
      MotionSample out, JsonNode expected, Offset<Double> tolerance, String what) {
    assertClose(out.head.value(), pose(expected.get("head")), tolerance, what);
    assertThat(out.bodyYawRad).as(what).isCloseTo(number(expected.get("body_yaw")), tolerance);
    Antennas antennas = antennas(expected.get("antennas"));
    assertThat(out.rightRad).as(what).isCloseTo(antennas.rightRad(), tolerance);
    assertThat(out.leftRad).as(what).isCloseTo(antennas.leftRad(), tolerance);
  }

  private static Pose rotation(Pose pose) {
    return NearestRotation.of(pose).orElseThrow().pose();
  }

  private static Antennas antennas(JsonNode node) {
    double[] pair = numbers(node);
    return new Antennas(pair[0], pair[1]);
  }

  private static long ns(JsonNode seconds) {
    return Math.round(number(seconds) * 1e9);
  }
}
