package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;

/** States of a robot for tests: where it is, where it was asked to be, and what it does. */
record States(
    PoseValues measured,
    PoseValues requested,
    MotorMode motorMode,
    boolean automaticBodyYaw,
    EmergencyStopState emergencyStop,
    List<RunningMove> moves) {

  static States at(PoseValues pose) {
    return new States(pose, pose, MotorMode.ENABLED, true, EmergencyStopState.RELEASED, List.of());
  }

  States asked(PoseValues newRequested) {
    return new States(measured, newRequested, motorMode, automaticBodyYaw, emergencyStop, moves);
  }

  States mode(MotorMode newMode) {
    return new States(measured, requested, newMode, automaticBodyYaw, emergencyStop, moves);
  }

  States follows(boolean follows) {
    return new States(measured, requested, motorMode, follows, emergencyStop, moves);
  }

  States stopped() {
    return new States(
        measured, requested, motorMode, automaticBodyYaw, EmergencyStopState.ENGAGED_HOLD, moves);
  }

  States doing(RunningMove... running) {
    return new States(
        measured, requested, motorMode, automaticBodyYaw, emergencyStop, List.of(running));
  }

  RobotState state() {
    return new RobotState(
        1,
        1_000_000_000,
        body(measured),
        body(requested),
        body(requested),
        motorMode,
        automaticBodyYaw,
        emergencyStop,
        moves,
        TargetClamp.NONE,
        List.of(),
        true,
        LoopStatistics.NONE,
        null,
        null);
  }

  private static BodyState body(PoseValues pose) {
    return new BodyState(
        pose.head(),
        new HeadJoints(pose.get(DriveAxis.BODY), 0.6, -0.6, 0.6, -0.6, 0.6, -0.6),
        pose.antennas());
  }
}
