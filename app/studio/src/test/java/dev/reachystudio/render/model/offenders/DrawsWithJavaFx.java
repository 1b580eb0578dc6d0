package dev.reachystudio.render.model.offenders;

import javafx.geometry.Point3D;

/** An offender for the architecture tests: JavaFX where a description is only read. */
public final class DrawsWithJavaFx {
  /** Needs a graphics tool kit to be loaded. */
  public Object mesh() {
    return new Point3D(0, 0, 0);
  }
}
