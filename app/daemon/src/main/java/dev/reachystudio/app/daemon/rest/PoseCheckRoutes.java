package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.Clearance;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.limits.Reach;
import dev.reachystudio.backend.control.limits.TargetValidation;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.MotionInput;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/kinematics/check_pose}: whether a pose can be reached, with which joints, and
 * how near the robot's parts come to each other. Moves nothing and needs no running robot.
 */
public final class PoseCheckRoutes {

  private static final List<Object> BODY = List.of("body");

  private final Supplier<RobotNumbers> numbers;

  public PoseCheckRoutes(Supplier<RobotNumbers> numbers) {
    this.numbers = numbers;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            "/api/kinematics/check_pose",
            "Whether a pose can be reached without a collision",
            this::check));
  }

  private Answer check(Call call) throws InvalidInputException, AnswerException {
    MotionInput.PoseCheckRequest request = MotionInput.readPoseCheck(call.body(), BODY);
    BodyTargets targets = valid(request.targets());
    RobotNumbers robot = numbers.get();
    JointLimits limits = JointLimits.of(robot);
    PoseBuffer head = new PoseBuffer();
    head.set(Objects.requireNonNull(targets.head(), "a pose is required"));
    Double yawRad = targets.bodyYawRad();
    Reach reach = new Reach(PlatformGeometry.of(robot), limits);
    double[] joints = new double[HeadJoints.COUNT];
    boolean reachable =
        reach.solve(head, yawRad == null ? 0 : yawRad, request.automaticBodyYaw(), joints);
    Antennas antennas =
        targets.antennas() == null ? NamedPoses.of(robot).initAntennas() : targets.antennas();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reachable", reachable);
    json.put("joints", finite(joints));
    json.put("limits", obstacles(reach, joints, limits));
    addClearance(json, new SelfCollision(robot).check(head.value(), antennas));
    return Answer.of(json);
  }

  private static BodyTargets valid(BodyTargets asked)
      throws InvalidInputException, AnswerException {
    return switch (TargetValidation.check(asked)) {
      case TargetValidation.Valid<BodyTargets> right -> right.value();
      case TargetValidation.Invalid<BodyTargets> wrong -> {
        MotionAnswers.check(wrong.refusal());
        throw new IllegalStateException("a wrong value is an error");
      }
    };
  }

  /** A leg without an angle is null. */
  private static List<@Nullable Double> finite(double[] joints) {
    List<@Nullable Double> angles = new ArrayList<>();
    for (double angle : joints) {
      angles.add(Double.isFinite(angle) ? Double.valueOf(angle) : null);
    }
    return angles;
  }

  private static List<Map<String, @Nullable Object>> obstacles(
      Reach reach, double[] joints, JointLimits limits) {
    List<Map<String, @Nullable Object>> obstacles = new ArrayList<>();
    if (reach.cause() != TargetClamp.Cause.NONE) {
      int motor = reach.motor();
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("cause", reach.cause().name().toLowerCase(Locale.ROOT));
      json.put("motor", motor < 0 ? null : Motor.at(motor).wireName());
      json.put("angle", motor < 0 || !Double.isFinite(joints[motor]) ? null : joints[motor]);
      json.put("lower", motor < 0 ? null : limits.lowerRad(motor));
      json.put("upper", motor < 0 ? null : limits.upperRad(motor));
      obstacles.add(json);
    }
    return obstacles;
  }

  private static void addClearance(Map<String, @Nullable Object> json, Clearance clearance) {
    json.put("collides", clearance.collides());
    json.put("clearance", clearance.clearanceM());
    json.put("bodies", List.of(clearance.pair().first(), clearance.pair().second()));
  }
}
