package dev.reachystudio.render.view;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Pointer and keys on a view: drag turns, Shift+drag moves, wheel and pinch zoom. */
final class CameraInput {

  private static final double ORBIT_RAD_PER_PX = Math.toRadians(0.4);
  private static final double ORBIT_RAD_PER_KEY = Math.toRadians(5);
  private static final double PAN_PX_PER_KEY = 24;

  /** A notch of a wheel is 40 units: about 8 % nearer. */
  private static final double ZOOM_PER_UNIT = 0.002;

  private static final double ZOOM_PER_KEY = 1.15;

  private final CameraControl camera;
  private final Supplier<Projection> projection;
  private final DoubleClick doubleClick;
  private double lastX;
  private double lastY;

  /** Told where the pointer was clicked twice. */
  interface DoubleClick {
    void at(double x, double y);
  }

  CameraInput(CameraControl camera, Supplier<Projection> projection, DoubleClick doubleClick) {
    this.camera = camera;
    this.projection = projection;
    this.doubleClick = doubleClick;
  }

  void listenTo(Node view) {
    view.setOnMousePressed(
        event -> {
          view.requestFocus();
          lastX = event.getX();
          lastY = event.getY();
        });
    view.setOnMouseDragged(this::drag);
    view.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2
              && event.getButton() == MouseButton.PRIMARY
              && event.isStillSincePress()) {
            doubleClick.at(event.getX(), event.getY());
          }
        });
    view.setOnScroll(this::scroll);
    view.setOnZoom(this::pinch);
    view.setOnKeyPressed(this::key);
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - lastX;
    double dy = event.getY() - lastY;
    lastX = event.getX();
    lastY = event.getY();
    if (event.isShiftDown() || !event.isPrimaryButtonDown()) {
      double scale = projection.get().metresPerPixel();
      camera.pan(-dx * scale, dy * scale);
    } else {
      camera.orbit(-dx * ORBIT_RAD_PER_PX, dy * ORBIT_RAD_PER_PX);
    }
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    // Shift turns a wheel sideways on some systems.
    double units = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    zoomAt(Math.exp(-units * ZOOM_PER_UNIT), event.getX(), event.getY());
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    if (event.getZoomFactor() > 0) {
      zoomAt(1 / event.getZoomFactor(), event.getX(), event.getY());
    }
    event.consume();
  }

  private void zoomAt(double factor, double x, double y) {
    Projection view = projection.get();
    double scale = view.metresPerPixel();
    camera.zoom(factor, (x - view.widthPx() / 2) * scale, (view.heightPx() / 2 - y) * scale);
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean used =
        switch (event.getCode()) {
          case LEFT, KP_LEFT -> arrow(event, 1, 0);
          case RIGHT, KP_RIGHT -> arrow(event, -1, 0);
          case UP, KP_UP -> arrow(event, 0, 1);
          case DOWN, KP_DOWN -> arrow(event, 0, -1);
          case PLUS, ADD, EQUALS -> zoomKey(1 / ZOOM_PER_KEY);
          case MINUS, SUBTRACT -> zoomKey(ZOOM_PER_KEY);
          case F -> {
            camera.fit();
            yield true;
          }
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  /** Turns the robot, or moves it with Shift, the way the arrow points. */
  private boolean arrow(KeyEvent event, int left, int up) {
    if (event.isShiftDown()) {
      double step = PAN_PX_PER_KEY * projection.get().metresPerPixel();
      camera.pan(left * step, -up * step);
    } else {
      camera.orbit(left * ORBIT_RAD_PER_KEY, -up * ORBIT_RAD_PER_KEY);
    }
    return true;
  }

  private boolean zoomKey(double factor) {
    camera.zoom(factor, 0, 0);
    return true;
  }
}
