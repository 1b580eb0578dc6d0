package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on the real driver, over the simulated bus and its faults. */
class SimulatedBusWindowTest {

  @TempDir Path folder;
  private OpenStudio studio;

  @BeforeEach
  void simulateABus() throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.width", 1280);
    preferences.put("window.height", 800);
    studio = OpenStudio.open(folder, preferences);
    studio.robot.clickOn("#rail-motors").clickOn("#simulate-bus");
    studio.waitForRobot("its motors answer", state -> state.bus() != null && state.connected());
    studio.waitForWindow(
        "they are listed", () -> studio.robot.lookup("#motor-table").tryQuery().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    studio.close();
  }

  private void cause(String fault) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          MenuButton menu = studio.find("cause-fault");
          menu.show();
          MenuItem item =
              menu.getItems().stream()
                  .filter(each -> ("fault-" + fault).equals(each.getId()))
                  .findFirst()
                  .orElseThrow();
          item.fire();
          menu.hide();
          return true;
        });
  }

  private boolean bandSays(String words) {
    return studio.<Node>find("fault-band").isVisible()
        && studio.<Label>find("fault-title").getText().contains(words);
  }

  private static boolean has(RobotState state, Fault.Kind kind) {
    return state.faults().stream().anyMatch(fault -> fault.kind() == kind);
  }

  @Test
  void theSimulatedBusIsWhatTheDaemonDrives() {
    assertThat(studio.daemon.robotChoice())
        .isEqualTo(new RobotChoice(BackendKind.ROBOT, RobotChoice.SIMULATED_BUS));
    assertThat(Objects.requireNonNull(studio.state().bus()).motors()).hasSize(9);
  }

  @Test
  void aPulledCableIsToldAndItsReturnToo() throws Exception {
    studio.robot.clickOn("#motors-enabled");
    studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
    cause("unplug");
    studio.waitForWindow("the band tells it", () -> bandSays("unplugged"));
    studio.waitForWindow(
        "the name's line, too",
        () -> studio.<Label>find("robot-state").getText().contains("unplugged"));
    studio.waitForWindow(
        "and the status bar",
        () -> studio.<Button>find("status-alert").getText().contains("unplugged"));
    cause("replug");
    studio.waitForRobot("it is back", state -> state.connected() && state.faults().isEmpty());

    studio.waitForWindow("the band goes", () -> !studio.<Node>find("fault-band").isVisible());
    studio.waitForWindow(
        "the return is told",
        () ->
            studio.robot.lookup("#passing-notice .label").queryAll().stream()
                .anyMatch(label -> ((Label) label).getText().startsWith("The robot is back")));
  }

  @Test
  void aSilentMotorIsNamedAndItsRowMarked() throws Exception {
    studio.robot.clickOn("#motor-stewart-4");
    cause("silence");
    studio.waitForRobot("it is a fault", state -> has(state, Fault.Kind.SILENT));
    studio.waitForWindow("the band names it", () -> bandSays("stewart_4, id 14"));
    studio.waitForWindow(
        "its row is marked", () -> OpenStudio.has(studio.find("motor-stewart-4"), "faulty"));
    cause("revive");
    studio.waitForRobot("it answers", state -> !has(state, Fault.Kind.SILENT));
    studio.waitForWindow("the band goes", () -> !studio.<Node>find("fault-band").isVisible());
  }

  @Test
  void stopWorksWithTheCableOut() throws Exception {
    cause("unplug");
    studio.waitForRobot("it is unplugged", state -> has(state, Fault.Kind.UNPLUGGED));
    studio.robot.push(javafx.scene.input.KeyCode.PAUSE);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
  }

  @Test
  void aMotorIsCheckedBesideTheRunningRobot() throws Exception {
    studio.robot.clickOn("#motor-stewart-2").clickOn("#motor-check");
    studio.waitForWindow(
        "what was found is told", () -> studio.<Node>find("motor-outcome").isVisible());
    studio.waitForWindow(
        "its settings are listed",
        () -> studio.robot.lookup(".register-table .number").queryAll().size() > 6);
    assertThat(studio.state().connected()).isTrue();
  }

  @Test
  void torqueOfOneMotorIsSwitchedInTheInspector() throws Exception {
    studio.robot.clickOn("#motor-left-antenna").clickOn("#torque-on");
    studio.waitForRobot(
        "the antenna has torque",
        state -> Objects.requireNonNull(state.bus()).motors().getLast().torqueOn());
    assertThat(Objects.requireNonNull(studio.state().bus()).motors().getFirst().torqueOn())
        .isFalse();
  }
}
