package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of routes as an OpenAPI document: paths, parameters of paths, and what each is for. */
final class OpenApi {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?:\\.\\.\\.)?}");

  private OpenApi() {}

  static Map<String, Object> of(List<Route> routes, String version) {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.pattern().replace("...", ""), path -> new LinkedHashMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Reachy Studio daemon", "version", version));
    document.put("paths", paths);
    return document;
  }

  private static Map<String, Object> operation(Route route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    List<Map<String, Object>> parameters = new ArrayList<>();
    Matcher names = PARAMETER.matcher(route.pattern());
    while (names.find()) {
      Map<String, Object> parameter = new LinkedHashMap<>();
      parameter.put("name", names.group(1));
      parameter.put("in", "path");
      parameter.put("required", true);
      parameter.put("schema", Map.of("type", "string"));
      parameters.add(parameter);
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "Successful Response"));
    if (route.method().equals("POST") || !parameters.isEmpty()) {
      responses.put("422", Map.of("description", "Validation Error"));
    }
    if (route.needsRobot()) {
      responses.put("503", Map.of("description", "Backend not running"));
    }
    operation.put("responses", responses);
    return operation;
  }
}
