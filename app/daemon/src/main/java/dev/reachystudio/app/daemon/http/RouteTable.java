package dev.reachystudio.app.daemon.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds routes by path and method. Immutable. */
public final class RouteTable {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(\\.\\.\\.)?}");

  private record Patterned(Pattern regex, List<String> names, Map<String, Route> byMethod) {}

  /**
   * A route that was found.
   *
   * @param route the route
   * @param parameters parts of the path by name
   */
  public record Match(Route route, Map<String, String> parameters) {}

  private final List<Route> routes;
  private final Map<String, Map<String, Route>> exact = new HashMap<>();
  private final List<Patterned> patterned = new ArrayList<>();

  public RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
    Map<String, Patterned> patterns = new LinkedHashMap<>();
    for (Route route : routes) {
      if (route.pattern().contains("{")) {
        patterns
            .computeIfAbsent(route.pattern(), RouteTable::compile)
            .byMethod
            .put(route.method(), route);
      } else {
        exact.computeIfAbsent(route.pattern(), path -> new HashMap<>()).put(route.method(), route);
      }
    }
    patterned.addAll(patterns.values());
  }

  /** All routes. */
  public List<Route> routes() {
    return routes;
  }

  /** The route of a method and a path, or null. */
  public @Nullable Match find(String method, String path) {
    Map<String, Route> byMethod = exact.get(path);
    if (byMethod != null) {
      Route route = byMethod.get(method);
      return route == null ? null : new Match(route, Map.of());
    }
    for (Patterned candidate : patterned) {
      Matcher matcher = candidate.regex.matcher(path);
      Route route = candidate.byMethod.get(method);
      if (route != null && matcher.matches()) {
        return new Match(route, parameters(candidate, matcher));
      }
    }
    return null;
  }

  /** The methods that a path has routes for; empty if it has none. */
  public Set<String> methods(String path) {
    Map<String, Route> byMethod = exact.get(path);
    Set<String> methods = new TreeSet<>(byMethod == null ? Set.of() : byMethod.keySet());
    for (Patterned candidate : patterned) {
      if (candidate.regex.matcher(path).matches()) {
        methods.addAll(candidate.byMethod.keySet());
      }
    }
    return methods;
  }

  /** Decodes a part of a path or of a query. */
  static String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    try {
      String text = plusIsSpace ? raw : raw.replace("+", "%2B");
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }

  private static Map<String, String> parameters(Patterned pattern, Matcher matcher) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < pattern.names.size(); i++) {
      parameters.put(pattern.names.get(i), decode(matcher.group(i + 1), false));
    }
    return parameters;
  }

  private static Patterned compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    List<String> names = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(pattern);
    int end = 0;
    while (parameter.find()) {
      regex.append(Pattern.quote(pattern.substring(end, parameter.start())));
      regex.append(parameter.group(2) == null ? "([^/]+)" : "(.+)");
      names.add(parameter.group(1));
      end = parameter.end();
    }
    regex.append(Pattern.quote(pattern.substring(end)));
    return new Patterned(Pattern.compile(regex.toString()), names, new HashMap<>());
  }
}
