/** The desktop application, and the command line that starts everything. */
module dev.reachystudio.app.studio {
  requires static org.jspecify;
  requires dev.reachystudio.app.daemon;
  requires dev.reachystudio.backend.mujoco;
  requires dev.reachystudio.backend.serial;
  requires dev.reachystudio.render.camera;
  requires dev.reachystudio.render.view;
  requires atlantafx.base;
  requires info.picocli;
  requires java.management;
  requires java.net.http;
  requires javafx.controls;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.materialdesign2;
  requires org.slf4j;

  opens dev.reachystudio.app.studio;
  opens dev.reachystudio.app.studio.theme;

  exports dev.reachystudio.app.studio;
}
