package dev.reachystudio.backend.serial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class StatusParserTest {
  private static final byte[] GOOD = StuffingPropertyTest.status(11, 0, new byte[] {1, 2, 3, 4});

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void aLengthThatLiesHoldsNothingUp() {
    // 1000 bytes are announced; the good packet inside is told with its own last byte.
    HeardAnswers heard = HeardAnswers.in(join(hex("fffffd000ae8035500"), GOOD));

    assertThat(heard.goodIds()).containsExactly(11);
  }

  @Test
  void aHeaderInTheMiddleOfATruncatedPacketIsFollowedUp() {
    for (int cut = 1; cut < GOOD.length; cut++) {
      assertThat(HeardAnswers.in(join(Arrays.copyOf(GOOD, cut), GOOD)).goodIds())
          .as("cut after %d bytes", cut)
          .containsExactly(11);
    }
  }

  @Test
  void instructionsOnTheLineAreNoAnswers() {
    PacketWriter echo = new PacketWriter();
    echo.begin(11, Instruction.READ).put(132, 2).put(4, 2).end();

    HeardAnswers heard = HeardAnswers.in(join(echo.packet(), GOOD));

    assertThat(heard.goodIds()).containsExactly(11);
    assertThat(heard.damagedIds()).isEmpty();
  }

  @Test
  void idsNoMotorCanHaveAreNotBelieved() {
    byte[] packet = GOOD.clone();
    packet[4] = (byte) 253;
    int crc = Crc16.of(packet, 0, packet.length - 2);
    packet[packet.length - 2] = (byte) crc;
    packet[packet.length - 1] = (byte) (crc >> 8);

    assertThat(HeardAnswers.in(packet).good()).isEmpty();
  }

  @Test
  void endlessHeadersNeitherFillMemoryNorHideAPacket() {
    HeardAnswers heard = new HeardAnswers();
    StatusParser parser = new StatusParser(heard);
    byte[] header = hex("fffffd000aff035500");
    for (int i = 0; i < 20_000; i++) {
      parser.accept(header, 0, header.length);
    }
    parser.accept(GOOD, 0, GOOD.length);

    assertThat(heard.goodIds()).containsExactly(11);
  }

  @Test
  void nothingIsAllocatedForBytesAndPackets() {
    int[] count = new int[1];
    StatusParser parser =
        new StatusParser(
            new StatusSink() {
              @Override
              public void status(int id, int errorByte, byte[] bytes, int from, int bytesCount) {
                count[0]++;
              }

              @Override
              public void damaged(int id) {
                count[0]++;
              }
            });
    byte[] stream = join(GOOD, hex("fffffd000a0800558000080000bd3d"), hex("ffff00fd"), GOOD);
    for (int i = 0; i < 1_000; i++) {
      parser.accept(stream, 0, stream.length);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      parser.accept(stream, 0, stream.length);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(count[0]).isEqualTo(33_000);
    assertThat(bytes).isLessThan(10_000);
  }
}
