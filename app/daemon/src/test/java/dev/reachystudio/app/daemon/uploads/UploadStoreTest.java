package dev.reachystudio.app.daemon.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.hub.FakeHub;
import dev.reachystudio.protocol.json.wire.UploadMessage;
import dev.reachystudio.protocol.json.wire.UploadMessage.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a null fails the test
class UploadStoreTest {

  private Instant now = Instant.EPOCH;
  private final UploadStore store = new UploadStore(() -> now);

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private void start(Kind kind, String id, int chunks, String encoding) throws Exception {
    store.start(new UploadMessage.Start(kind, id, chunks, encoding));
  }

  private void chunk(Kind kind, String id, int index, String text) throws Exception {
    store.append(new UploadMessage.Chunk(kind, id, index, text));
  }

  private void finish(Kind kind, String id) throws Exception {
    store.finish(new UploadMessage.Finish(kind, id));
  }

  private void upload(Kind kind, String id, String encoding, String text) throws Exception {
    int length = 16_384;
    int chunks = Math.max(1, (text.length() + length - 1) / length);
    start(kind, id, chunks, encoding);
    for (int i = 0; i < chunks; i++) {
      chunk(kind, id, i, text.substring(i * length, Math.min(text.length(), (i + 1) * length)));
    }
    finish(kind, id);
  }

  private static String packed(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  @Test
  void aMoveInPiecesIsAMoveAndUsedUpByOnePlay() throws Exception {
    start(Kind.MOVE, "m", 3, "json");
    chunk(Kind.MOVE, "m", 0, FakeHub.MOVE.substring(0, 10));
    chunk(Kind.MOVE, "m", 1, FakeHub.MOVE.substring(10, 50));
    chunk(Kind.MOVE, "m", 2, FakeHub.MOVE.substring(50));
    finish(Kind.MOVE, "m");
    assertThat(store.takeMove("m").orElseThrow().durationS()).isEqualTo(1);
    assertThat(store.takeMove("m")).isEmpty();
  }

  @Test
  void aPackedMoveIsUnpacked() throws Exception {
    byte[] move = FakeHub.MOVE.getBytes(StandardCharsets.UTF_8);
    upload(Kind.MOVE, "m", "gzip+base64", packed(move, 1));
    assertThat(store.takeMove("m").orElseThrow().samples()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPieceOutOfOrderOrTwiceDropsTheUploadAndSaysSo(Kind kind) throws Exception {
    for (int wrong : new int[] {0, 2, 5}) {
      start(kind, "u", 3, "json");
      chunk(kind, "u", 0, "a");
      assertThatThrownBy(() -> chunk(kind, "u", wrong, "b"))
          .isInstanceOfSatisfying(
              UploadException.class, e -> assertThat(e.field()).isEqualTo("chunk_index"))
          .hasMessageContaining("1 is next")
          .hasMessageContaining("dropped");
      assertThatThrownBy(() -> chunk(kind, "u", 1, "b")).hasMessageContaining("no upload 'u'");
      assertThatThrownBy(() -> finish(kind, "u")).hasMessageContaining("no upload 'u'");
    }
  }

  @Test
  void morePiecesThanSaidOrFewerAreRefused() throws Exception {
    start(Kind.MOVE, "m", 1, "json");
    chunk(Kind.MOVE, "m", 0, "{}");
    assertThatThrownBy(() -> chunk(Kind.MOVE, "m", 1, "{}")).hasMessageContaining("1 pieces");
    start(Kind.MOVE, "m", 2, "json");
    chunk(Kind.MOVE, "m", 0, "{}");
    assertThatThrownBy(() -> finish(Kind.MOVE, "m")).hasMessageContaining("1 of 2 pieces");
  }

  @Test
  void aFifthUploadIsRefusedUntilOneIsFinishedExpiresOrBeginsAnew() throws Exception {
    for (int i = 0; i < 4; i++) {
      start(Kind.MOVE, "m" + i, 2, "json");
    }
    assertThatThrownBy(() -> start(Kind.MOVE, "m4", 2, "json"))
        .hasMessageContaining("4 uploads are under way");
    start(Kind.AUDIO, "a", 2, "wav");
    start(Kind.MOVE, "m0", 1, "json");
    chunk(Kind.MOVE, "m0", 0, FakeHub.MOVE);
    finish(Kind.MOVE, "m0");
    start(Kind.MOVE, "m4", 2, "json");
    assertThatThrownBy(() -> start(Kind.MOVE, "m5", 2, "json")).isInstanceOf(UploadException.class);
    now = now.plus(UploadSlots.LIFETIME);
    start(Kind.MOVE, "m5", 2, "json");
    assertThatThrownBy(() -> chunk(Kind.MOVE, "m1", 0, "x")).hasMessageContaining("300 s");
  }

  @Test
  void whatIsNotPlayedExpires() throws Exception {
    upload(Kind.MOVE, "m", "json", FakeHub.MOVE);
    now = now.plus(Duration.ofSeconds(299));
    assertThat(store.takeMove("m")).isPresent();
    upload(Kind.MOVE, "m", "json", FakeHub.MOVE);
    now = now.plus(UploadSlots.LIFETIME);
    assertThat(store.takeMove("m")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"time\":[0],\"set_target_data\":[{}]}", "", "null"})
  void whatIsNoMoveIsNamed(String json) {
    assertThatThrownBy(() -> upload(Kind.MOVE, "m", "json", json))
        .isInstanceOf(UploadException.class)
        .hasMessageContaining("no move");
    assertThat(store.takeMove("m")).isEmpty();
  }

  @Test
  void whatIsNoBase64OrNotPackedIsNamed() {
    assertThatThrownBy(() -> upload(Kind.MOVE, "m", "gzip+base64", "!!!"))
        .hasMessageContaining("no gzip+base64");
    assertThatThrownBy(() -> upload(Kind.MOVE, "m", "gzip+base64", "AAAA"))
        .hasMessageContaining("no gzip+base64");
    assertThatThrownBy(() -> upload(Kind.AUDIO, "a", "wav", "!!!"))
        .hasMessageContaining("no base64");
  }

  @Test
  void aMoveThatUnpacksToTooMuchIsRefusedOnTheWay() throws Exception {
    // 128 MiB of blanks: no more than half of them are ever unpacked.
    String blanks = packed(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 128);
    assertThat(blanks.length()).isLessThan(1 << 19);
    assertThatThrownBy(() -> upload(Kind.MOVE, "m", "gzip+base64", blanks))
        .isInstanceOf(UploadException.class)
        .hasMessageContaining("more than 67108864 bytes when it is unpacked");
  }

  @Test
  void whatIsNoPartOfAMoveCostsNoMemory() throws Exception {
    byte[] empties = "[],".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"junk\":[".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 80; i++) {
        gzip.write(empties);
      }
      gzip.write(("0]," + FakeHub.MOVE.substring(1)).getBytes(StandardCharsets.UTF_8));
    }
    upload(Kind.MOVE, "m", "gzip+base64", Base64.getEncoder().encodeToString(packed.toByteArray()));
    assertThat(store.takeMove("m").orElseThrow().samples()).hasSize(2);
  }

  @Test
  void anUploadHasNoMoreBytesThanItMay() throws Exception {
    start(Kind.AUDIO, "a", 16_384, "wav");
    String piece = "A".repeat(16_384);
    int fitting = (int) (UploadStore.MAX_AUDIO_CHARACTERS / piece.length());
    for (int i = 0; i < fitting; i++) {
      chunk(Kind.AUDIO, "a", i, piece);
    }
    assertThatThrownBy(() -> chunk(Kind.AUDIO, "a", fitting, piece))
        .hasMessageContaining("more than 34952533 bytes");
  }

  @Test
  void aSoundIsAFileOfItsKindUntilTheEnd() throws Exception {
    byte[] bytes = FakeHub.sound(50_000);
    upload(Kind.AUDIO, "a", "flac", Base64.getEncoder().encodeToString(bytes));
    Path file = store.takeSound("a").orElseThrow();
    assertThat(file.getFileName().toString()).endsWith(".flac");
    assertThat(file).hasBinaryContent(bytes);
    assertThat(store.takeSound("a")).isEmpty();
    now = now.plus(Duration.ofHours(2));
    upload(Kind.AUDIO, "b", "wav", "");
    assertThat(file).doesNotExist();
    Path other = store.takeSound("b").orElseThrow();
    store.close();
    assertThat(Files.exists(other.getParent())).isFalse();
  }
}
