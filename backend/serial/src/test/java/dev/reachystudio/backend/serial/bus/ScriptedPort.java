package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.port.BusPort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A port in memory whose other end answers each packet by a function. */
final class ScriptedPort implements BusPort {
  private static final byte[] GONE = {};

  private final LinkedBlockingQueue<byte[]> incoming = new LinkedBlockingQueue<>();
  private final List<byte[]> written = new ArrayList<>();
  private final Function<byte[], byte[]> script;
  private byte[] rest = {};
  private volatile boolean gone;
  private volatile @Nullable Thread reader;
  private volatile int closes;

  /** Answers every packet with what the script makes of it; no bytes for silence. */
  ScriptedPort(Function<byte[], byte[]> script) {
    this.script = script;
  }

  /** Bytes come in without having been asked for. */
  void say(byte[] bytes) {
    incoming.add(bytes.clone());
  }

  /** The cable is pulled. */
  void unplug() {
    gone = true;
    incoming.add(GONE);
  }

  /** The thread that reads. */
  Thread reader() {
    return Objects.requireNonNull(reader);
  }

  /** How often it was closed. */
  int closes() {
    return closes;
  }

  synchronized List<byte[]> written() {
    return List.copyOf(written);
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    reader = Thread.currentThread();
    if (rest.length == 0) {
      rest = next();
    }
    if (gone) {
      throw new IOException("input/output error");
    }
    int count = Math.min(buffer.length, rest.length);
    System.arraycopy(rest, 0, buffer, 0, count);
    rest = Arrays.copyOfRange(rest, count, rest.length);
    return count;
  }

  private byte[] next() throws IOException {
    try {
      byte @Nullable [] bytes = incoming.poll(100, TimeUnit.MILLISECONDS);
      return bytes == null ? new byte[0] : bytes;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    if (gone) {
      throw new IOException("input/output error");
    }
    byte[] packet = Arrays.copyOf(bytes, length);
    synchronized (this) {
      written.add(packet);
    }
    byte[] answer = script.apply(packet);
    if (answer.length > 0) {
      incoming.add(answer);
    }
  }

  @Override
  public void baudRate(int baud) {}

  @Override
  public synchronized void close() {
    closes++;
    unplug();
  }
}
