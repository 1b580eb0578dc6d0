package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.reachystudio.render.view.FxThread#hasDisplay")
class WorldInViewTest {

  private static SceneParts model;

  private final RobotView view = FxThread.get(() -> new RobotView(true));
  private final List<Optional<Push>> pushes = new ArrayList<>();
  private long nowNs = 1_000_000_000L;

  @BeforeAll
  static void load() throws UrdfException {
    FxThread.start();
    model = SceneParts.load(BuiltInDescription.files(), SceneDetail.LIGHT);
  }

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          view.reducedMotionProperty().set(true);
          view.setModel(model);
          view.setScene(DemoWorld.TABLE);
          view.showSimulation(DemoWorld.state(0, DemoWorld.poses(0)));
          view.onPush(push -> pushes.add(Optional.ofNullable(push)));
          view.resize(1000, 700);
          view.layout();
          draw();
        });
  }

  @Test
  void thingsFollowTheirPosesAndTheFloorIsNoSurface() {
    FxThread.run(
        () -> {
          view.showSimulation(DemoWorld.state(0.1, DemoWorld.poses(0.05)));
          draw();
          for (BodyNode body : physics().world().bodies()) {
            assertThat(body.parts().isEmpty()).isEqualTo(body.name().equals("world"));
          }
          assertThat(thing("apple").worldFromBody().xM()).isCloseTo(0.24, within(1e-12));
          var node = thing("apple").parts().getFirst().node();
          assertThat(node.getTransforms().getFirst().getTx()).isCloseTo(240, within(1e-9));
          assertThat(thing("table").worldFromBody()).isEqualTo(Pose.IDENTITY);
        });
  }

  @Test
  void posesThatDoNotChangeDrawNothingAndNewOnesOnlyMove() {
    FxThread.run(
        () -> {
          long before = picture().drawn();
          int nodes = picture().viewport().nodeCount();
          for (int i = 0; i < 20; i++) {
            view.showSimulation(DemoWorld.state(0.1 * i, DemoWorld.poses(1e-6)));
            draw();
          }
          assertThat(picture().drawn()).isEqualTo(before);
          view.showSimulation(DemoWorld.state(3, DemoWorld.poses(0.001)));
          draw();
          assertThat(picture().drawn()).isEqualTo(before + 1);
          assertThat(picture().viewport().nodeCount()).isEqualTo(nodes);
        });
  }

  @Test
  void aWorldAtRestAllocatesNothing() {
    FxThread.run(
        () -> {
          view.contactsVisibleProperty().set(true);
          view.effortVisibleProperty().set(true);
          SimulationState[] atRest = new SimulationState[2_000];
          for (int i = 0; i < atRest.length; i++) {
            atRest[i] = DemoWorld.state(1 + 0.01 * i, DemoWorld.poses(0), 0.1, 0.2);
          }
          view.showSimulation(DemoWorld.state(0.9, DemoWorld.poses(0), 0.1, 0.2));
          draw();
          for (SimulationState state : atRest) { // compiles, and lets the effort settle
            view.showSimulation(state);
          }
          draw();
          var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
          long before = thread.getCurrentThreadAllocatedBytes();
          for (SimulationState state : atRest) {
            view.showSimulation(state);
          }
          long bytes = thread.getCurrentThreadAllocatedBytes() - before;
          assertThat(bytes / atRest.length).isLessThan(16);
        });
  }

  @Test
  void aSceneLeavesTheCameraWhereItIs() {
    FxThread.run(
        () -> {
          CameraPose before = view.cameraProperty().get();
          view.setScene(SceneModel.NONE);
          draw();
          view.fit();
          draw();
          assertThat(view.cameraProperty().get().distanceM())
              .isCloseTo(before.distanceM(), within(1e-9));
          assertThat(physics().world().bodies()).isEmpty();
        });
  }

  @Test
  void posesOfAnotherSceneOrWithoutNumbersDoNoHarm() {
    FxThread.run(
        () -> {
          double[] wrong = new double[ScenePoses.STRIDE];
          java.util.Arrays.fill(wrong, Double.NaN);
          long before = picture().drawn();
          view.showSimulation(DemoWorld.state(1, ScenePoses.copyOf(wrong, 1)));
          draw();
          assertThat(picture().drawn()).isEqualTo(before);
          assertThat(thing("apple").worldFromBody().isFinite()).isTrue();
          view.setScene(SceneModel.NONE);
          view.showSimulation(DemoWorld.state(2, DemoWorld.poses(0.2)));
          draw();
        });
  }

  @Test
  void contactsAreDrawnOnlyWhenTheyAreWanted() {
    FxThread.run(
        () -> {
          assertThat(physics().signs().node().isVisible()).isFalse();
          view.contactsVisibleProperty().set(true);
          draw();
          assertThat(physics().signs().node().isVisible()).isTrue();
          view.showSimulation(null);
          draw();
          assertThat(physics().signs().node().isVisible()).isFalse();
        });
  }

  @Test
  void aMotorAtItsLimitIsRedAndAnIdleOneGreenWhenThatIsWanted() {
    FxThread.run(
        () -> {
          Color own = colorOf(Motor.STEWART_2);
          view.showSimulation(DemoWorld.state(1, DemoWorld.poses(0), 0, 0.01, 0.6));
          draw();
          assertThat(colorOf(Motor.STEWART_2)).isEqualTo(own);
          view.effortVisibleProperty().set(true);
          draw();
          assertThat(redness(colorOf(Motor.STEWART_2))).isPositive();
          assertThat(redness(colorOf(Motor.STEWART_1))).isNegative();
          assertThat(physics().legend().node().isVisible()).isTrue();
          assertThat(physics().legend().node().getAccessibleText()).contains("Leg 2 115 percent");
          view.showSimulation(null);
          draw();
          assertThat(colorOf(Motor.STEWART_2)).isEqualTo(own);
          assertThat(physics().legend().node().isVisible()).isFalse();
        });
  }

  @Test
  void aFaultIsSeenBehindTheEffortAndAThemeKeepsIt() {
    FxThread.run(
        () -> {
          view.effortVisibleProperty().set(true);
          view.showSimulation(DemoWorld.state(1, DemoWorld.poses(0)));
          view.setFaultyMotors(Set.of(Motor.STEWART_3));
          draw();
          assertThat(redness(colorOf(Motor.STEWART_3))).isPositive();
          assertThat(redness(colorOf(Motor.STEWART_4))).isNegative();
          view.colorsProperty().set(ViewColors.light());
          draw();
          assertThat(redness(colorOf(Motor.STEWART_4))).isNegative();
        });
  }

  @Test
  void draggingTheHeadWithTheKeyPushesItTowardsThePointerUntilTheButtonIsUp() {
    FxThread.run(
        () -> {
          CameraPose camera = view.cameraProperty().get();
          press(head());
          drag(head()[0] + 20, head()[1] - 10);
          draw();
          Push push = last().orElseThrow();
          assertThat(push.body()).isEqualTo(Push.HEAD);
          Projection seen = picture().projection();
          double right = 0;
          double up = 0;
          double away = 0;
          double[] force = {push.forceXN(), push.forceYN(), push.forceZN()};
          for (int i = 0; i < 3; i++) {
            right += force[i] * seen.right(i);
            up += force[i] * seen.up(i);
            away += force[i] * seen.forward(i);
          }
          assertThat(right).isPositive();
          assertThat(right / up).isCloseTo(2, within(1e-6));
          assertThat(away).isCloseTo(0, within(1e-9));
          assertThat(physics().signs().node().isVisible()).isTrue();
          drag(head()[0] + 400, head()[1]);
          draw();
          assertThat(newtons(last().orElseThrow())).isCloseTo(5, within(1e-9));
          Event.fireEvent(view, Pointer.withCtrl(MouseEvent.MOUSE_RELEASED, head()[0], head()[1]));
          draw();
          assertThat(last()).isEmpty();
          assertThat(physics().signs().node().isVisible()).isFalse();
          assertThat(view.cameraProperty().get()).isEqualTo(camera);
        });
  }

  @Test
  void whatIsPushedIsHeldWhereItWasGripped() {
    FxThread.run(
        () -> {
          double[] apple = onScreen(thing("can").worldFromBody());
          press(apple);
          drag(apple[0] + 60, apple[1]);
          draw();
          Push first = last().orElseThrow();
          assertThat(first.body()).isEqualTo("can");
          assertThat(Math.hypot(first.pointXM(), first.pointYM())).isLessThan(0.034);
          double before = newtons(first);
          view.showSimulation(DemoWorld.state(1, DemoWorld.poses(0.02)));
          draw();
          Push second = last().orElseThrow();
          assertThat(second.pointXM()).isEqualTo(first.pointXM());
          assertThat(newtons(second)).isNotEqualTo(before);
        });
  }

  @Test
  void onlyTheHeadAndWhatCanBeMovedArePushedAndOnlyWithTheKey() {
    FxThread.run(
        () -> {
          double[] foot = onScreen(Pose.ofXyzRpy(0.05, 0, 0.02, 0, 0, 0));
          press(foot);
          drag(foot[0] + 50, foot[1]);
          press(onScreen(Pose.ofXyzRpy(0.05, 0.35, 0, 0, 0, 0)));
          draw();
          assertThat(pushes).isEmpty();
          double azimuth = view.cameraProperty().get().azimuthRad();
          Event.fireEvent(view, plain(MouseEvent.MOUSE_PRESSED, head()[0]));
          Event.fireEvent(view, plain(MouseEvent.MOUSE_DRAGGED, head()[0] + 30));
          draw();
          assertThat(pushes).isEmpty();
          assertThat(view.cameraProperty().get().azimuthRad()).isNotEqualTo(azimuth);
        });
  }

  @Test
  void thingsInFrontOfTheHeadAreInTheWay() {
    FxThread.run(
        () -> {
          double[] numbers = new double[ScenePoses.STRIDE * 4];
          for (int i = 0; i < 4; i++) {
            numbers[ScenePoses.STRIDE * i + 3] = 1;
            numbers[ScenePoses.STRIDE * i + 2] = -5;
          }
          Projection seen = picture().projection();
          double[] between = Sight.through(seen, head()[0], head()[1]).pointM(0.5);
          System.arraycopy(between, 0, numbers, 0, 3);
          view.showSimulation(DemoWorld.state(1, ScenePoses.copyOf(numbers, 4)));
          draw();
          press(head());
          drag(head()[0] + 30, head()[1]);
          draw();
          assertThat(last().orElseThrow().body()).isEqualTo("apple");
        });
  }

  @Test
  void aPushEndsWithTheSimulationTheSceneTheModelAndTheListener() {
    FxThread.run(
        () -> {
          for (Runnable end :
              List.<Runnable>of(
                  () -> view.showSimulation(null),
                  () -> view.setScene(DemoWorld.TABLE),
                  () -> view.setModel(model),
                  () -> view.setVisible(false),
                  () -> view.onPush(null))) {
            view.setVisible(true);
            view.showSimulation(DemoWorld.state(1, DemoWorld.poses(0)));
            draw();
            press(head());
            drag(head()[0] + 30, head()[1]);
            draw();
            assertThat(last()).isPresent();
            end.run();
            assertThat(last()).isEmpty();
            drag(head()[0] + 60, head()[1]);
            Event.fireEvent(
                view, Pointer.withCtrl(MouseEvent.MOUSE_RELEASED, head()[0], head()[1]));
            draw();
            assertThat(last()).isEmpty();
          }
        });
  }

  @Test
  void aPushEndsWhenTheKeyboardGoesElsewhereAndWhenTheViewLeavesItsWindow()
      throws InterruptedException {
    Stage stage = FxThread.get(Stage::new);
    Button other = FxThread.get(() -> new Button("other"));
    Pane both = FxThread.get(() -> new Pane(view, other));
    FxThread.run(
        () -> {
          stage.setScene(new Scene(both, 1000, 700));
          stage.show();
          stage.requestFocus();
        });
    pushWithFocus();
    FxThread.run(
        () -> {
          other.requestFocus();
          assertThat(last()).isEmpty();
        });
    pushWithFocus();
    FxThread.run(
        () -> {
          both.getChildren().remove(view);
          assertThat(last()).isEmpty();
          stage.close();
        });
  }

  /** In a window the view draws itself, in its own time. */
  private void pushWithFocus() throws InterruptedException {
    FxThread.run(view::requestFocus);
    await(view::isFocused);
    await(() -> picture().projection().widthPx() == view.getWidth());
    FxThread.run(
        () -> {
          press(head());
          drag(head()[0] + 30, head()[1]);
        });
    await(() -> last().isPresent());
  }

  private static void await(Callable<Boolean> condition) throws InterruptedException {
    for (int i = 0; i < 400 && !FxThread.get(condition); i++) {
      Thread.sleep(25);
    }
    assertThat(FxThread.get(condition)).isTrue();
  }

  @Test
  void howToPushIsSaidUntilItWasDone() {
    FxThread.run(
        () -> {
          assertThat(physics().hint().node().isVisible()).isTrue();
          press(head());
          drag(head()[0] + 30, head()[1]);
          draw();
          assertThat(physics().hint().node().isVisible()).isFalse();
          view.onPush(null);
          draw();
        });
  }

  @Test
  void withoutA3dPipelineEveryMethodStillMayBeCalled() {
    FxThread.run(
        () -> {
          RobotView flat = new RobotView(false);
          flat.setScene(DemoWorld.TABLE);
          flat.showSimulation(DemoWorld.state(0, DemoWorld.poses(0)));
          flat.onPush(push -> {});
          flat.contactsVisibleProperty().set(true);
          flat.effortVisibleProperty().set(true);
          flat.refresh();
        });
  }

  private RobotPicture picture() {
    return Objects.requireNonNull(view.picture());
  }

  private PhysicsPicture physics() {
    return picture().physics();
  }

  private BodyNode thing(String name) {
    return physics().world().bodies().stream()
        .filter(body -> body.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Color colorOf(Motor motor) {
    RobotOnShow robot = Objects.requireNonNull(picture().robot());
    PartNode part = robot.partsOf(motor).getFirst();
    return ((PhongMaterial) part.node().getMaterial()).getDiffuseColor();
  }

  private static double redness(Color color) {
    return color.getRed() - color.getGreen();
  }

  private void draw() {
    nowNs += 1_000_000_000L;
    picture().refresh(1000, 700, nowNs);
  }

  private double[] head() {
    return onScreen(Pose.ofXyzRpy(0.03, 0, RobotPoser.NEUTRAL_HEAD_HEIGHT_M + 0.05, 0, 0, 0));
  }

  private double[] onScreen(Pose p) {
    Projection seen = picture().projection();
    return new double[] {
      seen.screenX(p.xM(), p.yM(), p.zM()), seen.screenY(p.xM(), p.yM(), p.zM())
    };
  }

  private void press(double[] at) {
    Event.fireEvent(view, Pointer.withCtrl(MouseEvent.MOUSE_PRESSED, at[0], at[1]));
  }

  private void drag(double x, double y) {
    Event.fireEvent(view, Pointer.withCtrl(MouseEvent.MOUSE_DRAGGED, x, y));
  }

  private MouseEvent plain(javafx.event.EventType<MouseEvent> type, double x) {
    return Pointer.event(type, MouseButton.PRIMARY, x, head()[1], false);
  }

  private Optional<Push> last() {
    return pushes.isEmpty() ? Optional.empty() : pushes.getLast();
  }

  private static double newtons(Push push) {
    return Math.hypot(Math.hypot(push.forceXN(), push.forceYN()), push.forceZN());
  }
}
