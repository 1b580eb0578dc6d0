package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about compatibility says what is. */
@SuppressWarnings("NullAway") // a null fails the test
class CompatibilityTest {

  private static final Pattern REFERENCE =
      Pattern.compile("`(type|member|route|socket|status|later) ([^`]+)`");

  /** What the page compares, without which it is not complete. */
  private static final List<String> NAMES =
      List.of(
          "states STOPPED",
          "DaemonStatus.uptime",
          "DaemonStatus.robot_connected",
          "start, stop",
          "lock status",
          "RobotAppLock",
          "remote session",
          "connected, motor_mode, last_update",
          "running, positions",
          "model_loaded",
          "pose models",
          "FullBodyTarget",
          "goto: head",
          "goto answer",
          "stop: move_id",
          "play recorded",
          "list datasets",
          "running moves",
          "DoAInfo",
          "FullState",
          "motor status",
          "job: id",
          "volume routes",
          "kinematics info",
          "cache: freed",
          "Args",
          "restart_daemon",
          "SDK socket");

  @TempDir Path folder;
  TestDaemon test;
  List<String> rows;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(folder);
    rows =
        Files.readAllLines(page()).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
            .toList();
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  private static Path page() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docs/compatibility.md"))) {
      here = here.getParent();
    }
    return here.resolve("docs/compatibility.md");
  }

  private List<String> references(String kind) {
    List<String> found = new ArrayList<>();
    for (String row : rows) {
      Matcher matcher = REFERENCE.matcher(row);
      while (matcher.find()) {
        if (matcher.group(1).equals(kind)) {
          found.add(matcher.group(2));
        }
      }
    }
    assertThat(found).as(kind).isNotEmpty();
    return found;
  }

  @Test
  void everyNameOfTheDocumentsHasARowThatNamesOurs() {
    for (String name : NAMES) {
      assertThat(rows)
          .as(name)
          .anySatisfy(
              row -> {
                assertThat(row).startsWith("| ").contains(name);
                assertThat(REFERENCE.matcher(row).find()).isTrue();
              });
    }
  }

  @Test
  void everyTypeAndMemberExists() throws Exception {
    for (String type : references("type")) {
      assertThat(type(type)).isNotNull();
    }
    for (String member : references("member")) {
      int dot = member.lastIndexOf('.');
      Class<?> owner = type(member.substring(0, dot));
      assertThat(Arrays.stream(owner.getMethods()).map(Method::getName))
          .as(member)
          .contains(member.substring(dot + 1));
    }
  }

  /** Nested types are written with a dot, as in code. */
  private static Class<?> type(String name) throws ClassNotFoundException {
    String full = "dev.reachystudio." + name;
    while (true) {
      try {
        return Class.forName(full);
      } catch (ClassNotFoundException e) {
        int dot = full.lastIndexOf('.');
        if (dot < 0 || !Character.isUpperCase(full.charAt(full.lastIndexOf('.', dot - 1) + 1))) {
          throw e;
        }
        full = full.substring(0, dot) + '$' + full.substring(dot + 1);
      }
    }
  }

  @Test
  void everyRouteSocketAndFieldExists() throws Exception {
    Map<?, ?> paths = (Map<?, ?>) test.get("/openapi.json").map().get("paths");
    for (String route : references("route")) {
      String[] parts = route.split(" ", 2);
      assertThat(paths.containsKey(parts[1])).as(route).isTrue();
      Map<?, ?> methods = (Map<?, ?>) paths.get(parts[1]);
      assertThat(methods.containsKey(parts[0].toLowerCase(java.util.Locale.ROOT)))
          .as(route)
          .isTrue();
    }
    for (String path : references("socket")) {
      assertThat(test.socket(path)).as(path).isNotNull();
    }
    Map<?, ?> status = test.get("/api/daemon/status").map();
    for (String field : references("status")) {
      assertThat(status.containsKey(field)).as(field).isTrue();
    }
  }

  @Test
  void whatComesLaterIsNotThereYet() throws Exception {
    for (String route : references("later")) {
      String[] parts = route.split(" ", 2);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(test.uri("http", parts[1]))
              .method(parts[0], HttpRequest.BodyPublishers.noBody());
      assertThat(test.send(request).status()).as(route).isEqualTo(404);
    }
  }
}
