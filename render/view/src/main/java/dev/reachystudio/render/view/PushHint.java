package dev.reachystudio.render.view;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Says at the bottom how one pushes, until it was done once. */
final class PushHint {

  private static final double BOTTOM_PX = 20;

  /** Beside what stands in the corners there is no room in smaller views. */
  private static final double LEAST_VIEW_PX = 700;

  private final Text text = new Text(RobotView.PUSH_HINT);
  private boolean roomy;

  PushHint(ViewSettings settings) {
    text.setManaged(false);
    text.setMouseTransparent(true);
    text.setVisible(false);
    text.setFont(Font.font("Inter", 11));
    text.setTextOrigin(VPos.CENTER);
    text.fillProperty().bind(settings.colors.map(ViewColors::text));
  }

  Node node() {
    return text;
  }

  void show(boolean wanted) {
    text.setVisible(wanted && roomy);
  }

  void layout(double widthPx, double heightPx) {
    roomy = widthPx >= LEAST_VIEW_PX;
    text.setX(Math.rint((widthPx - text.getLayoutBounds().getWidth()) / 2));
    text.setY(heightPx - BOTTOM_PX);
  }
}
