package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.TestDaemon.Answered;
import dev.reachystudio.lock.Acquisition;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up before each test
class IdlePolicyTest {

  @TempDir private Path folder;
  private TestDaemon test;

  @BeforeEach
  void start() throws Exception {
    test = TestDaemon.running(folder);
  }

  @AfterEach
  void end() throws Exception {
    test.close();
  }

  @Test
  void thePolicyIsReadChangedAndShownInTheStatus() throws Exception {
    assertThat(test.get("/api/daemon/idle-policy").json()).isEqualTo(Map.of("policy", "sleep"));
    assertThat(test.post("/api/daemon/idle-policy", "{\"policy\":\"neutral\"}").json())
        .isEqualTo(Map.of("policy", "neutral"));
    assertThat(test.get("/api/daemon/status").map().get("idle_policy")).isEqualTo("neutral");
    try (TestDaemon next = TestDaemon.opened(TestDaemon.settings(folder).build())) {
      assertThat(next.get("/api/daemon/idle-policy").json()).isEqualTo(Map.of("policy", "neutral"));
    }
  }

  @Test
  void aPolicyThatDoesNotExistIsRefusedWithThoseThatDo() throws Exception {
    Answered wrong = test.post("/api/daemon/idle-policy", "{\"policy\":\"dance\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.problem().get("msg"))
        .isEqualTo("Input should be 'hold', 'neutral' or 'sleep'");
    Answered missing = test.post("/api/daemon/idle-policy", "{}");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.problem().get("msg")).isEqualTo("Field required");
  }

  @Test
  void listenersHearOfTheResetBeforeItMovesAndWhenItIsCalledOff() throws Exception {
    TestSocket updates = test.socket("/api/move/ws/updates");
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.next("joint_positions");
    Acquisition app = test.daemon.lock().acquireLocalApp("dance");
    ((Acquisition.Granted) app).lease().release(true);
    Map<String, Object> announced =
        Map.of("type", "idle_reset_announced", "policy", "sleep", "in_s", 15.0);
    assertThat(updates.nextMap()).isEqualTo(announced);
    assertThat(sdk.next("idle_reset_announced")).isEqualTo(announced);
    test.daemon.submit(new Command.StopAll(), Origin.STUDIO);
    Map<String, Object> cancelled =
        Map.of("type", "idle_reset_cancelled", "policy", "sleep", "reason", "commanded by Studio");
    assertThat(updates.nextMap()).isEqualTo(cancelled);
    assertThat(sdk.next("idle_reset_cancelled")).isEqualTo(cancelled);
  }
}
