package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.PlatformNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/kinematics/…}: geometry, limits and the robot's description. */
public final class KinematicsRoutes {

  private static final Pattern MESH = Pattern.compile("<mesh[^>]*filename=\"([^\"]+)\"");
  private static final String STL = ".stl";

  /** Parts that our own description offers whole, such as {@code head}. */
  private static final Pattern COMPONENT = Pattern.compile("[a-z_]+");

  /** The description that is shown, fetched or built in. */
  @FunctionalInterface
  public interface DescriptionSource {
    DescriptionFiles get() throws IOException;
  }

  private final Supplier<RobotNumbers> numbers;
  private final DescriptionSource description;

  public KinematicsRoutes(Supplier<RobotNumbers> numbers, DescriptionSource description) {
    this.numbers = numbers;
    this.description = description;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot("GET", "/api/kinematics/info", "Engine, geometry and limits", this::info),
        Route.ofRobot("GET", "/api/kinematics/urdf", "The robot's description", this::urdf),
        Route.of(
            "GET",
            "/api/kinematics/stl/{filename}",
            "A mesh by file name or component",
            this::stl));
  }

  private Answer info(Call call) {
    RobotNumbers robot = numbers.get();
    Map<String, Object> limits = new LinkedHashMap<>();
    for (MotorNumbers motor : robot.motors()) {
      limits.put(motor.name(), new double[] {motor.lowerRad(), motor.upperRad()});
    }
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("engine", "AnalyticalKinematics");
    info.put("collision check", false);
    info.put("platform", platform(robot.platform()));
    info.put("joint_limits", limits);
    return Answer.of(Map.of("info", info));
  }

  private static Map<String, Object> platform(PlatformNumbers platform) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("motor_arm_length", platform.armLengthM());
    json.put("rod_length", platform.rodLengthM());
    json.put("head_z_offset", platform.headHeightM());
    json.put(
        "branch_positions",
        platform.legs().stream()
            .map(PlatformNumbers.LegNumbers::ballInHead)
            .map(ball -> new double[] {ball.xM(), ball.yM(), ball.zM()})
            .toList());
    return json;
  }

  private Answer urdf(Call call) throws IOException {
    String urdf = description.get().urdf();
    String accept = call.header("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("application/xml")
        ? Answer.body("application/xml", urdf.getBytes(StandardCharsets.UTF_8))
        : Answer.of(Map.of("urdf", urdf));
  }

  private Answer stl(Call call) throws IOException, AnswerException {
    String asked = call.path("filename");
    DescriptionFiles files = description.get();
    Optional<byte[]> mesh =
        COMPONENT.matcher(asked).matches() ? files.meshes().read(asked + STL) : Optional.empty();
    Optional<String> uri = meshUri(files.urdf(), asked);
    if (mesh.isEmpty() && uri.isPresent()) {
      mesh = files.meshes().read(uri.get());
    }
    return Answer.body(
        "model/stl",
        mesh.orElseThrow(() -> new AnswerException(404, "STL file not found " + asked)));
  }

  /**
   * The mesh of this file name, else the one of this component, else the first whose name contains
   * it.
   */
  private static Optional<String> meshUri(String urdf, String asked) {
    String file = asked.toLowerCase(Locale.ROOT);
    boolean component = !file.endsWith(STL);
    Optional<String> close = Optional.empty();
    Matcher meshes = MESH.matcher(urdf);
    while (meshes.find()) {
      String uri = meshes.group(1);
      String name = uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (name.equals(component ? file + STL : file)) {
        return Optional.of(uri);
      }
      if (component && close.isEmpty() && name.contains(file)) {
        close = Optional.of(uri);
      }
    }
    return close;
  }
}
