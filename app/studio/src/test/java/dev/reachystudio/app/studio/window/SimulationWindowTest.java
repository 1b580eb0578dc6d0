package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationWindowTest {

  /** Far more than the head trembles by itself. */
  private static final double GIVES_WAY_RAD = Math.toRadians(0.5);

  @TempDir Path folder;

  private static Preferences small() {
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.width", 1280);
    preferences.put("window.height", 800);
    return preferences;
  }

  private static SimulationState world(OpenStudio studio) {
    return Objects.requireNonNull(studio.state().simulation());
  }

  private static SimulationPace pace(OpenStudio studio) {
    return studio.daemon.simulation().orElseThrow().pace();
  }

  private static boolean visible(OpenStudio studio, String id) {
    return studio.robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  @Test
  void timeStandsStillGoesOnByStepsAndIsStartedOver() throws Exception {
    try (OpenStudio studio = OpenStudio.inPhysics(folder, small(), "empty")) {
      assertThat(studio.<Node>find("simulation-step").isDisabled()).isTrue();
      studio.robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);
      studio.waitForWindow(
          "it is paused",
          () -> studio.<Labeled>find("simulation-factor").getText().equals("paused"));
      assertThat(pace(studio).paused()).isTrue();
      assertThat(studio.<Node>find("simulation-step").isDisabled()).isFalse();
      double before = world(studio).timeS();
      studio.robot.clickOn("#simulation-step");
      studio.waitForRobot("a step is done", state -> world(studio).timeS() > before);
      studio.robot.clickOn("#simulation-speed");
      studio.robot.clickOn("#speed-2-");
      assertThat(pace(studio)).as("still paused").isEqualTo(new SimulationPace(2, true));
      studio.robot.clickOn("#simulation-pause");
      studio.waitForRobot("it goes on", state -> world(studio).timeS() > before + 0.5);
      int resets = world(studio).resets();
      studio.robot.clickOn("#simulation-reset");
      studio.waitForRobot("it started over", state -> world(studio).resets() == resets + 1);
      studio.waitForWindow("that is told", () -> visible(studio, "passing-notice"));
    }
  }

  @Test
  void theHeadGivesWayToThePointerAndComesBack() throws Exception {
    try (OpenStudio studio = OpenStudio.inPhysics(folder, small(), "empty")) {
      studio.daemon.submit(new Command.WakeUp(UUID.randomUUID(), true), Origin.STUDIO);
      studio.waitForRobot("it wakes up", state -> state.isMoveRunning());
      studio.waitForRobot("it is awake", state -> !state.isMoveRunning());
      Pictures.settle(studio);
      double before = studio.state().measured().head().yawRad();
      studio.pushTheHead(120, 0);
      studio.waitForRobot(
          "its head gives way",
          state -> Math.abs(state.measured().head().yawRad() - before) > GIVES_WAY_RAD);
      studio.letGo();
      studio.waitForRobot(
          "it comes back",
          state -> Math.abs(state.measured().head().yawRad() - before) < GIVES_WAY_RAD / 2);
    }
  }

  @Test
  void theEyeIsShownExchangedAndSwitchedOff() throws Exception {
    try (OpenStudio studio = OpenStudio.inPhysics(folder, small(), "minimal")) {
      studio.waitForWindow("its eye is shown", () -> visible(studio, "camera-corner"));
      studio.waitForWindow(
          "a picture comes", () -> !studio.<Labeled>find("camera-age").getText().isEmpty());
      double small = studio.<Node>find("camera-screen").getLayoutBounds().getWidth();
      studio.robot.clickOn("#camera-swap");
      studio.waitForWindow(
          "the picture is large",
          () -> studio.<Node>find("camera-screen").getLayoutBounds().getWidth() > 2 * small);
      studio.robot.clickOn("#camera-off");
      studio.waitForWindow("it is gone", () -> !visible(studio, "camera-corner"));
      assertThat(studio.robot.lookup("#camera-corner #camera-screen").tryQuery())
          .as("the robot is large again")
          .isPresent();
    }
  }

  @Test
  void aMockupHasItsTimeButNothingThatNeedsPhysics() throws Exception {
    try (OpenStudio studio = OpenStudio.open(folder, small())) {
      studio.waitForWindow("its time is shown", () -> visible(studio, "simulation-bar"));
      assertThat(visible(studio, "simulation-reset")).isFalse();
      assertThat(visible(studio, "camera-corner")).isFalse();
      assertThat(studio.<Node>find("view-contacts").isDisabled()).isTrue();
      assertThat(studio.<Node>find("view-contacts").getAccessibleHelp()).contains("physics");
      studio.robot.clickOn("#simulation-pause");
      studio.waitForWindow(
          "it is paused",
          () -> studio.<Labeled>find("simulation-factor").getText().equals("paused"));
      studio.robot.clickOn("#simulation-pause");
      studio.waitForWindow(
          "it goes on",
          () -> !studio.<Labeled>find("simulation-factor").getText().equals("paused"));
    }
  }

  @Test
  void aRobotOnABusHasNoTimeToChange() throws Exception {
    try (OpenStudio studio = OpenStudio.open(folder, small())) {
      studio.robot.clickOn("#rail-motors").clickOn("#simulate-bus");
      studio.waitForRobot("its motors answer", state -> state.bus() != null && state.connected());
      studio.robot.clickOn("#rail-drive");
      studio.waitForWindow("it has no bar", () -> !visible(studio, "simulation-bar"));
      assertThat(visible(studio, "status-real-time")).isFalse();
    }
  }

  @Test
  void physicsIsStartedFromTheListAndTheMockupAfterIt() throws Exception {
    try (OpenStudio studio = OpenStudio.inPhysics(folder, small(), "empty")) {
      OpenStudio.onFxThread(
          () -> {
            studio.window.show("Connect");
            return true;
          });
      studio.waitForWindow("it is listed", () -> visible(studio, "connect-mockup"));
      studio.robot.clickOn("#connect-mockup");
      studio.waitForRobot("the mockup runs", state -> state.simulation() == null);
      studio.waitForWindow("Drive is shown", () -> visible(studio, "simulation-bar"));
      OpenStudio.onFxThread(
          () -> {
            studio.window.show("Connect");
            return true;
          });
      studio.waitForWindow("physics can be started", () -> visible(studio, "connect-mujoco"));
      studio.robot.clickOn("#connect-mujoco");
      studio.waitForRobot("physics runs", state -> state.simulation() != null);
      assertThat(studio.daemon.simulation().orElseThrow().sceneName()).isEqualTo("minimal");
    }
  }
}
