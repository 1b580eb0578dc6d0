package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubException.Kind;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.json.wire.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the hub. Redirects are followed here and not by the library, because the token must never
 * follow them to another host. Any thread; blocks.
 */
final class HubClient implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_REDIRECTS = 5;

  /** A list of some ten thousand files. */
  private static final int MAX_LIST_BYTES = 4 << 20;

  /** Etags are names of files here; the hub's are SHA-1 or SHA-256 in hexadecimal digits. */
  private static final Pattern ETAG = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private final URI endpoint;
  private final @Nullable String token;
  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Threads.virtualFactory("hub", BugLog::uncaught));
  private final HttpClient http;

  HubClient(HubSettings settings) throws HubException {
    endpoint = settings.endpointUri();
    token = settings.currentToken().orElse(null);
    http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(new EnvironmentProxy(System.getenv()))
            .executor(executor)
            .build();
  }

  /**
   * The newest version of a data set.
   *
   * @param commit its name
   * @param files paths of its files
   */
  record Revision(String commit, List<String> files) {}

  /** Asks what the newest version is. */
  Revision revision(DatasetName dataset) throws IOException, InterruptedException {
    URI uri = URI.create(endpoint + "/api/datasets/" + dataset.id() + "/revision/main");
    try (HubTransfer answer = open(uri, dataset, etag -> 0, false)) {
      byte[] body = answer.body().readNBytes(MAX_LIST_BYTES + 1);
      if (body.length > MAX_LIST_BYTES) {
        throw new HubException(Kind.UNUSABLE, dataset.id() + " has too many files");
      }
      return revision(dataset, new String(body, StandardCharsets.UTF_8));
    }
  }

  private Revision revision(DatasetName dataset, String json) throws HubException {
    try {
      if (JsonReader.read(json) instanceof Map<?, ?> map
          && map.get("sha") instanceof String commit
          && HubCache.isCommit(commit)
          && map.get("siblings") instanceof List<?> siblings) {
        List<String> files = new ArrayList<>();
        for (Object sibling : siblings) {
          if (sibling instanceof Map<?, ?> file && file.get("rfilename") instanceof String path) {
            files.add(path);
          }
        }
        return new Revision(commit, files);
      }
    } catch (JsonReader.JsonException e) {
      // told below, as everything that is no answer of a hub
    }
    throw new HubException(
        Kind.UNREACHABLE, endpoint + " does not answer as a hub about " + dataset.id());
  }

  /**
   * Begins the transfer of a file.
   *
   * @param haveBytes how much of the content with an etag is here already, asked once
   */
  HubTransfer file(
      DatasetName dataset, String commit, String path, ToLongFunction<String> haveBytes)
      throws IOException, InterruptedException {
    String encoded =
        Stream.of(path.split("/"))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    URI uri =
        URI.create(endpoint + "/datasets/" + dataset.id() + "/resolve/" + commit + "/" + encoded);
    return open(uri, dataset, haveBytes, true);
  }

  private HubTransfer open(
      URI start, DatasetName dataset, ToLongFunction<String> haveBytes, boolean file)
      throws IOException, InterruptedException {
    URI uri = start;
    Redirected known = new Redirected(null, OptionalLong.empty());
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      long offsetBytes = known.etag == null ? 0 : haveBytes.applyAsLong(known.etag);
      HttpResponse<InputStream> response = send(request(uri, offsetBytes), dataset);
      if (isRedirect(response)) {
        known = isHub(uri) ? known.and(response) : known;
        uri = target(uri, response, dataset);
        response.body().close();
      } else {
        return answer(response, dataset, known, offsetBytes, file);
      }
    }
    throw new HubException(Kind.UNREACHABLE, start + " is redirected more than " + MAX_REDIRECTS);
  }

  private HubTransfer answer(
      HttpResponse<InputStream> response,
      DatasetName dataset,
      Redirected known,
      long offsetBytes,
      boolean file)
      throws IOException {
    int status = response.statusCode();
    if (status != 200 && status != 206) {
      response.body().close();
      if (status == 416) {
        throw new StaleStartException(Objects.requireNonNullElse(known.etag, ""));
      }
      throw HubRefusal.of(response, dataset, endpoint, token != null);
    }
    Redirected all = known.and(response);
    if (file && (all.etag == null || !ETAG.matcher(all.etag).matches())) {
      response.body().close();
      throw new HubException(
          Kind.UNREACHABLE, response.uri().getHost() + " sends a file without a usable etag");
    }
    long beginBytes = status == 206 ? begin(response) : 0;
    if (beginBytes != 0 && beginBytes != offsetBytes) {
      response.body().close();
      throw new StaleStartException(Objects.requireNonNullElse(known.etag, ""));
    }
    return new HubTransfer(
        Objects.requireNonNullElse(all.etag, ""), all.sizeBytes, beginBytes, response.body());
  }

  /** What is kept of a file does not fit what the hub has. */
  static final class StaleStartException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String etag;

    StaleStartException(String etag) {
      super("the hub has no rest for what is here");
      this.etag = etag;
    }

    /** The content it is about. */
    String etag() {
      return etag;
    }
  }

  private static long begin(HttpResponse<?> response) {
    String range = response.headers().firstValue("Content-Range").orElse("");
    return range.matches("bytes \\d{1,18}-.*")
        ? Long.parseLong(range.substring(6, range.indexOf('-')))
        : 0;
  }

  /** What the hub said of a file before it sent us elsewhere. */
  private record Redirected(@Nullable String etag, OptionalLong sizeBytes) {

    Redirected and(HttpResponse<?> response) {
      String found =
          response
              .headers()
              .firstValue("X-Linked-Etag")
              .or(() -> response.headers().firstValue("ETag"))
              .map(text -> text.replaceFirst("^W/", "").replace("\"", ""))
              .orElse(null);
      OptionalLong size = response.headers().firstValueAsLong("X-Linked-Size");
      if (size.isEmpty() && response.statusCode() == 200) {
        size = response.headers().firstValueAsLong("Content-Length");
      }
      return new Redirected(etag == null ? found : etag, sizeBytes.isPresent() ? sizeBytes : size);
    }
  }

  private static boolean isRedirect(HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location").isPresent();
      default -> false;
    };
  }

  private static URI target(URI from, HttpResponse<?> response, DatasetName dataset)
      throws HubException {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI to = from.resolve(location);
      boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
      boolean downgraded = "https".equals(from.getScheme()) && "http".equals(to.getScheme());
      if (web && !downgraded && to.getHost() != null) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new HubException(
        Kind.UNREACHABLE, dataset.id() + " is redirected to '" + location + "', not followed");
  }

  private boolean isHub(URI uri) {
    return Objects.equals(uri.getScheme(), endpoint.getScheme())
        && Objects.equals(uri.getHost(), endpoint.getHost())
        && uri.getPort() == endpoint.getPort();
  }

  private HttpRequest request(URI uri, long offsetBytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWER_TIMEOUT)
            .header("User-Agent", "reachy-studio")
            .header("Accept-Encoding", "identity");
    if (token != null && isHub(uri) && keepsSecrets(uri)) {
      request.header("Authorization", "Bearer " + token);
    }
    if (offsetBytes > 0) {
      request.header("Range", "bytes=" + offsetBytes + "-");
    }
    return request.build();
  }

  private static boolean keepsSecrets(URI uri) {
    return "https".equals(uri.getScheme())
        || List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
  }

  private HttpResponse<InputStream> send(HttpRequest request, DatasetName dataset)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException | IllegalArgumentException e) {
      throw new HubException(
          Kind.UNREACHABLE,
          "%s cannot be fetched, %s does not answer: %s"
              .formatted(
                  dataset.id(),
                  request.uri().getHost(),
                  e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    executor.shutdownNow();
  }
}
