package dev.reachystudio.render.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The soft dark spot where the robot stands: discs of growing size, each hardly visible. */
final class ContactShadow {

  private static final int DISCS = 26;
  private static final int CORNERS = 56;

  /** How far the shadow reaches beyond the foot, in radii of the foot. */
  static final double REACH = 1.75;

  private final double[] x = new double[CORNERS];
  private final double[] y = new double[CORNERS];

  void draw(GraphicsContext gc, Projection view, Color darkest, double footRadiusM) {
    double below = 0;
    for (int disc = 0; disc < DISCS; disc++) {
      double share = 1 - (double) disc / DISCS; // 1 at the rim, towards 0 in the middle
      double wanted = darkest.getOpacity() * strength(1 - share);
      double layer = below >= 1 ? 0 : (wanted - below) / (1 - below);
      if (layer <= 0 || !outline(view, share * REACH * footRadiusM)) {
        continue;
      }
      gc.setFill(Color.color(darkest.getRed(), darkest.getGreen(), darkest.getBlue(), layer));
      gc.fillPolygon(x, y, CORNERS);
      below = wanted;
    }
  }

  /** From 0 at the rim to 1 below the foot. */
  static double strength(double inwards) {
    double t = Math.clamp(inwards / 0.62, 0, 1);
    return t * t * (3 - 2 * t);
  }

  private boolean outline(Projection view, double radiusM) {
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      double px = radiusM * Math.cos(angle);
      double py = radiusM * Math.sin(angle);
      if (view.depthM(px, py, 0) <= 0) {
        return false;
      }
      x[i] = view.screenX(px, py, 0);
      y[i] = view.screenY(px, py, 0);
    }
    return true;
  }
}
