package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.DaemonBusyException;
import dev.reachystudio.app.daemon.HealthWatch;
import dev.reachystudio.app.daemon.RobotName;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.lock.RobotAppLock;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.json.wire.SdkMessageReader;
import dev.reachystudio.protocol.json.wire.StateQuery;
import dev.reachystudio.protocol.json.wire.StatusJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /api/daemon/…}: lifecycle, name, lock, emergency stop; and the health check. */
public final class DaemonRoutes {

  private static final List<Object> BODY = List.of("body");

  private final RobotLifecycle lifecycle;
  private final RobotDesk desk;
  private final ClientRegistry clients;
  private final RobotName robotName;
  private final RobotAppLock lock;
  private final HealthWatch health;
  private final Supplier<DaemonStatus> status;

  public DaemonRoutes(
      RobotLifecycle lifecycle,
      RobotDesk desk,
      ClientRegistry clients,
      RobotName robotName,
      RobotAppLock lock,
      HealthWatch health,
      Supplier<DaemonStatus> status) {
    this.lifecycle = lifecycle;
    this.desk = desk;
    this.clients = clients;
    this.robotName = robotName;
    this.lock = lock;
    this.health = health;
    this.status = status;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            "/api/daemon/status",
            "The daemon's status",
            call -> Answer.of(StatusJson.of(status.get()))),
        Route.of("POST", "/api/daemon/start", "Start the robot", this::start),
        Route.of("POST", "/api/daemon/stop", "Stop the robot", this::stop),
        Route.of(
            "POST",
            "/api/daemon/restart",
            "Restart the robot",
            call -> job(() -> lifecycle.restart())),
        Route.of(
            "GET",
            "/api/daemon/robot-name",
            "The robot's name",
            call -> Answer.of(Map.of("name", robotName.get()))),
        Route.of("POST", "/api/daemon/robot-name", "Rename the robot", this::rename),
        Route.of("GET", "/api/daemon/hardware-id", "Identity of the hardware", this::hardwareId),
        Route.of(
            "GET",
            "/api/daemon/robot-app-lock-status",
            "Which app or session holds the robot",
            call -> lockStatus()),
        Route.of(
            "GET",
            "/api/daemon/emergency-stop",
            "State of the emergency stop",
            call -> Answer.of(StatusJson.emergencyStop(lifecycle.emergencyStop()))),
        Route.of(
            "POST",
            "/api/daemon/emergency-stop",
            "Engage or release the emergency stop",
            this::emergencyStop),
        Route.of("POST", "/health-check", "Tell that somebody still needs the daemon", this::beat));
  }

  private Answer start(Call call) throws InvalidInputException, AnswerException {
    boolean wakeUp = flag(call, "wake_up");
    return job(() -> lifecycle.start(wakeUp));
  }

  private Answer stop(Call call) throws InvalidInputException, AnswerException {
    boolean goToSleep = flag(call, "goto_sleep");
    return job(() -> lifecycle.stop(goToSleep));
  }

  private static boolean flag(Call call, String name) throws InvalidInputException {
    Problems problems = new Problems();
    boolean flag = StateQuery.requiredFlag(call.query(), name, problems);
    problems.check();
    return flag;
  }

  private static Answer job(Supplier<Job> starting) throws AnswerException {
    try {
      return Answer.of(Map.of("job_id", starting.get().id()));
    } catch (DaemonBusyException e) {
      throw new AnswerException(409, "Daemon is busy.");
    }
  }

  private Answer rename(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    String name = ObjectInput.of(call.body(), BODY, problems).requiredText("name", 1, 64);
    problems.check();
    if (!robotName.rename(name)) {
      throw new AnswerException(422, "Invalid robot name");
    }
    return Answer.of(Map.of("name", robotName.get()));
  }

  private Answer hardwareId(Call call) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("hardware_id", status.get().hardwareId());
    return Answer.of(json);
  }

  private Answer lockStatus() {
    LockStatus now = lock.status();
    boolean free = now.state() == LockState.FREE;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(
        "state",
        switch (now.state()) {
          case FREE -> "free";
          case LOCAL_APP -> "local_app";
          case REMOTE_SESSION -> "remote_session";
        });
    json.put("holder_name", now.holderName());
    json.put(
        "holder_type",
        free ? null : now.state() == LockState.LOCAL_APP ? "local_app" : "remote_session");
    return Answer.of(json);
  }

  private Answer emergencyStop(Call call)
      throws InvalidInputException, AnswerException, InterruptedException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(call.body(), BODY, problems);
    boolean engaged = input.requiredFlag("engaged");
    StopTorque torque = input.choice(SdkMessageReader.STOP_TORQUES, StopTorque.HOLD, "torque");
    problems.check();
    Outcome outcome =
        MotionAnswers.decision(
            desk.submit(
                new Command.EmergencyStop(engaged, torque),
                clients.client(call.origin(), call.address())));
    if (outcome instanceof Outcome.Refused refused) {
      MotionAnswers.check(refused);
    }
    return Answer.of(StatusJson.emergencyStop(lifecycle.emergencyStop()));
  }

  private Answer beat(Call call) {
    health.beat();
    return Answer.of(Map.of("status", "ok"));
  }
}
