package dev.reachystudio.render.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * All that is behind the robot: the background, a grid that fades out with distance, the world's x
 * and y axes and a soft contact shadow. Drawn flat, with the camera's projection, because drawn
 * lines are smooth on every machine; redrawn when the camera moves, not when the robot does.
 */
final class GroundCanvas {

  private static final double FINE_M = 0.02;
  private static final int FINE_PER_COARSE = 5;
  private static final int FINE_LINES = 20;
  private static final int COARSE_LINES = 9;

  /** A floor below a table is seen from farther away. */
  private static final int LOW_LINES = 22;

  /** Lines end in so many steps of transparency. */
  private static final int STEPS = 24;

  /** Fine lines nearer than this on the screen are not drawn at all, they would only shimmer. */
  private static final double MIN_SPACING_PX = 2.5;

  private static final double FULL_SPACING_PX = 9;
  private static final double NEAREST_M = 0.05;

  private final Canvas canvas = new Canvas();
  private final GraphicsContext gc = canvas.getGraphicsContext2D();
  private final ContactShadow shadow = new ContactShadow();
  private double zM;

  Canvas node() {
    return canvas;
  }

  void draw(Projection view, ViewColors colors, boolean grid, double footRadiusM, Ground ground) {
    canvas.setWidth(view.widthPx());
    canvas.setHeight(view.heightPx());
    gc.setFill(ViewBackground.of(colors));
    gc.fillRect(0, 0, view.widthPx(), view.heightPx());
    zM = ground.zM();
    if (view.eyeM(2) <= zM) {
      return; // from below, the ground is not between the eye and the sky but over everything
    }
    gc.setLineCap(StrokeLineCap.BUTT);
    if (grid && !ground.underRobot()) {
      drawLines(view, colors.gridCoarse(), FINE_M * FINE_PER_COARSE, LOW_LINES, 0.5, false);
    } else if (grid) {
      drawLines(view, colors.gridFine(), FINE_M, FINE_LINES, 0.5, true);
      drawLines(view, colors.gridCoarse(), FINE_M * FINE_PER_COARSE, COARSE_LINES, 0.5, false);
      axis(view, colors.axisX(), 1, 0);
      axis(view, colors.axisY(), 0, 1);
    }
    if (footRadiusM > 0 && ground.underRobot()) {
      shadow.draw(gc, view, colors.contactShadow(), footRadiusM);
    }
  }

  private void drawLines(
      Projection view, Color color, double spacingM, int lines, double alpha, boolean fine) {
    double halfM = spacingM * lines;
    gc.setLineWidth(1);
    for (int line = -lines; line <= lines; line++) {
      boolean onCoarse = fine && line % FINE_PER_COARSE == 0;
      boolean onAxis = !fine && line == 0 && zM == 0;
      if (onCoarse) {
        continue;
      }
      double at = line * spacingM;
      for (int step = 0; step < STEPS; step++) {
        double from = halfM * (2.0 * step / STEPS - 1);
        double to = halfM * (2.0 * (step + 1) / STEPS - 1);
        double fade = alpha * fade(Math.hypot(at, (from + to) / 2) / halfM);
        boolean covered = onAxis && from >= 0;
        if (!covered) {
          segment(view, color, fade, spacingM, at, from, at, to);
          segment(view, color, fade, spacingM, from, at, to, at);
        }
      }
    }
  }

  private void axis(Projection view, Color color, double x, double y) {
    double halfM = FINE_M * FINE_PER_COARSE * COARSE_LINES;
    gc.setLineWidth(1.25);
    for (int step = 0; step < STEPS; step++) {
      double from = halfM * step / STEPS;
      double to = halfM * (step + 1) / STEPS;
      double fade = 0.9 * fade((from + to) / 2 / halfM);
      segment(view, color, fade, 1, from * x, from * y, to * x, to * y);
    }
  }

  /** One piece of a line, thinned out where lines come too close on the screen. */
  private void segment(
      Projection view,
      Color color,
      double alpha,
      double spacingM,
      double x0,
      double y0,
      double x1,
      double y1) {
    double depth0 = view.depthM(x0, y0, zM);
    double depth1 = view.depthM(x1, y1, zM);
    if (alpha <= 0.004 || depth0 < NEAREST_M || depth1 < NEAREST_M) {
      return;
    }
    double depth = (depth0 + depth1) / 2;
    double spacingPx = spacingM / view.metresPerPixel(depth) * (view.eyeM(2) - zM) / depth;
    double room = (spacingPx - MIN_SPACING_PX) / (FULL_SPACING_PX - MIN_SPACING_PX);
    double seen = alpha * Math.clamp(room, 0, 1);
    if (seen <= 0.004) {
      return;
    }
    gc.setStroke(color.deriveColor(0, 1, 1, seen));
    gc.strokeLine(
        view.screenX(x0, y0, zM), view.screenY(x0, y0, zM),
        view.screenX(x1, y1, zM), view.screenY(x1, y1, zM));
  }

  /** From 1 at the robot to 0 at the end of the grid, with flat ends. */
  private static double fade(double share) {
    double t = Math.clamp(1.12 * (1 - share), 0, 1);
    return t * t * (3 - 2 * t);
  }
}
