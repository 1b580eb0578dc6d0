package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import org.junit.jupiter.api.Test;

class LoopSurvivesBugsTest {

  @Test
  void aBugInTheCycleHoldsTheRobotShowsAFaultAndPasses() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      Pose left = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);
      Submission moving = robot.submit(headGoto(left, 1));
      robot.run(0.5);
      double[] last = HandCrankedLoop.target(robot.state());
      io.readBug = new IllegalStateException("a bug");
      RobotState state = robot.step();
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.FAILED);
      assertThat(state.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.INTERNAL);
      assertThat(HandCrankedLoop.target(state)).isEqualTo(last);
      assertThat(io.written).isEqualTo(last);
      assertThat(robot.loop.bugs()).isEqualTo(1);
      io.readBug = null;
      assertThat(robot.play(headGoto(left, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      robot.run(11);
      assertThat(robot.state().faults()).isEmpty();
    }
  }

  @Test
  void aRobotThatCannotBeReadCanStillBeStopped() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.step();
      io.readBug = new IllegalStateException("a bug");
      robot.run(2);
      Outcome stopped = robot.decide(new Command.EmergencyStop(true, Command.StopTorque.OFF));
      assertThat(stopped).isEqualTo(Outcome.EXECUTED);
      assertThat(io.modes).containsExactly(MotorMode.DISABLED);
      assertThat(robot.state().faults())
          .extracting(Fault::kind)
          .containsExactly(Fault.Kind.BUS_SILENT, Fault.Kind.INTERNAL);
    }
  }
}
