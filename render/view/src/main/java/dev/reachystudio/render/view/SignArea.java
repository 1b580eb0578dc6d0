package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;

/**
 * The part of the picture that signs need. A canvas as large as the picture would cost more than
 * all that is drawn on it, where the processor draws.
 */
final class SignArea {

  /** The area grows and shrinks by these, so that a canvas is not made anew each frame. */
  private static final double RASTER_PX = 128;

  private static final double MARGIN_PX = 16;

  private final Projection view;
  private double left = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;

  SignArea(Projection view) {
    this.view = view;
  }

  void add(Contact c, double direction) {
    double reachM = direction * ContactSign.lengthM(c.forceN());
    add(c.xM(), c.yM(), c.zM(), ContactSign.RING_M, 0);
    add(
        c.xM() + reachM * c.normalX(),
        c.yM() + reachM * c.normalY(),
        c.zM() + reachM * c.normalZ(),
        0,
        0);
  }

  void add(PushForce push) {
    add(push.fromM().x(), push.fromM().y(), push.fromM().z(), 0, PushSign.LABEL_REACH_PX);
    add(push.toM().x(), push.toM().y(), push.toM().z(), 0, PushSign.LABEL_REACH_PX);
  }

  private void add(double xM, double yM, double zM, double aroundM, double aroundPx) {
    double depthM = view.depthM(xM, yM, zM);
    if (!(depthM > Lines.NEAREST_M)) {
      return;
    }
    double x = view.screenX(xM, yM, zM);
    double y = view.screenY(xM, yM, zM);
    double around = MARGIN_PX + aroundPx + aroundM / view.metresPerPixel(depthM);
    left = Math.min(left, x - around);
    right = Math.max(right, x + around);
    top = Math.min(top, y - around);
    bottom = Math.max(bottom, y + around);
  }

  /** Whether anything of it is in the picture. */
  boolean seen() {
    return left() < right() && top() < bottom();
  }

  double left() {
    return Math.max(0, RASTER_PX * Math.floor(left / RASTER_PX));
  }

  double right() {
    return Math.min(view.widthPx(), RASTER_PX * Math.ceil(right / RASTER_PX));
  }

  double top() {
    return Math.max(0, RASTER_PX * Math.floor(top / RASTER_PX));
  }

  double bottom() {
    return Math.min(view.heightPx(), RASTER_PX * Math.ceil(bottom / RASTER_PX));
  }
}
