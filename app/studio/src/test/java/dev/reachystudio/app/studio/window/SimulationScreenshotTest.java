package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves pictures of a robot in MuJoCo's physics, of its eye, and of the offer to install it. */
class SimulationScreenshotTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1280,800", "DARK,1920,1080", "LIGHT,1920,1080"})
  void aSimulatedWorldLeavesItsPictures(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    String size = "%s-%dx%d".formatted(theme, widthPx, heightPx);
    try (OpenStudio studio =
        OpenStudio.inPhysics(folder, preferences(theme, widthPx, heightPx), "minimal")) {
      studio.daemon.submit(new Command.WakeUp(UUID.randomUUID(), true), Origin.STUDIO);
      studio.waitForRobot("it wakes up", state -> state.isMoveRunning());
      studio.waitForRobot("it is awake", state -> !state.isMoveRunning());
      studio.waitForWindow("its eye sees", () -> text(studio, "camera-age").endsWith("s"));
      assertThat(Pictures.save(studio, "simulation-" + size).getWidth()).isEqualTo(widthPx);
      press(studio, "camera-swap");
      Pictures.save(studio, "simulation-swapped-" + size);
      press(studio, "camera-swap");
      press(studio, "view-contacts");
      press(studio, "view-effort-of-the-motors");
      Pictures.save(studio, "simulation-effort-" + size);
      studio.pushTheHead(90, 20);
      Pictures.save(studio, "simulation-push-" + size);
      studio.letGo();
      studio.robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);
      studio.waitForWindow(
          "it is paused", () -> text(studio, "simulation-factor").equals("paused"));
      Pictures.save(studio, "simulation-paused-" + size);
      show(studio, "Connect");
      Pictures.save(studio, "connect-simulation-" + size);
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1920,1080"})
  void theOfferToInstallPhysicsLeavesItsPicture(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    String size = "%s-%dx%d".formatted(theme, widthPx, heightPx);
    try (OpenStudio studio = OpenStudio.open(folder, preferences(theme, widthPx, heightPx))) {
      show(studio, "Connect");
      studio.waitForWindow(
          "it is offered", () -> studio.robot.lookup("#install").tryQuery().isPresent());
      assertThat(Pictures.save(studio, "install-" + size).getWidth()).isEqualTo(widthPx);
      show(studio, "Drive");
      press(studio, "view-camera");
      studio.waitForWindow(
          "it is said why nothing is seen", () -> !text(studio, "camera-missing").isEmpty());
      Pictures.save(studio, "mockup-camera-" + size);
    }
  }

  private static String text(OpenStudio studio, String id) {
    return studio.robot.lookup("#" + id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
  }

  private static void show(OpenStudio studio, String page) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          studio.window.show(page);
          return true;
        });
  }

  private static void press(OpenStudio studio, String id) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          studio.<ButtonBase>find(id).fire();
          return true;
        });
  }

  private static Preferences preferences(ThemeChoice theme, int widthPx, int heightPx) {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", widthPx);
    preferences.put("window.height", heightPx);
    return preferences;
  }
}
