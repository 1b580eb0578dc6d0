package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.BusFaults;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves pictures of the motors, their faults and the robots to choose from. */
class MotorsScreenshotTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1280,800", "DARK,1920,1080", "LIGHT,1920,1080"})
  void theMotorsLeaveTheirPicture(ThemeChoice theme, int widthPx, int heightPx) throws Exception {
    BusOfMockup robot = new BusOfMockup();
    FoundRobot plugged =
        new FoundRobot("usb:58FD016638", "/dev/ttyACM0", "serial number 58FD016638", "");
    FoundRobot kept =
        new FoundRobot(
            "usb:58FD016701",
            "/dev/ttyACM1",
            "serial number 58FD016701",
            "/dev/ttyACM1 may not be opened by ada. This permits it after logging out and in again:"
                + " sudo usermod -aG dialout ada");
    try (OpenStudio studio =
        OpenStudio.open(
            folder,
            preferences(theme, widthPx, heightPx),
            choice -> robot,
            () -> List.of(plugged, kept))) {
      studio.daemon.submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.STUDIO);
      studio.waitForRobot("the motors are on", state -> state.motorMode() == MotorMode.ENABLED);
      String size = "%s-%dx%d".formatted(theme, widthPx, heightPx);
      studio.robot.clickOn("#rail-motors");
      studio.waitForWindow(
          "the motors are listed",
          () -> studio.robot.lookup("#motor-stewart-4").tryQuery().isPresent());
      Pictures.save(studio, "motors-" + size);
      robot.faults(
          new Fault(
              Fault.Kind.SILENT,
              Motor.STEWART_4,
              studio.daemon.robot().orElseThrow().nowNs() - 12_300_000_000L,
              "stewart_4 (id 14) does not answer any more; it is asked again a few times a second"));
      studio.robot.clickOn("#motor-stewart-4");
      studio.waitForWindow("the band tells it", () -> studio.<Node>find("fault-band").isVisible());
      Pictures.save(studio, "motors-fault-" + size);
      OpenStudio.onFxThread(
          () -> {
            studio.window.show("Connect");
            return true;
          });
      studio.waitForWindow(
          "the robots are listed",
          () -> studio.robot.lookup("#robot-robot-usb-58FD016638").tryQuery().isPresent());
      assertThat(Pictures.save(studio, "connect-" + size).getWidth()).isEqualTo(widthPx);
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1280,800"})
  void aRobotWithoutABusLeavesItsPicture(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    try (OpenStudio studio = OpenStudio.open(folder, preferences(theme, widthPx, heightPx))) {
      studio.robot.clickOn("#rail-motors");
      assertThat(Pictures.save(studio, "motors-none-" + theme).getWidth()).isEqualTo(widthPx);
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1920,1080"})
  void theSimulatedBusLeavesItsPicture(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    try (OpenStudio studio = OpenStudio.open(folder, preferences(theme, widthPx, heightPx))) {
      studio.robot.clickOn("#rail-motors").clickOn("#simulate-bus");
      studio.waitForRobot("its motors answer", state -> state.bus() != null && state.connected());
      studio.robot.clickOn("#wake-up");
      studio.waitForRobot("it wakes up", state -> state.isMoveRunning());
      studio.waitForRobot("it is awake", state -> !state.isMoveRunning());
      BusFaults faults = studio.simulatedBus().faults();
      faults.answers(AnswerRates.losing(0.01));
      studio.robot.clickOn("#motor-stewart-3").clickOn("#motor-check");
      studio.waitForWindow(
          "its settings are listed",
          () -> studio.robot.lookup(".register-table .number").queryAll().size() > 6);
      faults.overload(Motor.STEWART_3);
      studio.waitForWindow("it is told", () -> studio.<Node>find("fault-band").isVisible());
      assertThat(Pictures.save(studio, "bus-%s-%dx%d".formatted(theme, widthPx, heightPx)))
          .isNotNull();
      studio.robot.clickOn("#rail-diagnostics");
      Pictures.save(studio, "bus-diagnostics-%s-%dx%d".formatted(theme, widthPx, heightPx));
      studio.robot.clickOn("#rail-drive");
      Pictures.save(studio, "bus-drive-%s-%dx%d".formatted(theme, widthPx, heightPx));
      studio.robot.clickOn("#rail-settings").clickOn("#settings-robot");
      Pictures.save(studio, "bus-settings-%s-%dx%d".formatted(theme, widthPx, heightPx));
    }
  }

  private static Preferences preferences(ThemeChoice theme, int widthPx, int heightPx) {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", widthPx);
    preferences.put("window.height", heightPx);
    return preferences;
  }
}
