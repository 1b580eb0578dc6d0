package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.logs.LogRecord;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.value.MotorMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StudioWindowTest {

  @TempDir Path folder;
  private OpenStudio studio;

  @BeforeEach
  void open() throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", "DARK");
    preferences.put("window.width", 1280);
    preferences.put("window.height", 800);
    studio = OpenStudio.open(folder, preferences);
  }

  @AfterEach
  void close() throws Exception {
    if (studio != null) {
      studio.close();
    }
  }

  @Test
  void wakeUpAndSleepMoveTheRobotAndTheLineBelowItsNameSaysSo() throws Exception {
    studio.robot.clickOn("#wake-up");
    studio.waitForRobot(
        "it wakes up",
        state -> state.moves().stream().anyMatch(move -> move.kind() == MoveKind.WAKE_UP));
    studio.waitForWindow("the line says so", () -> stateLine().equals("Simulation · waking up"));
    studio.waitForRobot("it is awake", state -> !state.isMoveRunning());
    studio.waitForWindow("the line says so", () -> stateLine().equals("Simulation · awake"));

    studio.robot.clickOn("#sleep");
    studio.waitForRobot("the motors are off", state -> state.motorMode() == MotorMode.DISABLED);
    studio.waitForWindow("the line says so", () -> stateLine().equals("Simulation · motors off"));
  }

  @Test
  void theMotorsFollowTheSegmentAndTheSegmentShowsTheMotors() throws Exception {
    studio.robot.clickOn("#motors-enabled");
    studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
    studio.waitForWindow("the segment shows it", () -> segment("enabled").isSelected());
    studio.robot.clickOn("#motors-disabled");
    studio.waitForRobot("the motors are off", state -> state.motorMode() == MotorMode.DISABLED);
    studio.waitForWindow("the segment shows it", () -> segment("disabled").isSelected());
  }

  @Test
  void stopActsOnPressAndIsReleasedByHoldingIt() throws Exception {
    Node stop = studio.find("stop");
    studio.robot.moveTo("#stop").press(MouseButton.PRIMARY);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
    studio.robot.release(MouseButton.PRIMARY);
    assertThat(studio.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
    studio.waitForWindow("the button is inverted", () -> OpenStudio.has(stop, "engaged"));
    studio.waitForWindow(
        "the views are framed", () -> OpenStudio.has(studio.scene().getRoot(), "stopped"));

    // Within two seconds a press would mean: torque off.
    studio.pass(Duration.ofMillis(2100));
    studio.robot.moveTo("#stop").press(MouseButton.PRIMARY);
    studio.waitForRobot("it is released", state -> !state.emergencyStop().engaged());
    studio.robot.release(MouseButton.PRIMARY);
    studio.waitForWindow("the button is itself", () -> !OpenStudio.has(stop, "engaged"));
  }

  @Test
  void theStopKeyActsWhileATextFieldHasTheFocus() throws Exception {
    studio.robot.clickOn("#rail-settings").clickOn("#settings-search").write("net");
    assertThat(studio.<TextField>find("settings-search").getText()).isEqualTo("net");
    studio.robot.push(KeyCode.PAUSE);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
    assertThat(studio.<TextField>find("settings-search").getText()).isEqualTo("net");
  }

  @Test
  void shiftEscapeActsWhileAMenuIsOpen() throws Exception {
    studio.robot.clickOn("#robot-chip");
    studio.robot.press(KeyCode.SHIFT, KeyCode.ESCAPE).release(KeyCode.ESCAPE, KeyCode.SHIFT);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
    assertThat(studio.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
  }

  @Test
  void theStopKeyActsInAnotherWindow() throws Exception {
    TextField field = new TextField();
    field.setId("elsewhere");
    OpenStudio.onFxThread(
        () -> {
          Stage other = new Stage();
          other.setScene(new Scene(new StackPane(field), 300, 120));
          other.show();
          other.requestFocus();
          return true;
        });
    studio.robot.clickOn("#elsewhere").push(KeyCode.PAUSE);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
  }

  @Test
  void aSecondStopKeyReleasesTorque() throws Exception {
    studio.robot.clickOn("#motors-enabled");
    studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
    studio.robot.push(KeyCode.PAUSE);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
    studio.pass(Duration.ofMillis(300));
    studio.robot.push(KeyCode.PAUSE);
    studio.waitForRobot(
        "torque is off", state -> state.emergencyStop() == EmergencyStopState.ENGAGED_OFF);
    studio.waitForWindow("the segment shows it", () -> segment("disabled").isSelected());
  }

  @Test
  void aRefusedCommandIsToldWithItsReason() throws Exception {
    studio.robot.push(KeyCode.PAUSE);
    studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
    studio.robot.clickOn("#wake-up");
    studio.waitForWindow(
        "the refusal is shown", () -> studio.<Node>find("passing-notice").isVisible());
    studio.waitForWindow(
        "the bell counts it", () -> studio.<Button>find("status-bell").getText().equals("1"));
  }

  @Test
  void theThemeSwitchesLive() throws Exception {
    studio.robot.clickOn("#rail-settings").clickOn("#theme-light");
    studio.waitForWindow(
        "the window is light",
        () ->
            studio.scene().getStylesheets().stream()
                .anyMatch(sheet -> sheet.endsWith("tokens-light.css")));
  }

  @Test
  void whatIsLoggedAppears() throws Exception {
    studio.robot.clickOn("#rail-logs");
    TableView<?> table = studio.find("log-table");
    LoggerFactory.getLogger("a.test").info("hello from a test");
    studio
        .daemon
        .logs()
        .add(new LogRecord(Instant.now(), LogLevel.WARNING, "test", "something is odd", null));
    studio.waitForWindow(
        "the record is listed",
        () -> table.getItems().stream().anyMatch(row -> row.toString().contains("is odd")));
  }

  @Test
  void aClientThatConnectsIsListedUntilItLeaves() throws Exception {
    studio.robot.clickOn("#rail-control");
    TableView<?> writers = studio.find("writers");
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + studio.daemon.port() + "/ws/sdk"),
                new WebSocket.Listener() {})
            .get(20, TimeUnit.SECONDS);
    studio.waitForWindow("it is listed", () -> listed(writers, "SDK_SOCKET"));
    socket.abort();
    studio.waitForWindow("it has left", () -> !listed(writers, "SDK_SOCKET"));
  }

  @Test
  void networkAccessAppliesAtOnce() throws Exception {
    studio.robot.clickOn("#rail-settings").clickOn("#settings-network").clickOn("#network-open");
    OpenStudio.waitUntil("every address is bound", () -> studio.daemon.host().equals("0.0.0.0"));
    studio.waitForWindow(
        "the segment shows it", () -> studio.<ToggleButton>find("network-open").isSelected());
  }

  @Test
  void theStatusBarTellsTheRate() throws Exception {
    studio.waitForWindow(
        "the rate is known",
        () ->
            studio
                .robot
                .lookup("#status-rate .status-number")
                .queryAs(Labeled.class)
                .getText()
                .matches("\\d+\\.\\d"));
  }

  @Test
  void aFigureOfTheLoopOpensTheDiagnosticsWhichFollowIt() throws Exception {
    studio.waitForWindow(
        "the status bar is laid out",
        () -> studio.<Node>find("status-overruns").getBoundsInParent().getWidth() > 0);
    studio.robot.clickOn("#status-overruns");
    studio.waitForWindow(
        "cycles are counted",
        () ->
            studio.<Label>find("loop-verdict").getText().contains("cycle kept its period")
                || studio.<Label>find("loop-verdict").getText().contains("took longer"));
    studio.robot.clickOn("#timing-last-second");
    studio.waitForWindow(
        "the last second is shown",
        () -> studio.<ToggleButton>find("timing-last-second").isSelected());
    studio.robot.clickOn("#diagnostics-reset");
    studio.waitForWindow(
        "it counts since the reset",
        () -> studio.<ToggleButton>find("timing-since-start").getText().equals("Since reset"));
  }

  @Test
  void anAnnouncedIdleResetIsShownAndCanBeCalledOff() throws Exception {
    studio.robot.clickOn("#motors-enabled");
    studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
    // With a handoff the announcement stands for 15 s, long enough for any machine.
    studio.releaseForAHandoff("test");
    studio.waitForWindow("it is announced", () -> studio.<Node>find("idle-notice").isVisible());
    studio.robot.clickOn("#cancel-idle");
    studio.waitForWindow("it is gone", () -> !studio.<Node>find("idle-notice").isVisible());
    assertThat(studio.state().motorMode()).isEqualTo(MotorMode.ENABLED);
  }

  @Test
  void theIdlePolicyIsChosenInTheSettings() throws Exception {
    studio.robot.clickOn("#rail-settings").clickOn("#settings-robot").clickOn("#idle-hold");
    OpenStudio.waitUntil(
        "the daemon knows", () -> studio.daemon.idle().policy() == IdlePolicy.HOLD);
    studio.waitForWindow(
        "the segment shows it", () -> studio.<ToggleButton>find("idle-hold").isSelected());
    studio.robot.clickOn("#rail-control");
    assertThat(studio.<ToggleButton>find("after-release-hold").isSelected()).isTrue();
  }

  private String stateLine() {
    return studio.<Label>find("robot-state").getText();
  }

  private ToggleButton segment(String mode) {
    return studio.find("motors-" + mode);
  }

  private static boolean listed(TableView<?> writers, String transport) {
    return writers.getItems().stream().anyMatch(row -> row.toString().contains(transport));
  }
}
