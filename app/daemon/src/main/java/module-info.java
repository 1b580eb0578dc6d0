/** The robot daemon: lifecycle, REST and WebSocket. It never names JavaFX. */
module dev.reachystudio.app.daemon {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.backend.control;
  requires transitive dev.reachystudio.lock;
  requires transitive dev.reachystudio.protocol;
  requires io.helidon.webserver;
  requires java.desktop;
  requires java.logging;
  requires java.net.http;
  requires org.slf4j;

  exports dev.reachystudio.app.daemon;
  exports dev.reachystudio.app.daemon.clients;
  exports dev.reachystudio.app.daemon.description;
  exports dev.reachystudio.app.daemon.hub;
  exports dev.reachystudio.app.daemon.idle;
  exports dev.reachystudio.app.daemon.jobs;
  exports dev.reachystudio.app.daemon.lifecycle;
  exports dev.reachystudio.app.daemon.logs;
  exports dev.reachystudio.app.daemon.camera;
  exports dev.reachystudio.app.daemon.motors;
  exports dev.reachystudio.app.daemon.simulation;
  exports dev.reachystudio.app.daemon.moves;
  exports dev.reachystudio.app.daemon.recording;
  exports dev.reachystudio.app.daemon.sound;
  exports dev.reachystudio.app.daemon.wheels;
}
