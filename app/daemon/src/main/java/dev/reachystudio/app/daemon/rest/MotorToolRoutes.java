package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.motors.MaintenanceException;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.MotorToolsJson;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /api/motors/…}: tools for the motors of the robot that runs. */
public final class MotorToolRoutes {

  private final Supplier<@Nullable MotorMaintenance> running;

  /**
   * Tools over the HTTP.
   *
   * @param running the tools of the robot that runs, null if it has no motor bus
   */
  public MotorToolRoutes(Supplier<@Nullable MotorMaintenance> running) {
    this.running = running;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot(
            "GET", "/api/motors/check", "Settings of the motors and what differs", this::check),
        Route.ofRobot(
            "POST",
            "/api/motors/{name}/reboot",
            "Restart a motor; ?force=true also under torque",
            this::reboot),
        Route.ofRobot(
            "POST",
            "/api/motors/{name}/setup",
            "Write the settings of a motor that differ; only without torque",
            this::setup));
  }

  private Answer check(Call call) throws AnswerException, InterruptedException {
    MotorMaintenance tools = tools();
    try {
      List<MotorCheckReport> reports = new ArrayList<>();
      for (Motor motor : Motor.values()) {
        reports.add(tools.check(motor));
      }
      return Answer.of(MotorToolsJson.of(reports));
    } catch (MaintenanceException e) {
      throw refused(e);
    }
  }

  private Answer reboot(Call call)
      throws AnswerException, InvalidInputException, InterruptedException {
    Motor motor = motor(call);
    boolean force = "true".equals(call.query().get("force"));
    try {
      tools().reboot(motor, force);
      return Answer.of(Map.of("status", motor.wireName() + " has restarted; it has no torque"));
    } catch (MaintenanceException e) {
      throw refused(e);
    }
  }

  private Answer setup(Call call)
      throws AnswerException, InvalidInputException, InterruptedException {
    Motor motor = motor(call);
    try {
      return Answer.of(MotorToolsJson.of(tools().setup(motor)));
    } catch (MaintenanceException e) {
      throw refused(e);
    }
  }

  private MotorMaintenance tools() throws AnswerException {
    MotorMaintenance tools = running.get();
    if (tools == null) {
      throw new AnswerException(409, "This robot has no motor bus: it is simulated without one");
    }
    return tools;
  }

  private static Motor motor(Call call) throws InvalidInputException {
    String name = call.path("name");
    for (Motor motor : Motor.values()) {
      if (motor.wireName().equals(name)) {
        return motor;
      }
    }
    String expected =
        Arrays.stream(Motor.values())
            .map(motor -> "'" + motor.wireName() + "'")
            .collect(Collectors.joining(", "));
    Problems problems = new Problems();
    problems.add(
        "enum",
        List.of("path", "name"),
        "Input should be one of " + expected,
        name,
        Map.of("expected", expected));
    problems.check();
    throw new IllegalStateException("a problem was found");
  }

  private static AnswerException refused(MaintenanceException e) {
    int status =
        switch (e.reason()) {
          case NOT_CONNECTED -> 503;
          case SILENT, NOT_NOW -> 409;
          case FAILED -> 500;
        };
    return new AnswerException(status, String.valueOf(e.getMessage()));
  }
}
