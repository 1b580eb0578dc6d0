package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.ws.FrameReader.ProtocolException;
import dev.reachystudio.backend.control.thread.Threads;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket: reads on the connection's virtual thread, writes on one of its own, so that
 * neither a slow client nor a busy endpoint holds the other side up.
 */
public final class WebSocketConnection implements ServerConnection, Peer {

  private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

  /** How long a client may take to answer our close. */
  private static final int CLOSE_TIMEOUT_S = 3;

  private final ConnectionContext context;
  private final SocketEndpoint endpoint;
  private final SocketHub hub;
  private final String key;
  private final long id;
  private final Outbox outbox = new Outbox();
  private final CountDownLatch readingEnded = new CountDownLatch(1);
  private volatile @Nullable Thread reader;

  /**
   * @param context the connection, after the client's handshake
   * @param key the key of the handshake, to be answered
   * @param endpoint our end
   * @param hub lists the connection while it is open
   */
  public WebSocketConnection(
      ConnectionContext context, String key, SocketEndpoint endpoint, SocketHub hub) {
    this.context = context;
    this.key = key;
    this.endpoint = endpoint;
    this.hub = hub;
    this.id = hub.nextId();
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public String address() {
    return context.remotePeer().host() + ":" + context.remotePeer().port();
  }

  SocketEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public void send(byte[] frame) {
    outbox.put(frame);
  }

  @Override
  public void close(int code, String reason) {
    outbox.seal(Frames.close(code, reason));
  }

  @Override
  public void handle(Limit limit) {
    reader = Thread.currentThread();
    hub.add(this);
    Thread writer = Threads.virtual("ws-out-" + id, (thread, bug) -> bug(bug), this::write);
    try {
      // Open before the client knows: what it does next must not be missed.
      endpoint.opened(this);
      WebSocketHandshake.accept(context, key);
      writer.start();
      read();
    } catch (RuntimeException e) {
      bug(e);
    } finally {
      hub.remove(this);
      endpoint.closed(this);
      readingEnded.countDown();
      outbox.seal(null);
      join(writer);
    }
  }

  private void read() {
    FrameReader frames = new FrameReader(context.dataReader());
    try {
      while (handle(frames.next())) {
        // until the client closes
      }
    } catch (ProtocolException e) {
      close(e.code(), String.valueOf(e.getMessage()));
    } catch (DataReader.InsufficientDataAvailableException
        | UncheckedIOException
        | ServerConnectionException e) {
      log.debug("Socket {} is gone", id);
    }
  }

  private boolean handle(FrameReader.Message message) {
    switch (message) {
      case FrameReader.Data data when data.text() ->
          endpoint.text(this, new String(data.payload(), StandardCharsets.UTF_8));
      case FrameReader.Data data -> endpoint.binary(this, data.payload());
      case FrameReader.Oversized oversized -> endpoint.oversized(this, oversized.lengthBytes());
      case FrameReader.Control control -> {
        return control(control);
      }
    }
    return true;
  }

  private boolean control(FrameReader.Control control) {
    if (control.opcode() == Frames.PING) {
      send(Frames.pong(control.payload()));
    }
    if (control.opcode() != Frames.CLOSE) {
      return true;
    }
    byte[] payload = control.payload();
    int code = payload.length < 2 ? 1000 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
    close(code, "");
    return false;
  }

  private void write() {
    try {
      for (byte[] bytes = outbox.take(); bytes != null; bytes = outbox.take()) {
        context.dataWriter().writeNow(BufferData.create(bytes));
      }
      if (!readingEnded.await(CLOSE_TIMEOUT_S, TimeUnit.SECONDS)) {
        endReading();
      }
    } catch (SocketWriterException | UncheckedIOException e) {
      endReading();
    } catch (InterruptedException e) {
      endReading();
      Thread.currentThread().interrupt();
    }
  }

  private void endReading() {
    Thread thread = reader;
    if (thread != null && readingEnded.getCount() > 0) {
      thread.interrupt();
    }
  }

  /** What is written last must be out before the connection is taken down. */
  private static void join(Thread writer) {
    if (writer.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!writer.join(Duration.ofSeconds(CLOSE_TIMEOUT_S))) {
        writer.interrupt();
      }
    } catch (InterruptedException e) {
      writer.interrupt();
    }
  }

  private void bug(Throwable bug) {
    log.error("Bug on socket {} of {}", id, address(), bug);
    close(1011, "internal error");
  }

  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }

  @Override
  public void close(boolean interrupt) {
    if (interrupt) {
      endReading();
    } else {
      close(1001, "shutting down");
    }
  }
}
