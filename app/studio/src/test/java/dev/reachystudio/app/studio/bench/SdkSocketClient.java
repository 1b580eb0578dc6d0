package dev.reachystudio.app.studio.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** A WebSocket that tells when each frame arrives and otherwise ignores them. */
final class SdkSocketClient implements AutoCloseable, WebSocket.Listener {

  private final HttpClient client = HttpClient.newHttpClient();
  private final LongConsumer arrivedNs;
  private final WebSocket socket;

  /**
   * @param arrivedNs told the time of each complete frame, nanoseconds, on the client's thread
   */
  SdkSocketClient(int port, String path, LongConsumer arrivedNs) {
    this.arrivedNs = arrivedNs;
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
            .join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    if (last) {
      arrivedNs.accept(System.nanoTime());
    }
    webSocket.request(1);
    return java.util.concurrent.CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}
