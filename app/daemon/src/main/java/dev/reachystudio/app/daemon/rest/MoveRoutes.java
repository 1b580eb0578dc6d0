package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.LookAtInput;
import dev.reachystudio.protocol.json.wire.LookAtInput.LookAtRequest;
import dev.reachystudio.protocol.json.wire.MotionInput;
import dev.reachystudio.protocol.json.wire.MotionInput.GotoRequest;
import dev.reachystudio.protocol.json.wire.MotionInput.TargetRequest;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.state.RunningMove;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/move/…}: gotos, recorded moves, streamed targets. */
public final class MoveRoutes {

  private static final List<Object> BODY = List.of("body");

  private final RobotDesk desk;
  private final ClientRegistry clients;

  public MoveRoutes(RobotDesk desk, ClientRegistry clients) {
    this.desk = desk;
    this.clients = clients;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/move/running", "The moves that run", this::running),
        Route.ofRobot("POST", "/api/move/goto", "Move to a target", this::travel),
        Route.ofRobot(
            "POST",
            "/api/move/play/wake_up",
            "Wake up",
            call -> start(call, id -> new Command.WakeUp(id, false))),
        Route.ofRobot(
            "POST",
            "/api/move/play/goto_sleep",
            "Go to sleep",
            call -> start(call, Command.GoToSleep::new)),
        Route.ofRobot(
            "POST",
            "/api/move/look_at_world",
            "Look at a point",
            call -> look(call, LookAtInput.readWorld(call.body(), BODY))),
        Route.ofRobot(
            "POST",
            "/api/move/look_at_image",
            "Look at a pixel of the camera's picture",
            call -> look(call, LookAtInput.readImage(call.body(), BODY))),
        Route.of("POST", "/api/move/stop", "Stop a move", this::stop),
        Route.ofRobot("POST", "/api/move/set_target", "Set a streamed target", this::setTarget));
  }

  private ClientActivity client(Call call) {
    return clients.client(call.origin(), call.address());
  }

  /** Makes a command from a move's new id. */
  private interface Maker {
    Command make(UUID id);
  }

  private Answer start(Call call, Maker maker)
      throws InvalidInputException, AnswerException, InterruptedException {
    UUID id = UUID.randomUUID();
    return MotionAnswers.move(
        id, MotionAnswers.decision(desk.submit(maker.make(id), client(call))));
  }

  private Answer running(Call call) {
    RobotControl control = desk.control();
    List<Map<String, @Nullable Object>> json = new ArrayList<>();
    if (control != null) {
      long nowNs = control.nowNs();
      for (RunningMove move : control.state().moves()) {
        json.add(json(move, nowNs));
      }
    }
    return Answer.of(json);
  }

  private static Map<String, @Nullable Object> json(RunningMove move, long nowNs) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("uuid", move.moveId());
    json.put("id", move.moveId());
    json.put("name", move.name());
    json.put("kind", move.kind().name().toLowerCase(Locale.ROOT));
    json.put("state", move.waiting() ? "waiting" : "running");
    json.put("progress", move.progress(nowNs));
    json.put("remaining", move.remainingNs(nowNs) / 1e9);
    json.put("waiting", move.waiting());
    return json;
  }

  private Answer travel(Call call)
      throws InvalidInputException, AnswerException, InterruptedException {
    GotoRequest request = MotionInput.readGoto(call.body(), BODY);
    return start(
        call,
        id ->
            new Command.Goto(
                id,
                request.targets(),
                request.durationNs(),
                request.timeLaw(),
                request.strict(),
                request.replace()));
  }

  private Answer look(Call call, LookAtRequest request)
      throws InvalidInputException, AnswerException, InterruptedException {
    return start(
        call,
        id ->
            new Command.LookAt(
                id,
                request.target(),
                request.durationNs(),
                request.timeLaw(),
                request.strict(),
                request.replace()));
  }

  private Answer stop(Call call)
      throws InvalidInputException, AnswerException, InterruptedException {
    Problems problems = new Problems();
    UUID id = ObjectInput.of(call.body(), BODY, problems).requiredUuid("uuid", "move_id");
    problems.check();
    if (id == null) {
      throw new IllegalStateException("no id and no problem");
    }
    AnswerException unknown = new AnswerException(404, "No move with UUID: " + id + " is running");
    if (desk.control() == null) {
      throw unknown;
    }
    Outcome outcome = MotionAnswers.decision(desk.submit(new Command.StopMove(id), client(call)));
    if (outcome instanceof Outcome.Refused refused) {
      if (refused.reason() == RefusalReason.UNKNOWN_MOVE) {
        throw unknown;
      }
      MotionAnswers.check(refused);
    }
    return Answer.of(Map.of("message", "Stopped move with UUID: " + id));
  }

  private Answer setTarget(Call call) throws InvalidInputException, AnswerException {
    TargetRequest request = MotionInput.readTarget(call.body(), BODY);
    Outcome outcome =
        request.targets().isEmpty()
            ? Outcome.EXECUTED
            : desk.streamAndForesee(
                new Command.SetTarget(request.targets(), request.strict()), client(call));
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    if (outcome instanceof Outcome.Refused refused) {
      MotionAnswers.check(refused);
      json.put("status", "ignored");
      json.put("reason", refused.reason().wireName());
      return Answer.of(json);
    }
    json.put("status", "ok");
    OutcomeJson.addTo(json, outcome);
    return Answer.of(json);
  }
}
