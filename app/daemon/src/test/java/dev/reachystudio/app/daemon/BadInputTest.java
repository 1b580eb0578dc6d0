package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.TestDaemon.Answered;
import java.net.http.HttpRequest;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever comes from outside: a clear error that names the field, and a connection that stays
 * usable.
 */
@SuppressWarnings("NullAway") // a null fails the test
class BadInputTest {

  @TempDir Path folder;
  TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(folder);
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"duration":"soon"}                                   | float_parsing      | duration
          {"duration":[1]}                                      | float_type         | duration
          {"antennas":[0,0]}                                    | missing            | duration
          {"duration":NaN}                                      | finite_number      | duration
          {"duration":1e999}                                    | finite_number      | duration
          {"duration":"Infinity"}                               | finite_number      | duration
          {"duration":-0.5}                                     | greater_than_equal | duration
          {"duration":1e12}                                     | less_than_equal    | duration
          {"duration":1,"antennas":[0]}                         | missing            | antennas.1
          {"duration":1,"antennas":[0,0,0]}                     | too_long           | antennas
          {"duration":1,"antennas":[0,NaN]}                     | finite_number      | antennas.1
          {"duration":1,"antennas":"up"}                        | tuple_type         | antennas
          {"duration":1,"body_yaw":{}}                          | float_type         | body_yaw
          {"duration":1,"head_pose":"up"}                       | model_attributes_type | head_pose.XYZRPYPose
          {"duration":1,"head_pose":{"m":[1,2,3]}}              | too_short          | head_pose.Matrix4x4Pose.m
          {"duration":1,"head_pose":{"matrix":[[1],[1],[1],[1]]}} | too_short        | head_pose.Matrix4x4Pose.matrix
          {"duration":1,"head":[1,0,0]}                         | too_short          | head
          {"duration":1,"head_pose":{"yaw":NaN}}                | finite_number      | head_pose.XYZRPYPose.yaw
          {"duration":1,"head_pose":{"m":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1]}} | value_error | head
          {"duration":1,"head_pose":{"m":[-1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1]}} | value_error | head
          {"duration":1,"head_pose":{"m":[1.2,0,0,0,0,1.2,0,0,0,0,1.2,0,0,0,0,1]}} | value_error | head
          {"duration":1,"interpolation":"teleport"}             | enum               | interpolation
          {"duration":1,"interpolation":"linear","method":"cartoon"} | conflict      | method
          {"duration":1,"strict":"maybe"}                       | bool_parsing       | strict
          """)
  void aWrongGotoIsRefusedNamingItsField(String body, String type, String field) throws Exception {
    Answered answer = test.post("/api/move/goto", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem().get("type")).isEqualTo(type);
    List<?> location = (List<?>) answer.problem().get("loc");
    assertThat(String.join(".", location.stream().map(Object::toString).toList()))
        .isEqualTo("body." + field);
    assertThat(test.post("/api/move/goto", "{\"duration\":0}").status()).isEqualTo(200);
  }

  @Test
  void aHeadThatIsNoObjectIsToldForBothItsForms() throws Exception {
    Answered answer = test.post("/api/move/goto", "{\"head_pose\":\"up\",\"duration\":1}");
    assertThat(answer.detail()).hasSize(2);
    assertThat(answer.problem())
        .isEqualTo(
            Map.of(
                "type", "model_attributes_type",
                "loc", List.of("body", "head_pose", "XYZRPYPose"),
                "msg", "Input should be a valid dictionary or object to extract fields from",
                "input", "up"));
  }

  @Test
  void malformedJsonIsToldWithItsPlace() throws Exception {
    Answered answer = test.post("/api/move/goto", "{oops");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem())
        .isEqualTo(
            Map.of(
                "type", "json_invalid",
                "loc", List.of("body", 1L),
                "msg", "JSON decode error",
                "input", Map.of(),
                "ctx", Map.of("error", "Expecting property name enclosed in double quotes")));
  }

  @Test
  void aMissingBodyAndAnotherContentTypeAreRefused() throws Exception {
    Answered missing = test.post("/api/move/goto");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(TestDaemon.pick(missing.problem(), "type", "loc", "msg", "input"))
        .containsExactly("missing", List.of("body"), "Field required", null);
    Answered form =
        test.send(
            HttpRequest.newBuilder(test.uri("http", "/api/move/goto"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"duration\":1}")));
    assertThat(form.status()).isEqualTo(422);
  }

  @Test
  void anIdThatIsNoneIsToldAsTheReferenceTellsIt() throws Exception {
    Answered answer = test.post("/api/move/stop", "{\"uuid\":\"nope\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem().get("msg"))
        .isEqualTo("Input should be a valid UUID, invalid character: found `n` at 0");
    Answered unknown =
        test.post("/api/move/stop", "{\"uuid\":\"00000000-0000-4000-8000-000000000000\"}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.map().get("detail").toString()).contains("00000000-0000-4000-8000");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAndTheConnectionStaysUsable() throws Exception {
    String body = "{\"duration\":1,\"pad\":\"" + "x".repeat(3 << 20) + "\"}";
    Answered answer = test.post("/api/move/goto", body);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.map().get("detail").toString()).contains("1048576");
    assertThat(test.post("/api/move/goto", "{\"duration\":0}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {oops                                                | null           | null
          []                                                   | null           |
          {}                                                   | null           | type
          {"type":"fly"}                                       | fly            | type
          {"type":"set_target","head":[1,2]}                   | set_target     | head
          {"type":"set_target"}                                | set_target     | head
          {"type":"set_antennas","antennas":[0,NaN]}           | set_antennas   | antennas.1
          {"type":"set_motor_mode","mode":"limp"}              | set_motor_mode | mode
          {"type":"set_torque","on":true,"ids":["knee"]}       | set_torque     | ids.0
          {"type":"goto_target","duration":-1}                 | goto_target    | duration
          {"type":"set_head_joints","joints":[1,2,3]}          | set_head_joints | joints
          {"type":"task","uuid":"x","req":{}}                  | task           | uuid
          {"type":"set_target","head":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]} | set_target | head
          {"type":"restart_daemon"}                            | restart_daemon | null
          """)
  void aWrongMessageOfTheSdkIsAnsweredAndTheSocketStaysOpen(
      String text, String command, String field) throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send(text);
    Map<?, ?> result = sdk.next("command_result");
    assertThat(result.get("outcome")).isEqualTo("refused");
    assertThat(String.valueOf(result.get("command"))).isEqualTo(command);
    assertThat(String.valueOf(result.get("field"))).isEqualTo(field == null ? "" : field);
    assertThat(result.get("detail").toString()).isNotBlank();
    sdk.send("{\"type\":\"get_version\"}");
    sdk.next(map -> "get_version".equals(map.get("command")));
  }

  @Test
  void binaryAndOversizedFramesLeaveTheSocketOpen() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).get(5, TimeUnit.SECONDS);
    assertThat(sdk.next("command_result").get("detail").toString()).contains("binary");
    sdk.send("x".repeat(2 << 20));
    assertThat(sdk.next("command_result").get("detail").toString()).contains("1048576");
    sdk.send("{\"type\":\"get_version\"}");
    sdk.next(map -> "get_version".equals(map.get("command")));
  }

  @Test
  void aFrequencyThatIsNoNumberIsRefusedAndZeroIsClosedWithTheReason() throws Exception {
    assertThat(handshakeStatus("/api/state/ws/full?frequency=fast")).isEqualTo(403);
    TestSocket zero = test.socket("/api/state/ws/full?frequency=0");
    assertThat(zero.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
    assertThat(zero.closeReason.get()).contains("frequency");
  }

  @Test
  void whileStoppedTheRobotsRoutesAnswer503BeforeTheBodyIsLookedAt() throws Exception {
    test.await(test.daemon.stop(false));
    Answered answer = test.post("/api/move/goto", "{\"antennas\":[0,0]}");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.map()).isEqualTo(Map.of("detail", "Backend not running"));
    assertThat(test.get("/api/state/full").status()).isEqualTo(503);
    assertThat(handshakeStatus("/api/state/ws/full")).isEqualTo(503);
    assertThat(test.get("/api/move/running").json()).isEqualTo(List.of());
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send("{\"type\":\"wake_up\"}");
    assertThat(sdk.next("command_result").get("reason")).isEqualTo("not_running");
  }

  private int handshakeStatus(String path) throws Exception {
    try {
      test.socket(path);
      return 101;
    } catch (ExecutionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }
}
