package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonBusyException;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.protocol.json.wire.Choices;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.Problems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /api/daemon/connect}: another robot, or another scene, while clients stay connected. */
public final class ConnectRoutes {

  private static final String SCENE = "scene";
  private static final String PORT = "serial_port";
  private static final int LONGEST = 1024;

  private static final Choices<BackendKind> KINDS =
      Choices.of(List.of(BackendKind.values()), BackendKind::optionName);
  private static final Choices<RobotModel> MODELS =
      Choices.of(List.of(RobotModel.values()), RobotModel::optionName);

  /** What is no file and no device of this computer. */
  private static final Set<String> HARMLESS =
      Set.of(
          SimulationSettings.EMPTY,
          SimulationSettings.MINIMAL,
          "auto",
          RobotChoice.SIMULATED_BUS,
          RobotChoice.SIMULATED_PORT);

  private static final Pattern HERE =
      Pattern.compile("(127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)(%\\w+)?]?):\\d+");

  private final RobotLifecycle lifecycle;

  public ConnectRoutes(RobotLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST", "/api/daemon/connect", "Drive another robot, or another scene", this::connect));
  }

  private Answer connect(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(call.body(), List.of("body"), problems);
    String _ = input.requiredText("backend", 1, LONGEST);
    BackendKind kind = input.choice(KINDS, BackendKind.MOCKUP, "backend");
    String scene = text(input, SCENE);
    String port = text(input, PORT);
    RobotModel model =
        input.get("model") == null ? null : input.choice(MODELS, RobotModel.OWN, "model");
    onlyFor(BackendKind.MUJOCO, kind, SCENE, scene, problems);
    onlyFor(BackendKind.MUJOCO, kind, "model", model, problems);
    onlyFor(BackendKind.ROBOT, kind, PORT, port, problems);
    problems.check();
    RobotChoice now = lifecycle.choice();
    checkReach(call, SCENE, scene, now.scene());
    checkReach(call, PORT, port, now.serialPort());
    String wantedPort = "auto".equals(port) ? null : port;
    try {
      return Answer.of(
          Map.of(
              "job_id", lifecycle.connect(new RobotChoice(kind, wantedPort, scene, model)).id()));
    } catch (DaemonBusyException e) {
      throw new AnswerException(409, "Daemon is busy.");
    }
  }

  private static @Nullable String text(ObjectInput input, String name) {
    return input.get(name) == null ? null : input.requiredText(name, 1, LONGEST);
  }

  private static void onlyFor(
      BackendKind needed,
      BackendKind kind,
      String field,
      @Nullable Object value,
      Problems problems) {
    if (value != null && kind != needed) {
      problems.add(
          "value_error",
          List.of("body", field),
          "only for the backend " + needed.optionName(),
          String.valueOf(value));
    }
  }

  /** Others do not choose among this computer's files and devices. */
  private static void checkReach(
      Call call, String field, @Nullable String value, @Nullable String present)
      throws AnswerException {
    boolean free = value == null || HARMLESS.contains(value) || Objects.equals(value, present);
    if (!free && !isHere(call.address())) {
      throw new AnswerException(
          403, field + ": files and devices are chosen on the daemon's own computer only");
    }
  }

  /** Whether an address with its port is this computer's; a name is not, anybody can take one. */
  static boolean isHere(String address) {
    return HERE.matcher(address).matches();
  }
}
