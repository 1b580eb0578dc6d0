package dev.reachystudio.render.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The ring inside the view's edge while keys go to it. */
final class FocusRing {

  private static final double WIDTH_PX = 2;

  private final Rectangle ring = new Rectangle();

  FocusRing(ViewSettings settings) {
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    ring.setFill(Color.TRANSPARENT);
    ring.setStrokeWidth(WIDTH_PX);
    ring.strokeProperty().bind(settings.colors.map(ViewColors::focus));
    ring.setVisible(false);
  }

  Node node() {
    return ring;
  }

  void showWhile(ObservableValue<Boolean> focused) {
    ring.visibleProperty().bind(focused);
  }

  void layout(double widthPx, double heightPx) {
    ring.setX(WIDTH_PX / 2);
    ring.setY(WIDTH_PX / 2);
    ring.setWidth(Math.max(0, widthPx - WIDTH_PX));
    ring.setHeight(Math.max(0, heightPx - WIDTH_PX));
  }
}
