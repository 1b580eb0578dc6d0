package dev.reachystudio.app.daemon.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages of other sites away from the robot: the Host must be this machine under a name
 * nobody else can claim, and whatever changes something must not come from a foreign page.
 * Immutable.
 */
public final class Guard {

  private static final Answer UNTRUSTED_HOST = Answer.error(400, "Untrusted Host header");
  private static final Answer DUPLICATE = Answer.error(400, "Duplicate Host or Origin header");
  private static final Answer CROSS_ORIGIN = Answer.error(403, "Cross-origin request rejected");

  private static final Set<String> APP_ORIGINS =
      Set.of("tauri://localhost", "capacitor://localhost");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(%[\\w.]+)?");
  private static final Pattern CORS_ORIGIN =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?");
  private static final Set<String> CORS_APP_ORIGINS =
      Set.of(
          "tauri://localhost",
          "http://tauri.localhost",
          "https://tauri.localhost",
          "capacitor://localhost");

  private Guard() {}

  /**
   * Checks a request before anything else.
   *
   * @param method HTTP method
   * @param webSocket whether it asks for a WebSocket
   * @param hosts all Host headers
   * @param origins all Origin headers
   * @return the refusal, or null if it may pass
   */
  public static @Nullable Answer check(
      String method, boolean webSocket, List<String> hosts, List<String> origins) {
    if (hosts.size() > 1 || origins.size() > 1) {
      return DUPLICATE;
    }
    if (hosts.isEmpty() || !trustedHost(hosts.getFirst())) {
      return UNTRUSTED_HOST;
    }
    boolean checked = webSocket || !READING.contains(method);
    if (checked && !origins.isEmpty() && !trustedOrigin(origins.getFirst())) {
      return CROSS_ORIGIN;
    }
    return null;
  }

  /** Whether a page of this origin may read answers. */
  public static boolean corsAllows(String origin) {
    return CORS_APP_ORIGINS.contains(origin) || CORS_ORIGIN.matcher(origin).matches();
  }

  private static boolean trustedHost(String header) {
    String host = withoutPort(header.strip().toLowerCase(Locale.ROOT));
    return host.equals("localhost")
        || host.equals("tauri.localhost")
        || (host.endsWith(".local") && host.length() > ".local".length())
        || isIpv4(host)
        || isIpv6(host);
  }

  private static boolean trustedOrigin(String header) {
    String origin = header.strip().toLowerCase(Locale.ROOT);
    if (APP_ORIGINS.contains(origin)) {
      return true;
    }
    int scheme = origin.indexOf("://");
    if (scheme < 0) {
      return false;
    }
    String host = withoutPort(origin.substring(scheme + 3));
    return host.equals("localhost")
        || host.equals("tauri.localhost")
        || (host.endsWith(".local") && host.length() > ".local".length())
        || nearby(host);
  }

  /** The host of {@code host:port} or {@code [address]:port}. */
  private static String withoutPort(String authority) {
    if (authority.startsWith("[")) {
      int end = authority.indexOf(']');
      return end < 0 ? authority : authority.substring(1, end);
    }
    int colon = authority.indexOf(':');
    return colon < 0 || colon != authority.lastIndexOf(':')
        ? authority
        : authority.substring(0, colon);
  }

  /** Whether an address is loopback, private or link-local: a page served from the same house. */
  private static boolean nearby(String host) {
    if (isIpv4(host)) {
      String[] parts = host.split("\\.", -1);
      int first = Integer.parseInt(parts[0]);
      int second = Integer.parseInt(parts[1]);
      return first == 127
          || first == 10
          || (first == 192 && second == 168)
          || (first == 172 && second >= 16 && second <= 31)
          || (first == 169 && second == 254);
    }
    return isIpv6(host)
        && (host.equals("::1") || host.startsWith("fe80:") || host.matches("f[cd][0-9a-f]{2}:.*"));
  }

  private static boolean isIpv4(String host) {
    var matcher = IPV4.matcher(host);
    if (!matcher.matches()) {
      return false;
    }
    for (int i = 1; i <= 4; i++) {
      if (Integer.parseInt(matcher.group(i)) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv6(String host) {
    return IPV6.matcher(host).matches();
  }
}
