package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.MotionInput;
import dev.reachystudio.protocol.json.wire.MotorsJson;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/motors/…}: what the motors do. */
public final class MotorRoutes {

  private final RobotDesk desk;
  private final ClientRegistry clients;

  public MotorRoutes(RobotDesk desk, ClientRegistry clients) {
    this.desk = desk;
    this.clients = clients;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot("GET", "/api/motors/status", "Mode and values of the motors", this::status),
        Route.ofRobot(
            "POST", "/api/motors/set_mode/{mode}", "Change the mode of all motors", this::setMode));
  }

  private Answer status(Call call) throws AnswerException {
    RobotControl control = desk.control();
    if (control == null) {
      throw new AnswerException(Answer.NOT_RUNNING);
    }
    return Answer.of(MotorsJson.of(control.state(), control.nowNs()));
  }

  private Answer setMode(Call call)
      throws InvalidInputException, AnswerException, InterruptedException {
    String word = call.path("mode");
    MotorMode mode = MotionInput.MOTOR_MODES.find(word.toLowerCase(Locale.ROOT));
    if (mode == null) {
      String expected = MotionInput.MOTOR_MODES.expected();
      Problems problems = new Problems();
      problems.add(
          "enum",
          List.of("path", "mode"),
          "Input should be " + expected,
          word,
          Map.of("expected", expected));
      problems.check();
      throw new IllegalStateException("a problem was found");
    }
    Outcome outcome =
        MotionAnswers.decision(
            desk.submit(
                new Command.SetMotorMode(mode), clients.client(call.origin(), call.address())));
    if (outcome instanceof Outcome.Refused refused) {
      MotionAnswers.check(refused);
      throw new AnswerException(409, refused.text());
    }
    return Answer.of(
        Map.of("status", "motors changed to MotorControlMode." + mode.referenceName() + " mode"));
  }
}
