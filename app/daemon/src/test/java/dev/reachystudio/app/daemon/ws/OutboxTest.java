package dev.reachystudio.app.daemon.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null fails the test
class OutboxTest {

  @Test
  void aFullOutboxDropsTheOldestFrame() throws Exception {
    Outbox outbox = new Outbox();
    for (int i = 0; i < Outbox.CAPACITY + 3; i++) {
      outbox.put(new byte[] {(byte) i});
    }
    byte[] waiting = outbox.take();
    assertThat(waiting).hasSize(Outbox.CAPACITY);
    assertThat(waiting[0]).isEqualTo((byte) 3);
    assertThat(outbox.dropped()).isEqualTo(3);
  }

  @Test
  void nothingComesAfterTheLastFrame() throws Exception {
    Outbox outbox = new Outbox();
    outbox.put(new byte[] {1});
    outbox.seal(new byte[] {2});
    outbox.put(new byte[] {3});
    assertThat(outbox.take()).containsExactly(1, 2);
    assertThat(outbox.take()).isNull();
  }

  @Test
  void framesOfEverySizeHaveTheRightHeader() {
    assertThat(Frames.text(new byte[125])).startsWith(0x81, 125).hasSize(127);
    assertThat(Frames.text(new byte[126])).startsWith(0x81, 126, 0, 126).hasSize(130);
    assertThat(Frames.text(new byte[70_000]))
        .startsWith(0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x70)
        .hasSize(70_010);
  }
}
