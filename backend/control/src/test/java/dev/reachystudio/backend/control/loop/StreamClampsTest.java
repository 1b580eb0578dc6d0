package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.CommandEvent.StreamClamped;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamClampsTest {

  private static final Origin ANNA = new Origin("a", Origin.Transport.SDK_SOCKET, "A");
  private static final Origin BEN = new Origin("b", Origin.Transport.SDK_SOCKET, "B");

  @Test
  void aHeadOutOfReachIsToldOnceASecondWithByHowMuch() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      for (int i = 0; i < 250; i++) {
        stream(robot, ANNA, BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0.2)));
        robot.step();
      }
      List<StreamClamped> told = told(robot);
      assertThat(told).hasSize(3).allMatch(event -> event.origin().equals(ANNA));
      Clamp last = told.getLast().clamps().getFirst();
      assertThat(told.getLast().clamps()).hasSize(1);
      assertThat(last.field()).isEqualTo("head.z");
      assertThat(last.asked()).isEqualTo(0.1);
      assertThat(last.set()).isCloseTo(robot.state().target().head().zM(), within(1e-9));
    }
  }

  @Test
  void whatIsAsAskedIsNotTold() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      for (int i = 0; i < 250; i++) {
        stream(
            robot,
            ANNA,
            BodyTargets.of(
                Pose.ofXyzRpy(0, 0, 0.005 * Math.sin(i / 30.0), 0, 0, 0), 0.0, new Antennas(0, 0)));
        robot.step();
      }
      // The antennas were slowed down at first, and that was said.
      assertThat(told(robot)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void everySenderIsToldOfItsOwnPart() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      stream(robot, ANNA, BodyTargets.ofHead(Pose.IDENTITY));
      stream(robot, BEN, BodyTargets.ofAntennas(new Antennas(4, 0)));
      robot.step();
      assertThat(told(robot))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.origin()).isEqualTo(BEN);
                assertThat(event.clamps().getFirst().field()).isEqualTo("right_antenna");
                assertThat(event.clamps().getFirst().asked()).isEqualTo(4);
                assertThat(event.clamps().getFirst().set()).isCloseTo(Math.PI, within(1e-3));
              });
    }
  }

  @Test
  void aTargetTooFastIsToldWithTheSpeeds() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      stream(robot, ANNA, BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, 0, 0.4, 0, 0)));
      robot.step();
      Clamp clamp = told(robot).getFirst().clamps().getFirst();
      assertThat(clamp.field()).isEqualTo("speed");
      assertThat(clamp.asked()).isGreaterThan(clamp.set());
      assertThat(clamp.set()).isEqualTo(13);
    }
  }

  @Test
  void jointsBeyondTheirLimitsAreToldByName() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      double[] joints = robot.state().target().headJoints().toArray();
      joints[3] = 2;
      stream(robot, ANNA, BodyTargets.ofHeadJoints(HeadJoints.of(joints)));
      robot.step();
      Clamp clamp = told(robot).getFirst().clamps().getFirst();
      assertThat(clamp.field()).isEqualTo("stewart_3");
      assertThat(clamp.asked()).isEqualTo(2);
      assertThat(clamp.set()).isEqualTo(1.396263, within(1e-6));
    }
  }

  @Test
  void manySendersAreToldEachAndNobodyTwiceASecond() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      for (int i = 0; i < 200; i++) {
        Origin sender = new Origin("client " + i % 10, Origin.Transport.SDK_SOCKET, "");
        stream(robot, sender, BodyTargets.ofHead(Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0)));
        robot.step();
      }
      assertThat(told(robot)).hasSize(20);
    }
  }

  @Test
  void whatTheLimitsWillDoIsForeseen() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      BodyTargets high = BodyTargets.of(Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0), 0.0, new Antennas(0, 4));
      Outcome foreseen = robot.loop.foresee(high);
      assertThat(foreseen)
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped ->
                  assertThat(clamped.clamps())
                      .extracting(Clamp::field)
                      .containsExactly("antennas[1]", "head.z"));
      stream(robot, ANNA, high);
      double zM = robot.run(1).target().head().zM();
      double foreseenM = ((Outcome.Clamped) foreseen).clamps().get(1).set();
      assertThat(zM).isCloseTo(foreseenM, within(2e-4));
      assertThat(robot.loop.foresee(BodyTargets.ofHead(Pose.IDENTITY))).isEqualTo(Outcome.EXECUTED);
    }
  }

  private static void stream(HandCrankedLoop robot, Origin origin, BodyTargets targets) {
    var _ = robot.loop.stream(new Command.SetTarget(targets, false), origin);
  }

  private static List<StreamClamped> told(HandCrankedLoop robot) {
    return robot.events.stream()
        .filter(StreamClamped.class::isInstance)
        .map((CommandEvent event) -> (StreamClamped) event)
        .toList();
  }
}
