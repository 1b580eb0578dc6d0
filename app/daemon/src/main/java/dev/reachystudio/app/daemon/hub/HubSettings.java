package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the Hugging Face hub is and where its files are kept, by the conventions of its own tools.
 *
 * @param cacheFolder the cache that all of the hub's tools share
 * @param endpoint address of the hub, as it was set
 * @param token what proves who we are, or null
 * @param tokenFile read for the token when none is set; need not exist
 * @param offline never ask the hub
 */
public record HubSettings(
    Path cacheFolder,
    String endpoint,
    @Nullable String token,
    @Nullable Path tokenFile,
    boolean offline) {

  /** The public hub. */
  public static final String PUBLIC_ENDPOINT = "https://huggingface.co";

  private static final Set<String> TRUE = Set.of("1", "ON", "YES", "TRUE");

  /** A hub that is never asked, with a cache in this folder. */
  public static HubSettings offline(Path cacheFolder) {
    return new HubSettings(cacheFolder, PUBLIC_ENDPOINT, null, null, true);
  }

  /**
   * What the variables of the hub's tools say: {@code HF_HOME}, {@code HF_HUB_CACHE}, {@code
   * HF_ENDPOINT}, {@code HF_TOKEN}, {@code HF_TOKEN_PATH}, {@code HF_HUB_OFFLINE}.
   *
   * @param variables the environment
   * @param userHome the user's folder
   */
  public static HubSettings of(Map<String, String> variables, Path userHome) {
    Path cache = path(variables, "XDG_CACHE_HOME", userHome).orElse(userHome.resolve(".cache"));
    Path home = path(variables, "HF_HOME", userHome).orElse(cache.resolve("huggingface"));
    return new HubSettings(
        path(variables, "HF_HUB_CACHE", userHome)
            .or(() -> path(variables, "HUGGINGFACE_HUB_CACHE", userHome))
            .orElse(home.resolve("hub")),
        text(variables, "HF_ENDPOINT").orElse(PUBLIC_ENDPOINT),
        text(variables, "HF_TOKEN").orElse(null),
        flag(variables, "HF_HUB_DISABLE_IMPLICIT_TOKEN")
            ? null
            : path(variables, "HF_TOKEN_PATH", userHome).orElse(home.resolve("token")),
        flag(variables, "HF_HUB_OFFLINE") || flag(variables, "TRANSFORMERS_OFFLINE"));
  }

  private static Optional<String> text(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<Path> path(Map<String, String> variables, String name, Path userHome) {
    return text(variables, name)
        .map(v -> v.equals("~") || v.startsWith("~/") ? userHome + v.substring(1) : v)
        .map(Path::of);
  }

  private static boolean flag(Map<String, String> variables, String name) {
    return text(variables, name).map(v -> TRUE.contains(v.toUpperCase(Locale.ROOT))).orElse(false);
  }

  /**
   * The address of the hub, without a slash at its end.
   *
   * @throws HubException if it is no web address
   */
  URI endpointUri() throws HubException {
    try {
      URI uri = URI.create(endpoint.replaceFirst("/+$", ""));
      if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // told below, as all that is no address
    }
    throw new HubException(
        HubException.Kind.UNREACHABLE,
        "HF_ENDPOINT is '" + endpoint + "', allowed is an http or https address");
  }

  /** The token now: a sign-in by the hub's own tools counts at once. */
  Optional<String> currentToken() {
    if (token != null) {
      return Optional.of(token);
    }
    if (tokenFile == null || !Files.isRegularFile(tokenFile)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(tokenFile).strip()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "HubSettings[cacheFolder="
        + cacheFolder
        + ", endpoint="
        + endpoint
        + ", offline="
        + offline
        + "]";
  }
}
