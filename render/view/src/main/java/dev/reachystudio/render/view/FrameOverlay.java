package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Lines over the robot: the head's frame as three arrows with a ring around its z axis, and the
 * path of a motion. Drawn flat, so their width stays the same and nothing hides them.
 */
final class FrameOverlay {

  private static final double ARROW_M = 0.092;
  private static final double TIP_M = 0.018;
  private static final double TIP_RADIUS_M = 0.0055;
  private static final double RING_RADIUS_M = 0.092;
  private static final int CORNERS = 72;
  private static final double LINE_PX = 2.2;

  private final Canvas canvas = new Canvas();
  private final GraphicsContext gc = canvas.getGraphicsContext2D();
  private final double[] at = new double[3];
  private final double[] x = new double[CORNERS + 1];
  private final double[] y = new double[CORNERS + 1];
  private boolean empty = true;

  FrameOverlay() {
    canvas.setMouseTransparent(true);
    gc.setLineCap(StrokeLineCap.ROUND);
    gc.setLineJoin(StrokeLineJoin.ROUND);
  }

  Canvas node() {
    return canvas;
  }

  /**
   * @param head where the frame is and how it is turned, z from the table, or null for none
   * @param pathM points of the motion path, in the world
   */
  void draw(
      Projection view,
      ViewColors colors,
      @org.jspecify.annotations.Nullable Pose head,
      List<Pose> pathM) {
    if (canvas.getWidth() != view.widthPx() || canvas.getHeight() != view.heightPx()) {
      canvas.setWidth(view.widthPx());
      canvas.setHeight(view.heightPx());
    }
    if (empty && head == null && pathM.isEmpty()) {
      return;
    }
    gc.clearRect(0, 0, view.widthPx(), view.heightPx());
    empty = head == null && pathM.isEmpty();
    path(view, colors.intent(), pathM);
    if (head != null) {
      ring(view, head, colors.axisZ());
      arrow(view, head, 0, colors.axisX());
      arrow(view, head, 1, colors.axisY());
      arrow(view, head, 2, colors.axisZ());
    }
  }

  private void path(Projection view, Color color, List<Pose> pathM) {
    if (pathM.size() < 2) {
      return;
    }
    gc.setStroke(color);
    gc.setLineWidth(1.75);
    gc.beginPath();
    boolean started = false;
    for (Pose point : pathM) {
      if (view.depthM(point.xM(), point.yM(), point.zM()) <= 0.01) {
        started = false;
        continue;
      }
      double px = view.screenX(point.xM(), point.yM(), point.zM());
      double py = view.screenY(point.xM(), point.yM(), point.zM());
      if (started) {
        gc.lineTo(px, py);
      } else {
        gc.moveTo(px, py);
      }
      started = true;
    }
    gc.stroke();
  }

  private void ring(Projection view, Pose head, Color color) {
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      place(head, RING_RADIUS_M * Math.cos(angle), RING_RADIUS_M * Math.sin(angle), 0);
      if (!toScreen(view, i)) {
        return;
      }
    }
    gc.setStroke(color);
    gc.setLineWidth(LINE_PX);
    gc.strokePolyline(x, y, CORNERS + 1);
  }

  private void arrow(Projection view, Pose head, int axis, Color color) {
    place(head, 0, 0, 0);
    if (!toScreen(view, 0)) {
      return;
    }
    onAxis(head, axis, ARROW_M - TIP_M, 0, 0);
    if (!toScreen(view, 1)) {
      return;
    }
    gc.setStroke(color);
    gc.setLineWidth(LINE_PX);
    gc.strokeLine(x[0], y[0], x[1], y[1]);
    tip(view, head, axis, color);
  }

  /**
   * A cone is drawn as its base and the two sides that touch it, filled: its outline in any view.
   */
  private void tip(Projection view, Pose head, int axis, Color color) {
    int corners = 20;
    onAxis(head, axis, ARROW_M, 0, 0);
    if (!toScreen(view, corners)) {
      return;
    }
    double tipX = x[corners];
    double tipY = y[corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double a = TIP_RADIUS_M * Math.cos(angle);
      double b = TIP_RADIUS_M * Math.sin(angle);
      onAxis(head, axis, ARROW_M - TIP_M, a, b);
      if (!toScreen(view, i)) {
        return;
      }
    }
    gc.setFill(color);
    gc.fillPolygon(x, y, corners);
    for (int i = 0; i < corners; i++) {
      int next = (i + 1) % corners;
      gc.fillPolygon(new double[] {tipX, x[i], x[next]}, new double[] {tipY, y[i], y[next]}, 3);
    }
  }

  private void onAxis(Pose head, int axis, double along, double a, double b) {
    switch (axis) {
      case 0 -> place(head, along, a, b);
      case 1 -> place(head, b, along, a);
      default -> place(head, a, b, along);
    }
  }

  private void place(Pose p, double px, double py, double pz) {
    at[0] = p.r00() * px + p.r01() * py + p.r02() * pz + p.xM();
    at[1] = p.r10() * px + p.r11() * py + p.r12() * pz + p.yM();
    at[2] = p.r20() * px + p.r21() * py + p.r22() * pz + p.zM();
  }

  private boolean toScreen(Projection view, int i) {
    if (view.depthM(at[0], at[1], at[2]) <= 0.01) {
      return false;
    }
    x[i] = view.screenX(at[0], at[1], at[2]);
    y[i] = view.screenY(at[0], at[1], at[2]);
    return true;
  }
}
