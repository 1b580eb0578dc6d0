package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.json.wire.StateJson;
import dev.reachystudio.protocol.json.wire.StateQuery;
import dev.reachystudio.protocol.state.RobotState;
import java.time.Instant;
import java.util.List;

/** {@code /api/state/…}: where the robot is. */
public final class StateRoutes {

  private final RobotDesk desk;

  public StateRoutes(RobotDesk desk) {
    this.desk = desk;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot("GET", "/api/state/full", "The full state", this::full),
        Route.ofRobot(
            "GET", "/api/state/present_head_pose", "The measured head pose", this::headPose),
        Route.ofRobot(
            "GET",
            "/api/state/present_body_yaw",
            "The measured body yaw, radians",
            call -> Answer.json(StateJson.bodyYaw(state().measured()))),
        Route.ofRobot(
            "GET",
            "/api/state/present_antenna_joint_positions",
            "The measured antennas, [right, left], radians",
            call -> Answer.json(StateJson.antennas(state().measured()))),
        Route.ofRobot(
            "GET", "/api/state/doa", "Direction of arrival of speech", call -> Answer.NULL),
        Route.ofRobot("GET", "/api/state/imu", "Inertial measurements", call -> Answer.NULL));
  }

  private Answer full(Call call) throws InvalidInputException, AnswerException {
    StateQuery query = StateQuery.of(call.query());
    return Answer.json(StateJson.full(state(), query, Instant.now()));
  }

  private Answer headPose(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    boolean matrix = StateQuery.flag(call.query(), "use_pose_matrix", false, problems);
    problems.check();
    return Answer.json(StateJson.headPose(state().measured(), matrix));
  }

  private RobotState state() throws AnswerException {
    RobotControl control = desk.control();
    if (control == null) {
      throw new AnswerException(Answer.NOT_RUNNING);
    }
    return control.state();
  }
}
