/** The real-time core: control loop, kinematics and motion. No I/O, no framework. */
module dev.reachystudio.backend.control {
  requires java.management;
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.protocol;

  exports dev.reachystudio.backend.control.collision;
  exports dev.reachystudio.backend.control.dynamics;
  exports dev.reachystudio.backend.control.io;
  exports dev.reachystudio.backend.control.loop;
  exports dev.reachystudio.backend.control.thread;
  exports dev.reachystudio.backend.control.kinematics;
  exports dev.reachystudio.backend.control.limits;
  exports dev.reachystudio.backend.control.mockup;
  exports dev.reachystudio.backend.control.motion;
  exports dev.reachystudio.backend.control.render;
  exports dev.reachystudio.backend.control.replay;
}
