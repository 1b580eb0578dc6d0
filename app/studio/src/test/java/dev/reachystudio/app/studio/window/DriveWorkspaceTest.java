package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.OutcomeStrip;
import dev.reachystudio.app.studio.controls.RequestedAchievedSlider;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drive moves a real control loop, and says what the loop made of it. */
class DriveWorkspaceTest {

  @TempDir Path folder;
  private OpenStudio studio;

  @BeforeEach
  void openAwake() throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.width", 1440);
    preferences.put("window.height", 900);
    studio = OpenStudio.open(folder, preferences);
    studio.daemon.submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.STUDIO);
    studio.daemon.submit(new Command.WakeUp(UUID.randomUUID(), false), Origin.STUDIO);
    studio.waitForRobot("it woke up", state -> state.isMoveRunning() || upright(state));
    studio.waitForRobot("it stands", state -> !state.isMoveRunning() && upright(state));
    studio.waitForWindow("the sliders show it", this::slidersAreNeutral);
  }

  private boolean slidersAreNeutral() {
    return !row("pitch").isDisabled()
        && Math.abs(slider("pitch").requestedProperty().get()) < 0.01
        && Math.abs(slider("z").requestedProperty().get()) < 0.001;
  }

  @AfterEach
  void close() throws Exception {
    studio.close();
  }

  private static boolean upright(RobotState state) {
    return Math.abs(state.measured().head().pitchRad()) < 0.01
        && Math.abs(state.measured().head().zM()) < 0.001;
  }

  private Node row(String axis) {
    return studio.find("axis-" + axis);
  }

  private RequestedAchievedSlider slider(String axis) {
    return (RequestedAchievedSlider) row(axis).lookup(".requested-achieved-slider");
  }

  private void type(String axis, String text) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          TextField field = (TextField) row(axis).lookup(".text-field");
          field.requestFocus();
          field.setText(text);
          return true;
        });
    studio.robot.push(KeyCode.ENTER);
  }

  private void press(String id) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          ButtonBase button = studio.find(id);
          button.fire();
          return true;
        });
  }

  private Optional<OutcomeMessage> told(String axis) {
    OutcomeStrip strip = (OutcomeStrip) row(axis).getParent().lookup(".outcome-strip");
    return Optional.ofNullable(strip.messageProperty().get());
  }

  private OutcomeMessage strip(String axis) {
    return told(axis).orElseThrow();
  }

  @Test
  void aDraggedSliderMovesTheRobotWithIt() throws Exception {
    Point2D[] ends = new Point2D[2];
    OpenStudio.onFxThread(
        () -> {
          RequestedAchievedSlider slider = slider("pitch");
          double middle = slider.getHeight() / 2;
          ends[0] = slider.localToScreen(slider.placeOf(0), middle);
          ends[1] = slider.localToScreen(slider.placeOf(Math.toRadians(20)), middle);
          return true;
        });
    studio.robot.moveTo(ends[0]).press(MouseButton.PRIMARY).moveTo(ends[1]);
    studio.waitForRobot(
        "the head follows the slider",
        state -> Math.abs(Math.toDegrees(state.measured().head().pitchRad()) - 20) < 2);
    studio.robot.release(MouseButton.PRIMARY);
    studio.waitForWindow(
        "the tick reaches the ring",
        () ->
            Math.abs(
                    slider("pitch").achievedProperty().get()
                        - slider("pitch").requestedProperty().get())
                < 0.01);
    assertThat(studio.state().isMoveRunning()).as("a stream is no move").isFalse();
  }

  @Test
  void aTypedValueWithAUnitIsReached() throws Exception {
    type("yaw", "0.3 rad");
    studio.waitForRobot(
        "the head turns", state -> Math.abs(state.measured().head().yawRad() - 0.3) < 0.005);
    type("z", "1 cm");
    studio.waitForRobot(
        "the head rises", state -> Math.abs(state.measured().head().zM() - 0.010) < 0.0005);
    assertThat(told("z")).isEmpty();
  }

  @Test
  void anUnreachableValueIsClampedAndTheLegNamed() throws Exception {
    type("roll", "-60");
    studio.waitForWindow("the strip tells it", () -> told("roll").isPresent());
    assertThat(strip("roll").kind()).isEqualTo(OutcomeMessage.Kind.CLAMPED);
    assertThat(strip("roll").text()).contains("roll asked for \u221260.0°, set to \u221247.");
    assertThat(strip("roll").cause()).startsWith("Leg ").contains("its limit of");
    studio.waitForRobot(
        "it goes as far as it can",
        state -> Math.toDegrees(state.measured().head().rollRad()) < -46);
    assertThat(Math.toDegrees(slider("roll").requestedProperty().get()))
        .isCloseTo(-47.7, within(1.0));
    press("dock-commands");
    TableView<?> table = studio.find("commands-table");
    assertThat(table.getItems().toString()).contains("CLAMPED");
  }

  @Test
  void whatCannotBeReadStaysUnsentAndSaysWhy() throws Exception {
    type("x", "5 kg");
    studio.waitForWindow("the strip tells it", () -> told("x").isPresent());
    assertThat(strip("x").cause()).contains("not a unit here");
    studio.robot.push(KeyCode.ESCAPE);
    studio.waitForWindow("escape reverts", () -> told("x").isEmpty());
    assertThat(studio.state().isMoveRunning()).isFalse();
  }

  @Test
  void anExpressionPlaysShowsItsProgressAndEnds() throws Exception {
    press("dock-expressions");
    studio.waitForWindow(
        "the moves are read", () -> studio.robot.lookup("#play-nod").tryQuery().isPresent());
    press("play-nod");
    studio.waitForRobot(
        "it plays",
        state -> state.moves().stream().anyMatch(move -> move.kind() == MoveKind.RECORDED));
    studio.waitForWindow(
        "the view tells it", () -> studio.robot.lookup(".running-move").tryQuery().isPresent());
    studio.waitForWindow("the sliders are off", () -> row("x").isDisabled());
    studio.waitForRobot("it ends", state -> !state.isMoveRunning());
    studio.waitForWindow("the sliders are on again", () -> !row("x").isDisabled());
  }

  @Test
  void aMoveIsCancelledFromTheView() throws Exception {
    press("dock-expressions");
    studio.waitForWindow(
        "the moves are read",
        () -> studio.robot.lookup("#play-little-dance").tryQuery().isPresent());
    press("play-little-dance");
    studio.waitForWindow(
        "Cancel is there", () -> studio.robot.lookup("#cancel-move").tryQuery().isPresent());
    press("cancel-move");
    studio.waitForRobot("it ends", state -> !state.isMoveRunning());
  }

  @Test
  void whatIsRecordedBecomesAMoveThatPlays() throws Exception {
    press("dock-expressions");
    press("record");
    studio.waitForWindow("it records", () -> studio.<Node>find("recording-card").isVisible());
    OpenStudio.waitUntil(
        "some cycles are recorded", () -> studio.daemon.recordings().status().samples() > 20);
    press("record");
    studio.waitForWindow(
        "the move is listed",
        () ->
            studio.robot.lookup("#shelf-recordings").tryQuery().isPresent()
                && !studio.robot.lookup(".expression-card").queryAll().isEmpty()
                && !studio.<Node>find("recording-card").isVisible());
    Node play = studio.robot.lookup(".expression-card .round").query();
    assertThat(play.getId()).startsWith("play-recording");
    press(play.getId());
    studio.waitForRobot(
        "it plays",
        state -> state.moves().stream().anyMatch(move -> move.kind() == MoveKind.RECORDED));
  }

  @Test
  void keysTurnTheHeadButNotWhileSomeoneTypes() throws Exception {
    OpenStudio.onFxThread(
        () -> {
          row("x").lookup(".text-field").requestFocus();
          return true;
        });
    studio.robot.push(KeyCode.A);
    OpenStudio.onFxThread(
        () -> {
          slider("x").requestFocus();
          return true;
        });
    assertThat(slider("yaw").requestedProperty().get()).isCloseTo(0, within(1e-6));
    studio.robot.push(KeyCode.A);
    studio.robot.push(KeyCode.A);
    studio.waitForRobot(
        "the head looks left",
        // A key that is held long on a slow machine repeats, so it may be more.
        state -> Math.toDegrees(state.measured().head().yawRad()) > 1.8);
  }

  @Test
  void motorsThatAreOffTurnTheSlidersOffAndCanBeSwitchedOnThere() throws Exception {
    studio.daemon.submit(new Command.SetMotorMode(MotorMode.DISABLED), Origin.STUDIO);
    studio.waitForWindow("the sliders are off", () -> row("x").isDisabled());
    press("availability-help");
    studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
    studio.waitForWindow("the sliders are on", () -> !row("x").isDisabled());
  }
}
