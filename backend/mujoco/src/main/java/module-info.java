/** The robot in physics: MuJoCo through java.lang.foreign. */
module dev.reachystudio.backend.mujoco {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.backend.control;
  requires transitive dev.reachystudio.protocol;

  exports dev.reachystudio.backend.mujoco.engine;
  exports dev.reachystudio.backend.mujoco.io;
  exports dev.reachystudio.backend.mujoco.library;
  exports dev.reachystudio.backend.mujoco.model;
  exports dev.reachystudio.backend.mujoco.trial;
}
