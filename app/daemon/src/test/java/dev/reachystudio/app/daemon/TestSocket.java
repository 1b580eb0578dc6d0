package dev.reachystudio.app.daemon;

import dev.reachystudio.protocol.json.wire.JsonReader;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The client's end of a WebSocket in a test. */
final class TestSocket implements WebSocket.Listener {

  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final BlockingQueue<byte[]> binaries = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  final CompletableFuture<String> closeReason = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  void opened(WebSocket opened) {
    socket = opened;
  }

  WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      texts.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    binaries.add(bytes);
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeReason.complete(reason);
    closeCode.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode.completeExceptionally(error);
  }

  void send(String text) throws Exception {
    socket().sendText(text, true).get(10, TimeUnit.SECONDS);
  }

  String next() throws Exception {
    String text = texts.poll(10, TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("no frame came");
    }
    return text;
  }

  Map<?, ?> nextMap() throws Exception {
    return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(next()));
  }

  /** The next frame of a type, leaving out others. */
  Map<?, ?> next(String type) throws Exception {
    return next(map -> type.equals(map.get("type")));
  }

  Map<?, ?> next(Predicate<Map<?, ?>> wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < end) {
      Map<?, ?> map = nextMap();
      if (wanted.test(map)) {
        return map;
      }
    }
    throw new AssertionError("no such frame came");
  }
}
