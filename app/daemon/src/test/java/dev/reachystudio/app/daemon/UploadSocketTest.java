package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.hub.FakeHub;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.value.HeadOffset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads and the newer commands, as clients of the SDK's socket see them. */
@SuppressWarnings("NullAway") // a null fails the test
class UploadSocketTest {

  @TempDir Path folder;
  private TestDaemon test;
  private TestSocket sdk;
  private TestSocket other;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(folder);
    sdk = test.socket("/ws/sdk");
    other = test.socket("/ws/sdk");
  }

  @AfterEach
  void close() throws Exception {
    test.close();
  }

  private void upload(String kind, String id, String encoding, String text) throws Exception {
    sdk.send(
        JsonText.of(
            Map.of(
                "type",
                "upload_" + kind + "_start",
                "upload_id",
                id,
                "total_chunks",
                1,
                "encoding",
                encoding)));
    sdk.send(
        JsonText.of(
            Map.of(
                "type",
                "upload_" + kind + "_chunk",
                "upload_id",
                id,
                "chunk_index",
                0,
                "chunk",
                text)));
    sdk.send("{\"type\":\"upload_" + kind + "_finish\",\"upload_id\":\"" + id + "\"}");
  }

  private Map<?, ?> event(TestSocket socket) throws Exception {
    return socket.next("play_uploaded_move");
  }

  private Command.PlayMove played() {
    return (Command.PlayMove) test.robot().commands.getLast();
  }

  @Test
  void everyClientIsToldHowAnUploadedMoveGoes() throws Exception {
    upload("move", "m", "json", FakeHub.MOVE);
    sdk.send(
        """
        {"type":"play_uploaded_move","upload_id":"m","play_frequency":50,
         "initial_goto_duration":0.5}""");
    for (TestSocket socket : List.of(sdk, other)) {
      assertThat(event(socket))
          .isEqualTo(
              Map.of(
                  "type",
                  "play_uploaded_move",
                  "upload_id",
                  "m",
                  "started",
                  true,
                  "duration_s",
                  1.5,
                  "has_audio",
                  false));
    }
    assertThat(played().options().initialGotoDurationNs()).isEqualTo(500_000_000);
    test.robot().end(played().moveId(), new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    for (TestSocket socket : List.of(sdk, other)) {
      assertThat(TestDaemon.pick(event(socket), "has_audio", "finished"))
          .containsExactly(false, true);
    }
    sdk.send("{\"type\":\"play_uploaded_move\",\"upload_id\":\"m\"}");
    assertThat(event(other).get("error")).isEqualTo("no such uploaded move (upload first)");
  }

  @Test
  void aMoveWithASoundOfItsNameHasAudioAndRoomForItsLead() throws Exception {
    upload("audio", "m", "wav-base64", "AAAA");
    upload("move", "m", "json", FakeHub.MOVE);
    sdk.send("{\"type\":\"play_uploaded_move\",\"upload_id\":\"m\",\"audio_lead_ms\":1500}");
    assertThat(event(sdk).get("has_audio")).isEqualTo(true);
    assertThat(played().motion().soundName()).endsWith(".wav");
    assertThat(played().options().initialGotoDurationNs()).isEqualTo(1_500_000_000);
    assertThat(played().options().soundLeadNs()).isEqualTo(1_500_000_000);
  }

  @Test
  void aMoveIsCancelledByTheNameOfItsUpload() throws Exception {
    upload("move", "m", "json", FakeHub.MOVE);
    sdk.send("{\"type\":\"play_uploaded_move\",\"upload_id\":\"m\"}");
    event(sdk);
    other.send("{\"type\":\"cancel_move\",\"upload_id\":\"m\"}");
    assertThat(event(sdk).get("cancelled")).isEqualTo(true);
    other.send("{\"type\":\"cancel_move\",\"upload_id\":\"m\"}");
    assertThat(TestDaemon.pick(other.next("command_result"), "outcome", "reason", "field"))
        .containsExactly("refused", "unknown_move", "upload_id");
  }

  @Test
  void aMoveThatIsRefusedIsAnErrorForAll() throws Exception {
    test.post("/api/daemon/emergency-stop", "{\"engaged\":true}");
    upload("move", "m", "json", FakeHub.MOVE);
    sdk.send("{\"type\":\"play_uploaded_move\",\"upload_id\":\"m\"}");
    assertThat(event(other).get("error").toString()).startsWith("emergency_stop");
  }

  @Test
  void aSoundIsPlayedOnceAndItsStartIsTold() throws Exception {
    upload("audio", "a", "wav-base64", "AAAA");
    sdk.send("{\"type\":\"play_uploaded_audio\",\"upload_id\":\"a\"}");
    assertThat(other.next("play_uploaded_audio").get("started")).isEqualTo(true);
    sdk.send("{\"type\":\"play_uploaded_audio\",\"upload_id\":\"a\"}");
    assertThat(other.next("play_uploaded_audio").get("error")).isEqualTo("no such uploaded audio");
    sdk.send("{\"type\":\"cancel_audio\",\"upload_id\":\"a\"}");
    sdk.send("{\"type\":\"cancel_audio\",\"upload_id\":\"a\"}");
    assertThat(sdk.next("command_result").get("command")).isEqualTo("cancel_audio");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "type":"upload_move_start","upload_id":"m","total_chunks":0             | total_chunks
          "type":"upload_move_start","upload_id":"m","total_chunks":4097          | total_chunks
          "type":"upload_move_start","upload_id":"m","total_chunks":1.5           | total_chunks
          "type":"upload_move_start","upload_id":"m"                              | total_chunks
          "type":"upload_move_start","total_chunks":1                             | upload_id
          "type":"upload_move_start","upload_id":"m","total_chunks":1,"encoding":"zip" | encoding
          "type":"upload_audio_start","upload_id":"../a","total_chunks":1         | upload_id
          "type":"upload_audio_start","upload_id":"a","total_chunks":16385        | total_chunks
          "type":"upload_audio_start","upload_id":"a","total_chunks":1,"encoding":"exe" | encoding
          "type":"upload_move_chunk","upload_id":"m","chunk_index":-1,"chunk":""  | chunk_index
          "type":"upload_move_chunk","upload_id":"m","chunk_index":0,"chunk":"x"  | upload_id
          "type":"upload_move_finish","upload_id":"m"                             | upload_id
          "type":"play_uploaded_move","upload_id":"m","play_frequency":0          | play_frequency
          "type":"play_uploaded_move","upload_id":"m","play_frequency":201        | play_frequency
          "type":"play_uploaded_move","upload_id":"m","audio_lead_ms":-2001       | audio_lead_ms
          "type":"play_uploaded_move","upload_id":"m","initial_goto_duration":-1  | initial_goto_duration
          "type":"set_speech_offsets","offsets":[0,0,0]                           | offsets
          "type":"set_head_tracking","enabled":true,"weight":2                    | weight
          "type":"look_at_world","x":1,"y":"left","z":0                           | y
          "type":"look_at_image","u":0,"v":10,"width":100,"height":100            | u
          "type":"look_at_image","u":5,"v":10                                     | width
          """)
  void whatIsWrongIsNamedAndTheSocketStaysOpen(String frame, String field) throws Exception {
    sdk.send("{" + frame.strip() + "}");
    Map<?, ?> answer = sdk.next("command_result");
    assertThat(TestDaemon.pick(answer, "outcome", "reason", "field"))
        .containsExactly("refused", "invalid", field);
    sdk.send("{\"type\":\"get_version\"}");
    assertThat(sdk.next("command_result").get("command")).isEqualTo("get_version");
  }

  @Test
  void aPieceThatIsTooLongIsNamed() throws Exception {
    sdk.send("{\"type\":\"upload_move_start\",\"upload_id\":\"m\",\"total_chunks\":1}");
    sdk.send(
        "{\"type\":\"upload_move_chunk\",\"upload_id\":\"m\",\"chunk_index\":0,\"chunk\":\""
            + "x".repeat(16_385)
            + "\"}");
    assertThat(sdk.next("command_result").get("field")).isEqualTo("chunk");
  }

  @Test
  void theHeadLooksAndSwaysOnEveryTransport() throws Exception {
    sdk.send("{\"type\":\"set_speech_offsets\",\"offsets\":[0.001,0,0,0,0,0.1]}");
    sdk.send("{\"type\":\"look_at_world\",\"x\":1,\"y\":0.5,\"z\":0,\"method\":\"linear\"}");
    sdk.send("{\"type\":\"get_version\"}");
    sdk.next("command_result");
    assertThat(test.robot().commands)
        .contains(new Command.SetSpeechOffsets(new HeadOffset(0.001, 0, 0, 0, 0, 0.1)));
    assertThat(test.robot().commands.getLast()).isInstanceOf(Command.LookAt.class);
    assertThat(test.post("/api/move/look_at_world", "{\"x\":1,\"y\":0,\"z\":0}").map().get("uuid"))
        .isNotNull();
    assertThat(
            test.post(
                    "/api/move/look_at_image",
                    "{\"u\":10,\"v\":20,\"width\":640,\"height\":480,\"duration\":0.5}")
                .map()
                .get("uuid"))
        .isNotNull();
    assertThat(((Command.LookAt) test.robot().commands.getLast()).durationNs())
        .isEqualTo(500_000_000);
    TestDaemon.Answered wrong = test.post("/api/move/look_at_world", "{\"x\":1,\"y\":0}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.problem().get("loc")).isEqualTo(List.of("body", "z"));
  }

  @Test
  void whatLimitsDoToAStreamIsToldToItsClientOnly() throws Exception {
    TestSocket targets = test.socket("/api/move/ws/set_target");
    for (TestSocket socket : List.of(sdk, targets)) {
      int before = test.robot().streamed.size();
      socket.send("{\"type\":\"set_antennas\",\"antennas\":[9,9]}");
      long end = System.nanoTime() + 10_000_000_000L;
      while (test.robot().streamed.size() == before) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.onSpinWait();
      }
      Clamp clamp = new Clamp("antennas", 9.0, 3.0, "beyond the joint's limit");
      test.robot()
          .tell(
              new CommandEvent.StreamClamped(
                  Instant.EPOCH, test.robot().streamer(), List.of(clamp)));
      Map<?, ?> told = socket.next("command_result");
      assertThat(TestDaemon.pick(told, "command", "outcome"))
          .containsExactly("set_target", "clamped");
    }
    assertThat(other.texts).noneMatch(text -> text.contains("command_result"));
  }

  @Test
  void facesAreNotSeenOverRestEither() throws Exception {
    assertThat(test.post("/api/media/tracking/enable").map())
        .isEqualTo(Map.of("status", "unavailable", "enabled", false));
    assertThat(test.post("/api/media/tracking/enable", "{\"weight\":2}").status()).isEqualTo(422);
    assertThat(test.post("/api/media/tracking/disable").map().get("status")).isEqualTo("ok");
    assertThat(test.get("/api/media/tracking/face").map().get("status")).isEqualTo("ok");
  }

  @Test
  void facesAreNotSeenAndThatIsSaid() throws Exception {
    sdk.send("{\"type\":\"set_head_tracking\",\"enabled\":true}");
    assertThat(TestDaemon.pick(sdk.next("command_result"), "outcome", "status", "enabled"))
        .containsExactly("refused", "unavailable", false);
    sdk.send("{\"type\":\"set_head_tracking\",\"enabled\":false}");
    assertThat(sdk.next("command_result").get("status")).isEqualTo("ok");
    sdk.send("{\"type\":\"get_tracked_face\"}");
    Map<?, ?> face = (Map<?, ?>) sdk.next("command_result").get("result");
    assertThat(face.get("detected")).isEqualTo(false);
  }
}
