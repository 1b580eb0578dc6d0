package dev.reachystudio.render.view;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A push as an arrow from the point that is held, with its newtons beside the tip. */
final class PushSign {

  /** How far the label may be from what it belongs to. */
  static final double LABEL_REACH_PX = 120;

  private static final double WIDTH_PX = 2.5;
  private static final double DOT_PX = 4;
  private static final double LABEL_OFF_PX = 14;
  private static final double LABEL_HEIGHT_PX = 22;
  private static final double LABEL_PADDING_PX = 7;
  private static final double LABEL_RADIUS_PX = 8;
  private static final Font FONT = Font.font("JetBrains Mono", FontWeight.BOLD, 12);

  private final Text measure = new Text();

  void draw(GraphicsContext gc, Projection view, ViewColors colors, PushForce push) {
    Point from = push.fromM();
    Point to = push.toM();
    double share = push.bounded() ? reach(push) : 1;
    double x = from.x() + share * (to.x() - from.x());
    double y = from.y() + share * (to.y() - from.y());
    double z = from.z() + share * (to.z() - from.z());
    Lines lines = new Lines(gc, view, colors.intent(), colors.viewBottom(), WIDTH_PX);
    if (push.bounded()) {
      lines.dotted(x, y, z, to.x(), to.y(), to.z());
    }
    lines.arrow(from.x(), from.y(), from.z(), x, y, z);
    lines.dot(from.x(), from.y(), from.z(), DOT_PX);
    label(gc, view, colors, push, view.screenX(x, y, z), view.screenY(x, y, z));
  }

  /** The share of the way to the pointer where the band pulls as hard as it may. */
  private static double reach(PushForce push) {
    double dx = push.toM().x() - push.fromM().x();
    double dy = push.toM().y() - push.fromM().y();
    double dz = push.toM().z() - push.fromM().z();
    return Math.min(1, push.reachM() / Math.sqrt(dx * dx + dy * dy + dz * dz));
  }

  private void label(
      GraphicsContext gc, Projection view, ViewColors colors, PushForce push, double x, double y) {
    String text =
        String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f N", push.newtons())
            + (push.bounded() ? " max" : "");
    measure.setFont(FONT);
    measure.setText(text);
    double width = measure.getLayoutBounds().getWidth() + 2 * LABEL_PADDING_PX;
    double left = Math.clamp(x + LABEL_OFF_PX, 4, Math.max(4, view.widthPx() - width - 4));
    double top =
        Math.clamp(
            y - LABEL_HEIGHT_PX - LABEL_OFF_PX / 2,
            4,
            Math.max(4, view.heightPx() - LABEL_HEIGHT_PX - 4));
    Color card = colors.viewBottom().deriveColor(0, 1, 1, 0.9);
    gc.setFill(card);
    gc.fillRoundRect(left, top, width, LABEL_HEIGHT_PX, LABEL_RADIUS_PX, LABEL_RADIUS_PX);
    gc.setFill(colors.intent());
    gc.setFont(FONT);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(text, left + LABEL_PADDING_PX, top + LABEL_HEIGHT_PX / 2);
  }
}
