package dev.reachystudio.backend.serial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.serial.codec.HeardAnswers.Heard;
import dev.reachystudio.backend.serial.vectors.GoldenPackets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GoldenPacketsTest {
  private static final GoldenPackets GOLDEN = GoldenPackets.open();

  static List<JsonNode> instructions() {
    return GOLDEN.packets("instruction");
  }

  static List<JsonNode> statuses() {
    return GOLDEN.packets("status");
  }

  static List<JsonNode> fastStatuses() {
    return GOLDEN.packets("fast_status");
  }

  static List<JsonNode> streams() {
    return GOLDEN.streams();
  }

  @ParameterizedTest
  @MethodSource("instructions")
  void instructionsAreWrittenByteForByte(JsonNode golden) {
    int code = golden.path("instruction").intValue();
    Instruction instruction =
        Arrays.stream(Instruction.values()).filter(it -> it.code() == code).findAny().orElseThrow();
    PacketWriter writer = new PacketWriter();

    writer.begin(golden.path("id").intValue(), instruction);
    writer.put(GoldenPackets.bytes(golden.path("params")));
    writer.end();

    assertThat(writer.packet()).isEqualTo(GoldenPackets.bytes(golden.path("hex")));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void answersAreUnderstood(JsonNode golden) {
    HeardAnswers heard = HeardAnswers.in(GoldenPackets.bytes(golden.path("hex")));

    assertThat(heard.good())
        .containsExactly(
            new Heard(
                golden.path("id").intValue(),
                golden.path("error").intValue(),
                golden.path("params").stringValue()));
    assertThat(heard.damagedIds()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fastStatuses")
  void fastAnswersAreTakenApart(JsonNode golden) {
    List<Heard> expected = new ArrayList<>();
    for (JsonNode block : golden.path("blocks")) {
      expected.add(
          new Heard(
              block.path("id").intValue(),
              block.path("error").intValue(),
              block.path("data").stringValue()));
    }
    int[] ids = expected.stream().mapToInt(Heard::id).toArray();
    HeardAnswers heard = new HeardAnswers();
    StatusParser parser = new StatusParser(heard);
    byte[] bytes = GoldenPackets.bytes(golden.path("hex"));

    parser.expectFast(ids, ids.length, expected.getFirst().data().length() / 2);
    parser.accept(bytes, 0, bytes.length);

    assertThat(heard.good()).isEqualTo(expected);
    assertThat(heard.damagedIds()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("streams")
  void streamsWithFaultsGiveTheirGoodAnswers(JsonNode golden) {
    List<Integer> ids = new ArrayList<>();
    golden.path("valid_status_ids").forEach(id -> ids.add(id.intValue()));

    HeardAnswers heard = HeardAnswers.in(GoldenPackets.bytes(golden.path("hex")));

    assertThat(heard.goodIds()).isEqualTo(ids);
  }
}
