package dev.reachystudio.backend.serial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.serial.codec.HeardAnswers.Heard;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Streams made of few values, those of headers, so that every trap of stuffing turns up. */
class StuffingPropertyTest {

  @Provide
  Arbitrary<byte[]> trickyBytes() {
    Arbitrary<Byte> tricky = Arbitraries.of((byte) 0xFF, (byte) 0xFD, (byte) 0x00, (byte) 0x55);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, tricky), net.jqwik.api.Tuple.of(1, Arbitraries.bytes()))
        .array(byte[].class)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<byte[]>> trickyPieces() {
    return trickyBytes().list().ofMinSize(1).ofMaxSize(6);
  }

  static byte[] status(int id, int errorByte, byte[] data) {
    PacketWriter writer = new PacketWriter();
    writer.begin(id, Instruction.STATUS).put(errorByte).put(data).end();
    return writer.packet();
  }

  private static Heard heard(int id, int errorByte, byte[] data) {
    return new Heard(id, errorByte, HexFormat.of().formatHex(data));
  }

  @Property
  void whateverIsWrittenIsRead(
      @ForAll @IntRange(max = 252) int id,
      @ForAll @IntRange(max = 255) int errorByte,
      @ForAll("trickyBytes") byte[] data) {
    HeardAnswers heard = HeardAnswers.in(status(id, errorByte, data));

    assertThat(heard.good()).containsExactly(heard(id, errorByte, data));
    assertThat(heard.damagedIds()).isEmpty();
  }

  @Property
  void noHeaderIsInsideOfAPacket(@ForAll("trickyBytes") byte[] data) {
    byte[] packet = status(1, 0, data);

    String body = HexFormat.of().formatHex(packet, 7, packet.length - 2);
    for (int at = body.indexOf("fffffd"); at >= 0; at = body.indexOf("fffffd", at + 2)) {
      assertThat(at % 2 == 1 || body.startsWith("fffffdfd", at)).isTrue();
    }
  }

  @Property
  void thePiecesTheBytesComeInDoNotMatter(
      @ForAll("trickyPieces") List<byte[]> all, @ForAll @IntRange(min = 1, max = 20) int piece) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < all.size(); i++) {
      stream.writeBytes(status(10 + i, 0, all.get(i)));
    }
    byte[] bytes = stream.toByteArray();
    HeardAnswers inPieces = new HeardAnswers();
    StatusParser parser = new StatusParser(inPieces);
    for (int at = 0; at < bytes.length; at += piece) {
      parser.accept(bytes, at, Math.min(piece, bytes.length - at));
    }

    assertThat(inPieces.good()).isEqualTo(HeardAnswers.in(bytes).good()).hasSize(all.size());
  }

  /**
   * Garbage of any kind, and packets cut off anywhere, never cost a packet behind them; what is
   * found more can only be in the garbage itself.
   */
  @Property
  void garbageBetweenPacketsCostsNone(
      @ForAll("trickyPieces") List<byte[]> garbage, @ForAll @IntRange(max = 40) int cut) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < garbage.size(); i++) {
      stream.writeBytes(garbage.get(i));
      byte[] whole = status(200, 0, garbage.get(i));
      stream.write(whole, 0, Math.min(cut, whole.length - 1));
      stream.writeBytes(status(10 + i, 0x80, new byte[] {1, 2, 3, 4}));
    }
    HeardAnswers heard = HeardAnswers.in(stream.toByteArray());

    for (int i = 0; i < garbage.size(); i++) {
      assertThat(heard.good()).contains(new Heard(10 + i, 0x80, "01020304"));
    }
  }

  @Property
  void aDamagedByteCostsOnePacketAtMost(
      @ForAll("trickyPieces") List<byte[]> all,
      @ForAll @IntRange(max = 10_000) int where,
      @ForAll @IntRange(min = 1, max = 255) int how) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < all.size(); i++) {
      stream.writeBytes(status(10 + i, 0, all.get(i)));
    }
    byte[] bytes = stream.toByteArray();
    bytes[where % bytes.length] ^= (byte) how;

    assertThat(HeardAnswers.in(bytes).good()).hasSizeGreaterThanOrEqualTo(all.size() - 1);
  }
}
