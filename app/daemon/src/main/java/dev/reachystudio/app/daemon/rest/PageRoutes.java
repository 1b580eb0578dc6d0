package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** The page that a browser sees at the daemon's address, and the list of routes for programs. */
public final class PageRoutes {

  private final Supplier<DaemonStatus> status;
  private final Supplier<List<Route>> routes;

  /**
   * @param routes every route, also these
   */
  public PageRoutes(Supplier<DaemonStatus> status, Supplier<List<Route>> routes) {
    this.status = status;
    this.routes = routes;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/", "This daemon, for people", call -> page()),
        Route.of(
            "GET",
            "/openapi.json",
            "The routes, for programs",
            call -> Answer.of(OpenApi.of(routes.get(), status.get().version()))));
  }

  private Answer page() {
    DaemonStatus now = status.get();
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title>
        <style>body{font:16px system-ui;margin:3rem auto;max-width:40rem;color:#222}
        code{background:#eee;padding:.1em .3em;border-radius:.2em}</style></head>
        <body><h1>%1$s</h1>
        <p>Reachy Studio daemon %2$s, speaking the wire of version %3$s. State: <b>%4$s</b>.</p>
        <p><a href="/api/daemon/status">Status</a>, <a href="/api/state/full">state</a>,
        <a href="/openapi.json">routes</a>. The Python SDK connects to <code>/ws/sdk</code>.</p>
        </body></html>
        """
            .formatted(
                escape(now.robotName()),
                escape(now.studioVersion()),
                now.version(),
                now.state().wireName());
    return Answer.body(Answer.HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
