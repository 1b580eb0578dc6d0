package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.serial.vectors.GoldenPackets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The simulator understands every instruction and says every status as the golden packets do. */
class GoldenPacketsOfTheSimulatorTest {

  private static final HexFormat HEX = HexFormat.of();

  private final GoldenPackets golden = GoldenPackets.open();

  @TestFactory
  Stream<DynamicTest> understandsEveryInstruction() {
    return golden.packets("instruction").stream()
        .map(
            packet ->
                named(
                    packet,
                    () -> {
                      List<Packet> heard = hear(GoldenPackets.bytes(packet.path("hex")));
                      assertThat(heard).hasSize(1);
                      assertThat(heard.getFirst().id()).isEqualTo(packet.path("id").intValue());
                      assertThat(heard.getFirst().instruction())
                          .isEqualTo(packet.path("instruction").intValue());
                      assertThat(HEX.formatHex(all(heard.getFirst())))
                          .isEqualTo(packet.path("params").stringValue());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> saysEveryStatus() {
    return golden.packets("status").stream()
        .map(
            packet ->
                named(
                    packet,
                    () ->
                        assertThat(
                                HEX.formatHex(
                                    StatusEncoder.status(
                                        packet.path("id").intValue(),
                                        packet.path("error").intValue(),
                                        GoldenPackets.bytes(packet.path("params")))))
                            .isEqualTo(packet.path("hex").stringValue())));
  }

  @TestFactory
  Stream<DynamicTest> hearsEveryStatusOfOthers() {
    return golden.packets("status").stream()
        .map(
            packet ->
                named(
                    packet,
                    () -> {
                      List<Packet> heard = hear(GoldenPackets.bytes(packet.path("hex")));
                      assertThat(heard).hasSize(1);
                      assertThat(HEX.formatHex(all(heard.getFirst())))
                          .isEqualTo(
                              HEX.toHexDigits((byte) packet.path("error").intValue())
                                  + packet.path("params").stringValue());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> saysEveryJointAnswer() {
    return golden.packets("fast_status").stream()
        .map(
            packet ->
                named(
                    packet,
                    () ->
                        assertThat(HEX.formatHex(joint(packet.path("blocks"))))
                            .isEqualTo(packet.path("hex").stringValue())));
  }

  @TestFactory
  Stream<DynamicTest> findsTheValidPacketsOfDamagedStreams() {
    return golden.streams().stream()
        .map(
            stream ->
                DynamicTest.dynamicTest(
                    stream.path("description").stringValue(),
                    () -> {
                      List<Integer> ids = new ArrayList<>();
                      stream.path("valid_status_ids").forEach(id -> ids.add(id.intValue()));
                      assertThat(hear(GoldenPackets.bytes(stream.path("hex"))))
                          .extracting(Packet::id)
                          .isEqualTo(ids);
                    }));
  }

  private static DynamicTest named(
      JsonNode packet, org.junit.jupiter.api.function.Executable check) {
    return DynamicTest.dynamicTest(
        packet.path("name").stringValue() + " " + packet.path("description").stringValue(), check);
  }

  private static byte[] joint(JsonNode blocks) {
    int length = 1;
    for (JsonNode block : blocks) {
      length += 4 + block.path("data").stringValue().length() / 2;
    }
    byte[] answer = StatusEncoder.fastHead(length);
    for (JsonNode block : blocks) {
      answer =
          StatusEncoder.withFastPart(
              answer,
              block.path("id").intValue(),
              block.path("error").intValue(),
              GoldenPackets.bytes(block.path("data")));
    }
    return answer;
  }

  private static List<Packet> hear(byte[] bytes) {
    PacketParser parser = new PacketParser();
    List<Packet> heard = new ArrayList<>();
    for (byte next : bytes) {
      Packet packet = parser.accept(next);
      if (packet != null) {
        heard.add(packet);
      }
    }
    return heard;
  }

  private static byte[] all(Packet packet) {
    return packet.bytes(0, packet.size());
  }
}
