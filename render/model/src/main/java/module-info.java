/** URDF and STL readers, link tree and mesh preparation. Pure: no JavaFX. */
module dev.reachystudio.render.model {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.protocol;
  requires java.xml;
}
