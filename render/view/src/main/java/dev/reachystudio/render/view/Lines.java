package dev.reachystudio.render.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Draws lines over the picture, each with a halo in the colour of the background, so that it is
 * seen on white shells as well as on dark ones.
 */
final class Lines {

  static final double NEAREST_M = 0.02;

  private static final double HALO_PX = 1.75;
  private static final double HALO_ALPHA = 0.8;
  private static final double TIP_PX = 8;
  private static final double TIP_HALF_PX = 3.6;

  private final GraphicsContext gc;
  private final Projection view;
  private final Color ink;
  private final Color halo;
  private final double widthPx;

  Lines(GraphicsContext gc, Projection view, Color ink, Color background, double widthPx) {
    this.gc = gc;
    this.view = view;
    this.ink = ink;
    this.halo = background.deriveColor(0, 1, 1, HALO_ALPHA);
    this.widthPx = widthPx;
    gc.setLineCap(StrokeLineCap.ROUND);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    gc.setLineDashes();
  }

  Projection view() {
    return view;
  }

  /** A closed line through points of the screen. */
  void closed(double[] x, double[] y) {
    pen(true);
    gc.strokePolygon(x, y, x.length);
    pen(false);
    gc.strokePolygon(x, y, x.length);
  }

  /** A line with a tip at its second end; one that points at the eye is only its tip. */
  void arrow(double x0M, double y0M, double z0M, double x1M, double y1M, double z1M) {
    if (!(view.depthM(x0M, y0M, z0M) > NEAREST_M) || !(view.depthM(x1M, y1M, z1M) > NEAREST_M)) {
      return;
    }
    double x0 = view.screenX(x0M, y0M, z0M);
    double y0 = view.screenY(x0M, y0M, z0M);
    double x1 = view.screenX(x1M, y1M, z1M);
    double y1 = view.screenY(x1M, y1M, z1M);
    double length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 1) {
      return;
    }
    double ux = (x1 - x0) / length;
    double uy = (y1 - y0) / length;
    double tip = Math.min(TIP_PX + widthPx, length);
    double half = (TIP_HALF_PX + widthPx / 2) * tip / (TIP_PX + widthPx);
    double[] tx = {x1, x1 - tip * ux - half * uy, x1 - tip * ux + half * uy};
    double[] ty = {y1, y1 - tip * uy + half * ux, y1 - tip * uy - half * ux};
    for (boolean behind : new boolean[] {true, false}) {
      pen(behind);
      gc.strokeLine(x0, y0, x1 - tip * ux, y1 - tip * uy);
      gc.setLineWidth(behind ? 2 * HALO_PX : 1);
      gc.strokePolygon(tx, ty, 3);
      gc.fillPolygon(tx, ty, 3);
    }
  }

  /** A dot. */
  void dot(double xM, double yM, double zM, double radiusPx) {
    double x = view.screenX(xM, yM, zM);
    double y = view.screenY(xM, yM, zM);
    for (double radius : new double[] {radiusPx + HALO_PX, radiusPx}) {
      pen(radius > radiusPx);
      gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  /** A dotted line. */
  void dotted(double x0M, double y0M, double z0M, double x1M, double y1M, double z1M) {
    pen(false);
    gc.setLineWidth(1);
    gc.setLineDashes(1, 4);
    gc.strokeLine(
        view.screenX(x0M, y0M, z0M),
        view.screenY(x0M, y0M, z0M),
        view.screenX(x1M, y1M, z1M),
        view.screenY(x1M, y1M, z1M));
    gc.setLineDashes();
  }

  private void pen(boolean behind) {
    gc.setStroke(behind ? halo : ink);
    gc.setFill(behind ? halo : ink);
    gc.setLineWidth(behind ? widthPx + 2 * HALO_PX : widthPx);
  }
}
