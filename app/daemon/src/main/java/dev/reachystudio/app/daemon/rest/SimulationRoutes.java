package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.daemon.simulation.Simulator;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.json.wire.InputProblem;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.SimulationInput;
import dev.reachystudio.protocol.json.wire.SimulationJson;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /api/simulation}: time and world of a simulated robot. */
public final class SimulationRoutes {

  private static final String PATH = "/api/simulation";
  private static final List<Object> BODY = List.of("body");
  private static final int CONFLICT = 409;

  private final RobotLifecycle lifecycle;
  private final Supplier<Simulator> simulator;

  /**
   * @param lifecycle the robot that runs
   * @param simulator what physics would be simulated with
   */
  public SimulationRoutes(RobotLifecycle lifecycle, Supplier<Simulator> simulator) {
    this.lifecycle = lifecycle;
    this.simulator = simulator;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", PATH, "Time and world of the simulation", call -> state()),
        Route.ofRobot("POST", PATH + "/speed", "Change how fast time runs", this::speed),
        Route.ofRobot("POST", PATH + "/pause", "Let time stand still", call -> paused(true)),
        Route.ofRobot("POST", PATH + "/resume", "Let time go on", call -> paused(false)),
        Route.ofRobot(
            "POST", PATH + "/step", "Let paused time go on by a control period", call -> step()),
        Route.ofRobot(
            "POST", PATH + "/reset", "Put robot and world back to the start", call -> reset()),
        Route.ofRobot("POST", PATH + "/push", "Push the head or a thing", this::push),
        Route.ofRobot("DELETE", PATH + "/push", "Let go of what is pushed", call -> letGo()));
  }

  private Answer speed(Call call) throws InvalidInputException, AnswerException {
    double speed = SimulationInput.readSpeed(call.body(), BODY);
    Simulation simulation = simulation();
    simulation.setPace(new SimulationPace(speed, simulation.pace().paused()));
    return state();
  }

  private Answer paused(boolean paused) throws AnswerException {
    Simulation simulation = simulation();
    simulation.setPace(new SimulationPace(simulation.pace().speed(), paused));
    return state();
  }

  private Answer step() throws AnswerException {
    if (!simulation().step()) {
      throw new AnswerException(CONFLICT, "Time runs: pause the simulation before stepping it");
    }
    return state();
  }

  private Answer reset() throws AnswerException {
    require(simulation().reset());
    return state();
  }

  private Answer push(Call call) throws InvalidInputException, AnswerException {
    Push push = SimulationInput.readPush(call.body(), BODY);
    try {
      require(simulation().push(push));
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
    return state();
  }

  /** Such messages begin with the field they are about. */
  private static InvalidInputException invalid(String message) {
    int colon = message.indexOf(": ");
    List<Object> at = colon < 0 ? BODY : List.of("body", message.substring(0, colon));
    String text = colon < 0 ? message : message.substring(colon + 2);
    return new InvalidInputException(
        List.of(new InputProblem("value_error", at, text, null, Map.of())));
  }

  private Answer letGo() throws AnswerException {
    require(simulation().push(null));
    return state();
  }

  private static void require(boolean possible) throws AnswerException {
    if (!possible) {
      throw new AnswerException(CONFLICT, "The mockup has no physics; only MuJoCo can do this");
    }
  }

  private Simulation simulation() throws AnswerException {
    Simulation simulation = lifecycle.simulation();
    if (simulation == null) {
      throw new AnswerException(CONFLICT, "The robot that runs is no simulation");
    }
    return simulation;
  }

  private Answer state() {
    Simulation simulation = lifecycle.simulation();
    RobotControl control = lifecycle.control();
    SimulationState physics = control == null ? null : control.state().simulation();
    Simulator engine = simulator.get();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", lifecycle.kind().optionName());
    json.put("wanted", lifecycle.choice().kind().optionName());
    json.put("running", control != null);
    json.put("simulated", simulation != null);
    json.put("unavailable", lifecycle.simulationUnavailable());
    if (simulation != null) {
      json.put("scene", simulation.sceneName());
      json.put("model", simulation.robotModel());
      SimulationJson.addPace(json, simulation.pace());
      json.put("time", simulation.timeS());
      json.put("real_time_factor", simulation.realTimeFactor());
      SimulationJson.addPhysics(json, physics);
      json.put("bodies", SimulationJson.bodies(simulation.scene().movable(), physics));
    }
    json.put("scenes", engine.scenes());
    json.put("library", engine.library() == null ? null : engine.library().toString());
    json.put("install", engine.offer());
    return Answer.of(json);
  }
}
