package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The proxy that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name. */
final class EnvironmentProxy extends ProxySelector {

  private final Map<String, String> variables;

  EnvironmentProxy(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public List<Proxy> select(URI uri) {
    String address = variable(String.valueOf(uri.getScheme()) + "_proxy");
    if (address.isEmpty() || isExcepted(String.valueOf(uri.getHost()))) {
      return List.of(Proxy.NO_PROXY);
    }
    try {
      URI proxy = URI.create(address.contains("://") ? address : "http://" + address);
      int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
      return proxy.getHost() == null
          ? List.of(Proxy.NO_PROXY)
          : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port)));
    } catch (IllegalArgumentException e) {
      return List.of(Proxy.NO_PROXY);
    }
  }

  private boolean isExcepted(String host) {
    if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
      return true;
    }
    for (String entry : variable("no_proxy").split("[,\\s]+", -1)) {
      String domain = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
      boolean named = !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
      if (named || entry.equals("*")) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String value = variables.getOrDefault(name, variables.get(name.toUpperCase(Locale.ROOT)));
    return value == null ? "" : value.strip();
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // Whoever connects is told.
  }
}
