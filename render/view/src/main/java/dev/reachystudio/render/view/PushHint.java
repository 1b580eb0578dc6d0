package dev.reachystudio.render.view;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Says at the bottom how one pushes, until it was done once. */
final class PushHint {

  private static final double HEIGHT_PX = 24;
  private static final double PADDING_PX = 10;
  private static final double ROUND_PX = 8;
  private static final double BOTTOM_PX = 16;
  private static final double CARD_ALPHA = 0.85;

  /** Beside what stands in the corners there is no room in smaller views. */
  private static final double LEAST_VIEW_PX = 700;

  private final Text text = new Text(RobotView.PUSH_HINT);
  private final Rectangle card = new Rectangle();
  private final Group root = new Group(card, text);
  private boolean roomy;

  PushHint(ViewSettings settings) {
    root.setManaged(false);
    root.setMouseTransparent(true);
    root.setVisible(false);
    text.setFont(Font.font("Inter", 11));
    text.setTextOrigin(VPos.CENTER);
    text.fillProperty().bind(settings.colors.map(ViewColors::text));
    card.setHeight(HEIGHT_PX);
    card.setArcWidth(ROUND_PX);
    card.setArcHeight(ROUND_PX);
    card.fillProperty()
        .bind(settings.colors.map(colors -> colors.overlay().deriveColor(0, 1, 1, CARD_ALPHA)));
  }

  Node node() {
    return root;
  }

  void show(boolean wanted) {
    root.setVisible(wanted && roomy);
  }

  void layout(double widthPx, double heightPx) {
    roomy = widthPx >= LEAST_VIEW_PX;
    double width = text.getLayoutBounds().getWidth();
    text.setX(Math.rint((widthPx - width) / 2));
    text.setY(heightPx - BOTTOM_PX - HEIGHT_PX / 2);
    card.setX(text.getX() - PADDING_PX);
    card.setWidth(width + 2 * PADDING_PX);
    card.setY(heightPx - BOTTOM_PX - HEIGHT_PX);
  }
}
