package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.reachystudio.render.view.FxThread#hasDisplay")
class RobotViewTest {

  private static final BodyState REST = RestState.NEUTRAL;
  private static SceneParts model;

  private final RobotView view = FxThread.get(() -> new RobotView(true));
  private long nowNs = 1_000_000_000L;

  @BeforeAll
  static void load() throws UrdfException {
    FxThread.start();
    model = SceneParts.load(BuiltInDescription.files(), SceneDetail.LIGHT);
  }

  /** Not shown in a window: the tests draw themselves. */
  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          view.reducedMotionProperty().set(true);
          view.setModel(model);
          view.resize(864, 536);
          draw();
        });
  }

  @Test
  void inAWindowItDrawsOncePerChangeAndThenRests() throws InterruptedException {
    Stage stage = FxThread.get(Stage::new);
    FxThread.run(
        () -> {
          stage.setScene(new Scene(view, 864, 536));
          stage.show();
        });
    waitUntilNothingIsDrawn();
    long before = FxThread.get(() -> picture().drawn());
    FxThread.run(() -> view.show(headYaw(0.2), null));
    waitUntilNothingIsDrawn();
    long after = FxThread.get(() -> picture().drawn());
    FxThread.run(stage::close);

    assertThat(after).isEqualTo(before + 1);
  }

  @Test
  void theSceneIsBuiltOnceAndAFrameOnlyMovesTransforms() {
    FxThread.run(
        () -> {
          var nodes = List.copyOf(solidNodes());
          int count = picture().viewport().nodeCount();
          for (int i = 1; i <= 50; i++) {
            view.show(headYaw(0.01 * i), headYaw(-0.01 * i));
            draw();
          }
          assertThat(picture().viewport().nodeCount()).isEqualTo(count);
          assertThat(solidNodes()).containsExactlyElementsOf(nodes);
        });
  }

  @Test
  void everyLinkIsWhereTheStateSays() {
    FxThread.run(
        () -> {
          BodyState state =
              new BodyState(
                  Pose.ofXyzRpy(0.01, -0.005, 0.008, 0.1, -0.2, 0.3),
                  REST.headJoints(),
                  new Antennas(0.7, -0.4));
          view.show(state, null);
          draw();
          RobotPoser poser = new RobotPoser(model.description());
          LinkPoses expected = poser.pose(state);
          for (PartNode part : robot().scene().parts()) {
            Transform actual = part.node().getTransforms().getFirst();
            Pose pose = expected.get(poser.tree().indexOf(part.part().link()));
            assertThat(actual.getMxx()).isCloseTo(pose.r00(), within(1e-12));
            assertThat(actual.getMzy()).isCloseTo(pose.r21(), within(1e-12));
            assertThat(actual.getTz()).isCloseTo(1000 * pose.zM(), within(1e-9));
          }
        });
  }

  @Test
  void anUnchangedStateDrawsNothing() {
    FxThread.run(
        () -> {
          view.show(headYaw(0.2), headYaw(0.3));
          draw();
          long before = picture().drawn();
          view.show(headYaw(0.2), headYaw(0.3));
          view.show(headYaw(0.2 + 1e-5), headYaw(0.3));
          draw();
          assertThat(picture().drawn()).isEqualTo(before);
          view.show(headYaw(0.21), headYaw(0.3));
          draw();
          assertThat(picture().drawn()).isEqualTo(before + 1);
        });
  }

  @Test
  void theGhostIsThereOnlyWhileTheTargetIsSomewhereElse() {
    FxThread.run(
        () -> {
          view.show(REST, headYaw(0.3));
          draw();
          assertThat(robot().scene().visibleGhost().head()).isTrue();
          view.show(REST, headYaw(0.001));
          draw();
          assertThat(robot().scene().visibleGhost()).isEqualTo(GhostRule.NOTHING);
          view.show(REST, headYaw(0.3));
          view.ghostVisibleProperty().set(false);
          draw();
          assertThat(robot().scene().visibleGhost()).isEqualTo(GhostRule.NOTHING);
        });
  }

  @Test
  void theWholeRobotIsInThePictureEvenAtItsTallest() {
    FxThread.run(
        () -> {
          for (BodyState state : List.of(REST, RestState.TALLEST)) {
            view.show(state, null);
            draw();
            float[] points = FitPoints.of(model.parts(), robot().scene().measured(), part -> true);
            Projection seen = picture().projection();
            for (int i = 0; i < points.length; i += 3) {
              double x = seen.screenX(points[i], points[i + 1], points[i + 2]);
              double y = seen.screenY(points[i], points[i + 1], points[i + 2]);
              assertThat(x).isBetween(0.0, 864.0);
              assertThat(y).isBetween(0.0, 536.0);
            }
          }
        });
  }

  @Test
  void aDoubleClickOnAPartFramesItAndOneBesideTheRobotFitsAll() {
    FxThread.run(
        () -> {
          CameraPose all = view.cameraProperty().get();
          Projection seen = picture().projection();
          Pose head = Objects.requireNonNull(robot().headFrame(Pose.IDENTITY));
          doubleClick(
              seen.screenX(head.xM() + 0.05, head.yM(), head.zM()),
              seen.screenY(head.xM() + 0.05, head.yM(), head.zM()));
          CameraPose framed = view.cameraProperty().get();
          assertThat(framed.distanceM()).isLessThan(0.8 * all.distanceM());
          assertThat(framed.zM()).isGreaterThan(all.zM());
          draw();
          doubleClick(5, 5);
          assertThat(view.cameraProperty().get().distanceM())
              .isCloseTo(all.distanceM(), within(1e-6));
        });
  }

  @Test
  void arrowsTurnPlusAndMinusZoomAndFFits() {
    FxThread.run(
        () -> {
          CameraPose start = view.cameraProperty().get();
          press(KeyCode.LEFT);
          press(KeyCode.UP);
          CameraPose turned = view.cameraProperty().get();
          assertThat(turned.azimuthRad()).isGreaterThan(start.azimuthRad());
          assertThat(turned.elevationRad()).isLessThan(start.elevationRad());
          press(KeyCode.PLUS);
          assertThat(view.cameraProperty().get().distanceM()).isLessThan(start.distanceM());
          press(KeyCode.MINUS);
          press(KeyCode.MINUS);
          assertThat(view.cameraProperty().get().distanceM()).isGreaterThan(start.distanceM());
          press(KeyCode.F);
          assertThat(view.cameraProperty().get().distanceM())
              .isCloseTo(start.distanceM(), within(0.03));
        });
  }

  @Test
  void draggingTurnsShiftDraggingMovesAndTheWheelZoomsAtThePointer() {
    FxThread.run(
        () -> {
          CameraPose start = view.cameraProperty().get();
          drag(40, 25, false);
          CameraPose turned = view.cameraProperty().get();
          assertThat(turned.azimuthRad()).isLessThan(start.azimuthRad());
          assertThat(turned.elevationRad()).isGreaterThan(start.elevationRad());
          assertThat(turned.zM()).isEqualTo(start.zM());
          draw();
          drag(0, 30, true);
          CameraPose moved = view.cameraProperty().get();
          assertThat(moved.azimuthRad()).isEqualTo(turned.azimuthRad());
          assertThat(moved.zM()).isGreaterThan(turned.zM());
          draw();
          double before = picture().projection().screenY(0, 0, moved.zM());
          Event.fireEvent(view, wheel(432, before, 40));
          draw();
          assertThat(view.cameraProperty().get().distanceM()).isLessThan(moved.distanceM());
          assertThat(picture().projection().screenY(0, 0, moved.zM()))
              .isCloseTo(before, within(1.0));
        });
  }

  @Test
  void aRobotOfWhichNothingIsKnownHasNoGhost() {
    FxThread.run(
        () -> {
          view.show(REST, headYaw(0.3));
          view.offlineProperty().set(true);
          draw();
          assertThat(robot().scene().visibleGhost()).isEqualTo(GhostRule.NOTHING);
        });
  }

  @Test
  void theHeadsFrameFollowsTheHeadWhenItIsWanted() {
    FxThread.run(
        () -> {
          assertThat(picture().viewport().gizmo().node().isVisible()).isFalse();
          view.framesVisibleProperty().set(true);
          view.show(headYaw(0.5), null);
          draw();
          var gizmo = picture().viewport().gizmo().node();
          assertThat(gizmo.isVisible()).isTrue();
          assertThat(gizmo.getTransforms().getFirst().getMxx())
              .isCloseTo(Math.cos(0.5), within(1e-12));
        });
  }

  @Test
  void presetsLookFromTheirSide() {
    FxThread.run(
        () -> {
          view.look(ViewPreset.LEFT);
          assertThat(view.cameraProperty().get().azimuthRad()).isCloseTo(Math.PI / 2, within(1e-9));
        });
  }

  @Test
  void coloursChangeLive() {
    FxThread.run(
        () -> {
          view.colorsProperty().set(ViewColors.light());
          draw();
          assertThat(colorsOf(Motor.RIGHT_ANTENNA)).contains(ViewColors.light().antenna());
          view.colorsProperty().set(ViewColors.dark());
          draw();
          assertThat(colorsOf(Motor.RIGHT_ANTENNA)).contains(ViewColors.dark().antenna());
        });
  }

  @Test
  void aFaultyMotorTintsWhatItMoves() {
    FxThread.run(
        () -> {
          List<Color> before = colorsOf(Motor.STEWART_3);
          List<Color> others = colorsOf(Motor.STEWART_4);
          view.setFaultyMotors(Set.of(Motor.STEWART_3));
          draw();
          assertThat(colorsOf(Motor.STEWART_3)).isNotEmpty().isNotEqualTo(before);
          assertThat(colorsOf(Motor.STEWART_4)).isEqualTo(others);
        });
  }

  @Test
  void withoutA3dPipelineTheViewSaysSoAndEveryMethodStillMayBeCalled() {
    FxThread.run(
        () -> {
          RobotView flat = new RobotView(false);
          flat.setModel(model);
          flat.show(REST, REST);
          flat.fit();
          flat.look(ViewPreset.TOP);
          flat.xrayProperty().set(true);
          flat.refresh();
          assertThat(flat.available3d()).isFalse();
          assertThat(flat.lookupAll(".label").toString()).contains("prism.forceGPU");
        });
  }

  private void waitUntilNothingIsDrawn() throws InterruptedException {
    long drawn = -1;
    long now = 0;
    while (now != drawn) {
      drawn = now;
      Thread.sleep(700);
      now = FxThread.get(() -> picture().drawn());
    }
  }

  private RobotPicture picture() {
    return Objects.requireNonNull(view.picture());
  }

  private RobotOnShow robot() {
    return Objects.requireNonNull(picture().robot());
  }

  private List<javafx.scene.Node> solidNodes() {
    return robot().scene().parts().stream().<javafx.scene.Node>map(PartNode::node).toList();
  }

  private List<Color> colorsOf(Motor motor) {
    String link = robot().scene().measured().linkCarriedBy(motor.wireName()).orElseThrow();
    return robot().scene().parts().stream()
        .filter(part -> part.part().link().equals(link))
        .map(part -> ((PhongMaterial) part.node().getMaterial()).getDiffuseColor())
        .toList();
  }

  /** As at the next pulse, but well after the last one. */
  private void draw() {
    nowNs += 1_000_000_000L;
    picture().refresh(864, 536, nowNs);
  }

  private static BodyState headYaw(double yawRad) {
    return new BodyState(Pose.ofXyzRpy(0, 0, 0, 0, 0, yawRad), REST.headJoints(), REST.antennas());
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private void drag(double dx, double dy, boolean shift) {
    Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, 300, 300, shift));
    Event.fireEvent(view, mouse(MouseEvent.MOUSE_DRAGGED, 300 + dx, 300 + dy, shift));
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y, boolean shift) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        shift,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private static ScrollEvent wheel(double x, double y, double units) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        units,
        0,
        units,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private void doubleClick(double x, double y) {
    Event.fireEvent(
        view,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            2,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
