/** URDF and STL readers, link tree and mesh preparation. Pure: no JavaFX. */
module dev.reachystudio.render.model {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.protocol;
  requires java.xml;

  exports dev.reachystudio.render.model.mesh;
  exports dev.reachystudio.render.model.pose;
  exports dev.reachystudio.render.model.scene;
  exports dev.reachystudio.render.model.urdf;
  exports dev.reachystudio.render.model.world;
}
