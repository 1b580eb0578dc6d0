/** The robot daemon: lifecycle, REST and WebSocket. It never names JavaFX. */
module dev.reachystudio.app.daemon {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.backend.control;
  requires transitive dev.reachystudio.lock;
  requires transitive dev.reachystudio.protocol;
  requires io.helidon.webserver;
  requires io.helidon.webserver.websocket;
  requires org.slf4j;
}
