package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * What the colours of the motors mean, with the numbers: a row a motor with a bar, its torque and
 * the share of the limit. Stands above the axes at the right.
 */
final class EffortLegend {

  private static final double WIDTH_PX = 244;
  private static final double PADDING_PX = 12;
  private static final double ROW_PX = 16;
  private static final double HEAD_PX = 44;
  private static final double NAME_PX = 82;
  private static final double BAR_PX = 36;
  private static final double BAR_HEIGHT_PX = 4;
  private static final double TORQUE_RIGHT_PX = 188;
  private static final double HEIGHT_PX = HEAD_PX + Motor.COUNT * ROW_PX + PADDING_PX - 4;
  private static final double RIGHT_PX = 16;
  private static final double BOTTOM_PX = 88;

  /** Smaller views have no room for it beside the robot. */
  private static final double LEAST_VIEW_PX = 440;

  /** Numbers that change faster cannot be read. */
  private static final long REFRESH_NS = 250_000_000L;

  /** Half of the last digit. */
  private static final double SAME_NM = 0.005;

  private final Group root = new Group();
  private final Rectangle card = new Rectangle(WIDTH_PX, HEIGHT_PX);
  private final Rectangle ramp = new Rectangle(WIDTH_PX - 2 * PADDING_PX, BAR_HEIGHT_PX);
  private final Text title = text(FontWeight.SEMI_BOLD, 12);
  private final Text caption = text(FontWeight.NORMAL, 11);
  private final List<Row> rows = new ArrayList<>();
  private long shownNs;
  private boolean stale = true;
  private final double[] shownNm = new double[Motor.COUNT];
  private boolean roomy;

  /** Name, bar and numbers of one motor. */
  private record Row(Motor motor, Text name, Rectangle bar, Text torque, Text share) {}

  EffortLegend() {
    root.setManaged(false);
    root.setMouseTransparent(true);
    root.setVisible(false);
    root.setAccessibleRole(AccessibleRole.TEXT);
    card.setArcWidth(16);
    card.setArcHeight(16);
    ramp.setArcWidth(BAR_HEIGHT_PX);
    ramp.setArcHeight(BAR_HEIGHT_PX);
    ramp.setX(PADDING_PX);
    ramp.setY(HEAD_PX - 12);
    place(title, PADDING_PX, PADDING_PX + 7);
    title.setText("Effort");
    caption.setText("0 … 100 % of stall torque");
    place(caption, WIDTH_PX - PADDING_PX - caption.getLayoutBounds().getWidth(), PADDING_PX + 7);
    root.getChildren().addAll(card, ramp, title, caption);
    for (int i = 0; i < Motor.COUNT; i++) {
      rows.add(row(Motor.at(i), HEAD_PX + ROW_PX * i + ROW_PX / 2));
    }
  }

  private Row row(Motor motor, double y) {
    Row row =
        new Row(
            motor,
            text(FontWeight.NORMAL, 11),
            new Rectangle(0, BAR_HEIGHT_PX),
            number(),
            number());
    row.name().setText(name(motor));
    place(row.name(), PADDING_PX, y);
    row.bar().setX(PADDING_PX + NAME_PX);
    row.bar().setY(y - BAR_HEIGHT_PX / 2);
    row.bar().setArcWidth(BAR_HEIGHT_PX);
    row.bar().setArcHeight(BAR_HEIGHT_PX);
    row.torque().setY(y);
    row.share().setY(y);
    root.getChildren().addAll(row.name(), row.bar(), row.torque(), row.share());
    return row;
  }

  Node node() {
    return root;
  }

  void layout(double widthPx, double heightPx) {
    roomy = widthPx >= LEAST_VIEW_PX && heightPx >= HEIGHT_PX + 2 * BOTTOM_PX;
    root.relocate(widthPx - RIGHT_PX - WIDTH_PX, heightPx - BOTTOM_PX - HEIGHT_PX);
  }

  /** Whether other numbers would stand there, and these have stood long enough. */
  boolean isDue(MotorEffort effort, long nowNs) {
    return roomy && (stale || (nowNs - shownNs >= REFRESH_NS && differs(effort)));
  }

  private boolean differs(MotorEffort effort) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (Math.abs(effort.torqueNm(Motor.at(i)) - shownNm[i]) > SAME_NM) {
        return true;
      }
    }
    return false;
  }

  /** The colours changed. */
  void repaint() {
    stale = true;
  }

  void show(MotorEffort effort, boolean visible, ViewColors colors, long nowNs) {
    boolean shown = visible && roomy && effort.known();
    if (!shown) {
      root.setVisible(false);
      return;
    }
    if (root.isVisible() && !isDue(effort, nowNs)) {
      return;
    }
    root.setVisible(true);
    shownNs = nowNs;
    stale = false;
    recolour(colors);
    EffortScale scale = new EffortScale(colors);
    for (Row row : rows) {
      double share = effort.share(row.motor());
      shownNm[row.motor().index()] = effort.torqueNm(row.motor());
      row.bar().setWidth(Math.max(BAR_HEIGHT_PX, BAR_PX * Math.min(share, 1)));
      row.bar().setFill(scale.color(EffortScale.step(share)));
      right(row.torque(), format("%.2f Nm", effort.torqueNm(row.motor())), TORQUE_RIGHT_PX);
      right(row.share(), format("%.0f %%", 100 * share), WIDTH_PX - PADDING_PX);
    }
    root.setAccessibleText(spoken(effort));
  }

  private static String spoken(MotorEffort effort) {
    StringBuilder text = new StringBuilder("Effort of the motors: ");
    for (int i = 0; i < Motor.COUNT; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(name(Motor.at(i)))
          .append(format(" %.0f percent", 100 * effort.share(Motor.at(i))));
    }
    return text.toString();
  }

  private void recolour(ViewColors colors) {
    card.setFill(colors.overlay().deriveColor(0, 1, 1, 0.92));
    card.setStroke(colors.gridFine());
    ramp.setFill(
        new LinearGradient(
            0,
            0,
            1,
            0,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, colors.success()),
            new Stop(0.5, colors.caution()),
            new Stop(1, colors.violation())));
    title.setFill(colors.ink());
    caption.setFill(colors.text());
    for (Row row : rows) {
      row.name().setFill(colors.text());
      row.torque().setFill(colors.ink());
      row.share().setFill(colors.ink());
    }
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.getDefault(Locale.Category.FORMAT), pattern, value);
  }

  private static void right(Text text, String words, double rightPx) {
    text.setText(words);
    text.setX(rightPx - text.getLayoutBounds().getWidth());
  }

  private static void place(Text text, double x, double y) {
    text.setX(x);
    text.setY(y);
  }

  private static Text text(FontWeight weight, double size) {
    Text text = new Text();
    text.setFont(Font.font("Inter", weight, size));
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  private static Text number() {
    Text text = new Text();
    text.setFont(Font.font("JetBrains Mono", 11));
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  private static String name(Motor motor) {
    return switch (motor) {
      case BODY_ROTATION -> "Body";
      case RIGHT_ANTENNA -> "Right antenna";
      case LEFT_ANTENNA -> "Left antenna";
      case STEWART_1, STEWART_2, STEWART_3, STEWART_4, STEWART_5, STEWART_6 ->
          "Leg " + motor.index();
    };
  }
}
