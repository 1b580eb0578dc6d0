/** The JavaFX 3D view of the robot. It is given robot states and never names the daemon. */
module dev.reachystudio.render.view {
  requires static org.jspecify;
  requires transitive dev.reachystudio.render.model;
  requires transitive javafx.graphics;
  requires javafx.controls;
  requires org.fxyz3d.core;

  exports dev.reachystudio.render.view;
}
