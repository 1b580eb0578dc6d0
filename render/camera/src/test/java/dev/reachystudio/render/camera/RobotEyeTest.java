package dev.reachystudio.render.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.SceneParts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws for real; needs an OpenGL, as every desktop and Mesa's software has. */
class RobotEyeTest {

  private static final int GREEN = 0x00ff00;
  private static SceneParts robot;

  @BeforeAll
  static void load() {
    robot = Worlds.robot();
  }

  /**
   * In front of the eye, a quarter of a metre away along a pixel's direction, hangs a ball; its
   * middle must be where the calibration says.
   */
  @ParameterizedTest
  @CsvSource({
    "640, 480, 320, 240",
    "640, 480, 40, 30",
    "640, 480, 600, 25.5",
    "640, 480, 25, 455",
    "640, 480, 615.5, 450",
    "1920, 1080, 1700, 200",
    "640, 360, 100.25, 300"
  })
  void aPointOfTheWorldIsSeenAtThePixelThatTheCalibrationSays(
      int width, int height, double u, double v) throws EyeException {
    Pose head = Pose.ofXyzRpy(0.004, -0.006, 0.01, 0.12, -0.2, 0.3);
    EyeOptics optics = Worlds.official(width, height);
    EyeLens.Ray ray = optics.lens().ray(u, v);
    double radius = 0.25 * 5 * (optics.lens().ray(u + 1, v).x() - ray.x()); // 5 pixels
    double away = 0.25 / Math.hypot(1, Math.hypot(ray.x(), ray.y()));
    Pose place =
        Worlds.at(0, 0, RobotPoser.NEUTRAL_HEAD_HEIGHT_M)
            .times(head)
            .times(Worlds.HEAD_FROM_CAMERA)
            .times(Worlds.at(ray.x() * away, ray.y() * away, away));
    SceneModel scene =
        new SceneModel(
            "ball",
            List.of(Worlds.body("ball", false, place, new SceneShape.Sphere(radius), GREEN)));
    try (RobotEye eye = RobotEye.open(new EyeWorld(robot, scene));
        EyeView view = eye.view(optics)) {
      Spot ball = Spot.of(view.draw(Worlds.robot(head, 0.2), ScenePoses.NONE), width, GREEN);
      assertThat(ball.uPx()).isCloseTo(u, within(0.35));
      assertThat(ball.vPx()).isCloseTo(v, within(0.35));
    }
  }

  @Test
  void everyShapeIsSeenAndWhatMovesIsSeenWhereItWent() throws EyeException {
    SceneModel table = Worlds.table();
    double[] poses = new double[7 * table.movable().size()];
    for (int body = 0; body < table.movable().size(); body++) {
      Pose place = table.movable().get(body).worldFromBody();
      poses[7 * body] = place.xM();
      poses[7 * body + 1] = place.yM();
      poses[7 * body + 2] = place.zM();
      poses[7 * body + 3] = 1;
    }
    try (RobotEye eye = RobotEye.open(new EyeWorld(robot, table));
        EyeView view = eye.view(Worlds.official(640, 480))) {
      Pose down = Pose.ofXyzRpy(0, 0, 0, 0, 0.3, 0);
      int[] before =
          view.draw(Worlds.robot(down, 0.2), ScenePoses.copyOf(poses, table.movable().size()));
      for (int colour : new int[] {0xd9382f, 0x2f6fd9, 0x3aa655, 0xe0b020, 0xf0e8d8, 0xb08a5c}) {
        assertThat(Spot.of(before, 640, colour).pixels()).as("%06x", colour).isGreaterThan(150);
      }
      poses[1] -= 0.08; // the ball, to the right
      int[] after =
          view.draw(Worlds.robot(down, 0.2), ScenePoses.copyOf(poses, table.movable().size()));
      assertThat(Spot.of(after, 640, 0xd9382f).uPx())
          .isGreaterThan(Spot.of(before, 640, 0xd9382f).uPx() + 30);
    }
  }

  @Test
  void theHeadDoesNotStandInItsOwnLightButThrowsAShadow() throws EyeException {
    try (RobotEye eye = RobotEye.open(new EyeWorld(robot, SceneModel.NONE));
        EyeView view = eye.view(Worlds.official(320, 240))) {
      Pose down = Pose.ofXyzRpy(0, 0, 0, 0, 0.6, 0);
      int[] plain = view.draw(Worlds.robot(down, 0.2), ScenePoses.NONE);
      assertThat(brightness(plain, 320, 160, 120))
          .as("not the inside of the head")
          .isBetween(140, 245);
      view.setQuality(CameraQuality.SHADOWS);
      int[] shadowed = view.draw(Worlds.robot(down, 0.2), ScenePoses.NONE);
      assertThat(darker(plain, shadowed)).as("pixels in the shadow").isGreaterThan(300);
      view.setQuality(CameraQuality.FAST);
      assertThat(darker(plain, view.draw(Worlds.robot(down, 0.2), ScenePoses.NONE))).isZero();
    }
  }

  @Test
  void withoutAWorldThereAreAFloorAndASky() throws EyeException {
    try (RobotEye eye = RobotEye.open(new EyeWorld(robot, SceneModel.NONE));
        EyeView view = eye.view(Worlds.official(320, 240))) {
      int[] picture = view.draw(Worlds.robot(Pose.IDENTITY, 0.2), ScenePoses.NONE);
      int sky = picture[20 * 320 + 160];
      int floor = picture[220 * 320 + 160];
      assertThat(sky & 0xff).as("blue of the sky").isGreaterThan((sky >> 16 & 0xff) + 20);
      assertThat(Math.abs((floor & 0xff) - (floor >> 16 & 0xff))).as("grey floor").isLessThan(20);
      assertThat(Arrays.stream(picture)).allMatch(pixel -> pixel >>> 24 == 0xff, "opaque");
    }
  }

  @Test
  void twoSizesAreDrawnSideBySide() throws EyeException {
    try (RobotEye eye = RobotEye.open(new EyeWorld(robot, Worlds.table()));
        EyeView small = eye.view(Worlds.official(64, 64));
        EyeView large = eye.view(Worlds.official(800, 600))) {
      for (int i = 0; i < 3; i++) {
        assertThat(small.draw(Worlds.robot(Pose.IDENTITY, 0.2), ScenePoses.NONE)).hasSize(64 * 64);
        assertThat(large.draw(Worlds.robot(Pose.IDENTITY, 0.2), ScenePoses.NONE))
            .hasSize(800 * 600);
      }
    }
  }

  @Test
  void anEyeCanBeOpenedAgainAndAgain() throws EyeException {
    int[] first = new int[0];
    for (int i = 0; i < 5; i++) {
      try (RobotEye eye = RobotEye.open(new EyeWorld(robot, Worlds.table()));
          EyeView view = eye.view(Worlds.official(160, 120))) {
        int[] picture = view.draw(Worlds.robot(Pose.IDENTITY, 0.2), ScenePoses.NONE);
        first = i == 0 ? picture : first;
        assertThat(picture).isEqualTo(first);
      }
    }
  }

  @Test
  void onMacOsItIsRefusedBeforeAnythingNativeIsTouched() {
    assertThatThrownBy(() -> GlSurface.check("mac os x"))
        .isInstanceOf(EyeException.class)
        .hasMessageContaining("macOS");
  }

  private static int brightness(int[] picture, int width, int u, int v) {
    int pixel = picture[v * width + u];
    return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
  }

  private static int darker(int[] before, int[] after) {
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      count +=
          brightness(before, before.length, i, 0) > brightness(after, after.length, i, 0) + 20
              ? 1
              : 0;
    }
    return count;
  }
}
