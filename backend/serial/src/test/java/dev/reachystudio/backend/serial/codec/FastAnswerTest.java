package dev.reachystudio.backend.serial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FastAnswerTest {
  private static final int[] IDS = IntStream.rangeClosed(10, 18).toArray();
  private static final int DATA_BYTES = 4;
  private static final int PART = DATA_BYTES + 4;

  /** The answer of the motors that take their turn; each counts what was on the wire before it. */
  private static byte[] answer(int... whoAnswers) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    int length = 1 + IDS.length * PART;
    wire.writeBytes(new byte[] {-1, -1, -3, 0, (byte) 0xFE, (byte) length, 0, 0x55});
    for (int id : whoAnswers) {
      wire.writeBytes(new byte[] {(byte) 0x80, (byte) id, (byte) id, 8, 0, 0});
      byte[] soFar = wire.toByteArray();
      int crc = Crc16.of(soFar, 0, soFar.length);
      wire.write(crc);
      wire.write(crc >> 8);
    }
    return wire.toByteArray();
  }

  private static HeardAnswers hear(byte[] bytes) {
    HeardAnswers heard = new HeardAnswers();
    StatusParser parser = new StatusParser(heard);
    parser.expectFast(IDS, IDS.length, DATA_BYTES);
    parser.accept(bytes, 0, bytes.length);
    parser.reset();
    return heard;
  }

  private static int[] without(int id) {
    return Arrays.stream(IDS).filter(it -> it != id).toArray();
  }

  @Test
  void aDamagedByteCostsTheOneMotorWhoseItIs() {
    byte[] good = answer(IDS);
    for (int at = 8; at < good.length; at++) {
      byte[] bytes = good.clone();
      bytes[at] ^= 0x10;
      int damaged = IDS[(at - 8) / PART];

      HeardAnswers heard = hear(bytes);

      assertThat(heard.goodIds())
          .as("byte %d", at)
          .containsExactlyElementsOf(Arrays.stream(without(damaged)).boxed().toList());
      assertThat(heard.damagedIds()).as("byte %d", at).containsExactly(damaged);
    }
  }

  @Test
  void aMotorThatLeavesOutItsTurnIsMissingAndNobodyElse() {
    for (int i = 1; i < IDS.length; i++) {
      HeardAnswers heard = hear(answer(without(IDS[i])));

      assertThat(heard.goodIds())
          .containsExactlyElementsOf(Arrays.stream(without(IDS[i])).boxed().toList());
      assertThat(heard.damagedIds()).isEmpty();
    }
  }

  @Test
  void motorsBeforeAnAnswerEndsCount() {
    HeardAnswers heard = hear(Arrays.copyOf(answer(IDS), 8 + 3 * PART + 2));

    assertThat(heard.goodIds()).containsExactly(10, 11, 12);
    assertThat(heard.damagedIds()).isEmpty();
  }

  @Test
  void noiseBetweenTwoPartsIsSkipped() {
    byte[] good = answer(IDS);
    for (int noise = 1; noise <= 4; noise++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int at = 8 + 4 * PART;
      bytes.write(good, 0, at);
      bytes.write(new byte[] {0x55, (byte) 0xFF, 14, (byte) 0xFD}, 0, noise);
      bytes.write(good, at, good.length - at);

      assertThat(hear(bytes.toByteArray()).goodIds()).as("%d bytes", noise).hasSize(IDS.length);
    }
  }

  @Test
  void theNextPacketIsFoundBehindADamagedAnswer() {
    byte[] bytes = answer(IDS);
    Arrays.fill(bytes, 8, bytes.length, (byte) 0xFF);
    byte[] good = StuffingPropertyTest.status(11, 0, new byte[] {1, 2});
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(bytes);
    stream.writeBytes(new byte[32]);
    stream.writeBytes(good);

    assertThat(hear(stream.toByteArray()).goodIds()).containsExactly(11);
  }

  @Test
  void withoutBeingExpectedItIsNotUnderstood() {
    assertThat(HeardAnswers.in(answer(IDS)).good()).isEmpty();
  }
}
