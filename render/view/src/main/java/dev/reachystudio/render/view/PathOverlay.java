package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * The path of a motion, drawn flat over the robot: it runs inside the head, where it would be
 * hidden.
 */
final class PathOverlay {

  private static final double LINE_PX = 1.75;
  private static final double NEAREST_M = 0.01;

  private final Canvas canvas = new Canvas();
  private final GraphicsContext gc = canvas.getGraphicsContext2D();

  PathOverlay() {
    canvas.setMouseTransparent(true);
    canvas.setVisible(false);
  }

  Canvas node() {
    return canvas;
  }

  /**
   * @param pathM points of the motion path, in the world
   */
  void draw(Projection view, ViewColors colors, List<Pose> pathM) {
    canvas.setVisible(pathM.size() >= 2);
    if (!canvas.isVisible()) {
      return;
    }
    canvas.setWidth(view.widthPx());
    canvas.setHeight(view.heightPx());
    gc.clearRect(0, 0, view.widthPx(), view.heightPx());
    gc.setLineCap(StrokeLineCap.ROUND);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    gc.setStroke(colors.intent());
    gc.setLineWidth(LINE_PX);
    gc.beginPath();
    boolean started = false;
    for (Pose point : pathM) {
      started = lineTo(view, point, started);
    }
    gc.stroke();
  }

  private boolean lineTo(Projection view, Pose point, boolean started) {
    if (view.depthM(point.xM(), point.yM(), point.zM()) <= NEAREST_M) {
      return false;
    }
    double x = view.screenX(point.xM(), point.yM(), point.zM());
    double y = view.screenY(point.xM(), point.yM(), point.zM());
    if (started) {
      gc.lineTo(x, y);
    } else {
      gc.moveTo(x, y);
    }
    return true;
  }
}
