/** The robot's eye in simulation. It is given robot states and never names the daemon. */
module dev.reachystudio.render.camera {
  requires static org.jspecify;
  requires transitive dev.reachystudio.render.model;
  requires java.logging;

  exports dev.reachystudio.render.camera;
}
