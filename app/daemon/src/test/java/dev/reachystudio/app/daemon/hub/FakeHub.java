package dev.reachystudio.app.daemon.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in of the hub on loopback: small files itself, sounds by a redirect to another host. It
 * can break in the ways a network does.
 */
public final class FakeHub implements AutoCloseable {

  public static final String DATASET = "pollen/moves";
  public static final String MOVE =
      "{\"description\":\"d\",\"time\":[0,1],\"set_target_data\":["
          + "{\"head\":[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]],\"antennas\":[0.1,-0.1]},"
          + "{\"head\":[[1,0,0,0],[0,1,0,0],[0,0,1,0.01],[0,0,0,1]],\"antennas\":[0.1,-0.1]}]}";

  private final HttpServer hub = server();
  private final HttpServer content = server();
  private final Map<String, byte[]> files = new TreeMap<>();

  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final AtomicInteger truncations = new AtomicInteger();
  public final AtomicInteger stalls = new AtomicInteger();
  public volatile @Nullable String token;
  public volatile @Nullable String commit = "0123456789abcdef0123456789abcdef01234567";
  public volatile boolean spoils;
  public volatile long wrongBytes;

  public FakeHub() {
    hub.createContext("/", this::answer);
    content.createContext("/", this::sendContent);
    hub.start();
    content.start();
    put("nod.json", MOVE.getBytes(StandardCharsets.UTF_8));
    put("data/shake.json", MOVE.getBytes(StandardCharsets.UTF_8));
    put("nod.wav", sound(60_000));
    put("README.md", "not wanted".getBytes(StandardCharsets.UTF_8));
  }

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Bytes that are no WAV file; only their number and order count. */
  public static byte[] sound(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }

  public void put(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  /** Takes all files away. */
  public void clear() {
    files.clear();
  }

  /** Settings that lead here. */
  public HubSettings settings(Path cache) {
    return settings(cache, null);
  }

  public HubSettings settings(Path cache, @Nullable String withToken) {
    return new HubSettings(
        cache, "http://127.0.0.1:" + hub.getAddress().getPort() + "/", withToken, null, false);
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    String authorization = call.getRequestHeaders().getFirst("Authorization");
    requests.add("hub " + path + " " + authorization);
    String known = token;
    if (known != null && !("Bearer " + known).equals(authorization)) {
      call.getResponseHeaders().add("X-Error-Message", "Invalid username or password.");
      send(call, 401, new byte[0]);
    } else if (path.equals("/api/datasets/" + DATASET + "/revision/main")) {
      List<Map<String, String>> siblings =
          files.keySet().stream().map(file -> Map.of("rfilename", file)).toList();
      String json = JsonText.of(Map.of("id", DATASET, "sha", commit(), "siblings", siblings));
      send(call, 200, json.getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("/api/datasets/" + DATASET + "/tree/")) {
      send(call, 200, JsonText.of(tree()).getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("/datasets/" + DATASET + "/resolve/" + commit + "/")) {
      file(call, path.substring(path.indexOf(String.valueOf(commit)) + commit().length() + 1));
    } else if (path.startsWith("/api/resolve-cache/")) {
      file(call, "cached:" + path.substring("/api/resolve-cache/".length()));
    } else {
      call.getResponseHeaders().add("X-Error-Code", "RepoNotFound");
      call.getResponseHeaders().add("X-Error-Message", "Repository not found");
      send(call, 404, new byte[0]);
    }
  }

  /** What the hub's own library asks for besides. */
  private List<Map<String, Object>> tree() {
    List<Map<String, Object>> tree = new ArrayList<>();
    files.forEach(
        (path, bytes) ->
            tree.add(
                Map.of("type", "file", "path", path, "oid", gitName(bytes), "size", bytes.length)));
    return tree;
  }

  private String commit() {
    return String.valueOf(commit);
  }

  private void file(HttpExchange call, String name) throws IOException {
    byte[] bytes = files.get(name.replaceFirst("^cached:", ""));
    call.getResponseHeaders().add("X-Repo-Commit", commit());
    if (bytes == null) {
      send(call, 404, new byte[0]);
    } else if (name.endsWith(".wav")) {
      call.getResponseHeaders().add("X-Linked-Etag", '"' + digest("SHA-256", bytes) + '"');
      call.getResponseHeaders().add("X-Linked-Size", Long.toString(bytes.length + wrongBytes));
      call.getResponseHeaders()
          .add("Location", "http://localhost:" + content.getAddress().getPort() + "/" + name);
      send(call, 302, new byte[0]);
    } else if (name.startsWith("cached:")) {
      call.getResponseHeaders().add("ETag", '"' + gitName(bytes) + '"');
      send(call, 200, bytes);
    } else {
      call.getResponseHeaders().add("ETag", '"' + gitName(bytes) + '"');
      call.getResponseHeaders().add("Location", "/api/resolve-cache/" + name);
      send(call, 307, new byte[0]);
    }
  }

  private void sendContent(HttpExchange call) throws IOException {
    String authorization = call.getRequestHeaders().getFirst("Authorization");
    String range = call.getRequestHeaders().getFirst("Range");
    requests.add("content " + call.getRequestURI().getPath() + " " + authorization + " " + range);
    byte[] bytes =
        Objects.requireNonNull(files.get(call.getRequestURI().getPath().substring(1))).clone();
    if (spoils) {
      bytes[bytes.length / 2] ^= 1;
    }
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (from > 0) {
      call.getResponseHeaders()
          .add("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
    }
    if (from >= bytes.length) {
      send(call, 416, new byte[0]);
      return;
    }
    byte[] rest = Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    boolean truncate = truncations.getAndDecrement() > 0;
    boolean stall = stalls.getAndDecrement() > 0;
    // Length 0 is "until the end", which then comes too early.
    call.sendResponseHeaders(from > 0 ? 206 : 200, truncate ? 0 : rest.length);
    OutputStream out = call.getResponseBody();
    out.write(rest, 0, truncate || stall ? rest.length / 2 : rest.length);
    out.flush();
    if (!stall) {
      call.close();
    }
  }

  private static void send(HttpExchange call, int status, byte[] body) throws IOException {
    boolean head = call.getRequestMethod().equals("HEAD");
    if (head) {
      call.getResponseHeaders().add("Content-Length", Integer.toString(body.length));
    }
    call.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head) {
      call.getResponseBody().write(body);
    }
    call.close();
  }

  private static String gitName(byte[] bytes) {
    byte[] head = ("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return digest("SHA-1", all);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    hub.stop(0);
    content.stop(0);
  }
}
