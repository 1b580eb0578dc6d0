package dev.reachystudio.app.studio.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.architecture.House;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Leaves a picture of every workspace, light and dark, small and large, in {@code target/screens}.
 */
class ScreenshotTest {

  private static final Path SCREENS = House.folder().resolve("target").resolve("screens");
  private static final List<String> WORKSPACES =
      List.of("Drive", "Control", "Motors", "Logs", "Diagnostics", "Settings");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1280,800", "DARK,1920,1080", "LIGHT,1920,1080"})
  void everyWorkspaceLeavesItsPicture(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", widthPx);
    preferences.put("window.height", heightPx);
    try (OpenStudio studio = OpenStudio.open(folder, preferences)) {
      WebSocket client = populate(studio);
      for (String workspace : WORKSPACES) {
        OpenStudio.onFxThread(
            () -> {
              studio.window.show(workspace);
              return true;
            });
        Pictures.settle(studio);
        String name =
            "%s-%s-%dx%d.png"
                .formatted(workspace, theme, widthPx, heightPx)
                .toLowerCase(Locale.ROOT);
        Path file = SCREENS.resolve(name);
        Pictures.save(studio, file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(widthPx);
      }
      client.abort();
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK", "LIGHT"})
  void aStoppedRobotLeavesItsPicture(ThemeChoice theme) throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", 1440);
    preferences.put("window.height", 900);
    try (OpenStudio studio = OpenStudio.open(folder, preferences)) {
      WebSocket client = populate(studio);
      studio.robot.push(KeyCode.PAUSE);
      studio.waitForRobot("it is stopped", state -> state.emergencyStop().engaged());
      studio.robot.clickOn("#wake-up");
      studio.waitForWindow(
          "the refusal is shown", () -> studio.<Node>find("passing-notice").isVisible());
      Pictures.settle(studio);
      Pictures.save(
          studio,
          SCREENS.resolve("stopped-%s-1440x900.png".formatted(theme).toLowerCase(Locale.ROOT)));
      client.abort();
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,800", "LIGHT,1280,800", "DARK,1920,1080", "LIGHT,1920,1080"})
  void theExpressionsLeaveTheirPicture(ThemeChoice theme, int widthPx, int heightPx)
      throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", widthPx);
    preferences.put("window.height", heightPx);
    preferences.put("drive.dock.tab", "Expressions");
    try (OpenStudio studio = OpenStudio.open(folder, preferences)) {
      WebSocket client = populate(studio);
      studio.waitForWindow(
          "the moves are read",
          () -> studio.robot.lookup("#play-little-dance").tryQuery().isPresent());
      press(studio, "play-little-dance");
      studio.waitForWindow(
          "it plays", () -> studio.robot.lookup(".expression-card:playing").tryQuery().isPresent());
      press(studio, "queue-nod");
      press(studio, "queue-shake");
      press(studio, "record");
      studio.waitForRobot(
          "two wait", state -> state.moves().stream().filter(move -> move.waiting()).count() == 2);
      String name =
          "expressions-%s-%dx%d.png".formatted(theme, widthPx, heightPx).toLowerCase(Locale.ROOT);
      Pictures.settle(studio);
      Pictures.save(studio, SCREENS.resolve(name));
      press(studio, "record");
      press(studio, "shelf-emotions");
      Pictures.settle(studio);
      Pictures.save(studio, SCREENS.resolve("library-" + name));
      client.abort();
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK", "LIGHT"})
  void anAnnouncedIdleResetLeavesItsPicture(ThemeChoice theme) throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", 1280);
    preferences.put("window.height", 800);
    try (OpenStudio studio = OpenStudio.open(folder, preferences)) {
      WebSocket client = populate(studio);
      studio.robot.clickOn("#rail-control");
      studio.releaseForAHandoff("conversation");
      studio.waitForWindow("it is announced", () -> studio.<Node>find("idle-notice").isVisible());
      Pictures.settle(studio);
      Pictures.save(
          studio,
          SCREENS.resolve("idle-%s-1280x800.png".formatted(theme).toLowerCase(Locale.ROOT)));
      client.abort();
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK", "LIGHT"})
  void everyPageOfTheSettingsLeavesItsPicture(ThemeChoice theme) throws Exception {
    Preferences preferences = Preferences.inMemory();
    preferences.put("theme", theme);
    preferences.put("window.width", 1280);
    preferences.put("window.height", 800);
    try (OpenStudio studio = OpenStudio.open(folder, preferences)) {
      studio.robot.clickOn("#rail-settings");
      for (String page : List.of("robot", "network", "robot-model", "about")) {
        studio.robot.clickOn("#settings-" + page);
        Pictures.settle(studio);
        String name = "settings-%s-%s-1280x800.png".formatted(page, theme);
        Pictures.save(studio, SCREENS.resolve(name.toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** Presses a button that may be scrolled out of sight. */
  private static void press(OpenStudio studio, String id) throws Exception {
    OpenStudio.onFxThread(
        () -> {
          studio.<ButtonBase>find(id).fire();
          return true;
        });
  }

  /** An awake robot and three clients: a socket, a route and the window itself. */
  private static WebSocket populate(OpenStudio studio) throws Exception {
    studio.daemon.submit(new Command.WakeUp(UUID.randomUUID(), true), Origin.STUDIO);
    String address = "127.0.0.1:" + studio.daemon.port();
    HttpClient http = HttpClient.newHttpClient();
    WebSocket client =
        http.newWebSocketBuilder()
            .buildAsync(URI.create("ws://" + address + "/ws/sdk"), new WebSocket.Listener() {})
            .get(20, TimeUnit.SECONDS);
    studio.waitForRobot("it wakes up", state -> state.isMoveRunning());
    studio.waitForRobot("it is awake", state -> !state.isMoveRunning());
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://" + address + "/api/move/goto"))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Dashboard")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"head_pose": {"x": 0.006, "y": -0.008, "z": 0.015, "roll": -0.22, "pitch": 0.157, "yaw": 0.6},
                         "antennas": [1.08, -0.84], "body_yaw": 0.31, "duration": 1.0}
                        """))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    studio.waitForRobot("it has arrived", state -> !state.isMoveRunning());
    return client;
  }
}
