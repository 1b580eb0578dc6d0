package dev.reachystudio.render.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The world's axes as three lettered balls, turning with the camera. A click looks along an axis.
 */
final class OrientationAxes {

  static final double SIZE_PX = 72;

  private static final double LENGTH_PX = 27;
  private static final double BALL_PX = 7;
  private static final String[] LETTERS = {"X", "Y", "Z"};

  private final Canvas canvas = new Canvas(SIZE_PX, SIZE_PX);
  private final List<Ball> balls = new ArrayList<>();

  private record Ball(int axis, double x, double y, double towardsEye) {}

  /**
   * @param axisChosen told 0, 1 or 2 when a ball is clicked
   */
  OrientationAxes(Consumer<Integer> axisChosen) {
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setAccessibleText("Axes of the world: x forward, y left, z up");
    canvas.setOnMouseMoved(
        event ->
            canvas.setCursor(
                ballAt(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    canvas.setOnMousePressed(
        event ->
            ballAt(event.getX(), event.getY())
                .ifPresent(
                    axis -> {
                      axisChosen.accept(axis);
                      event.consume();
                    }));
  }

  Canvas node() {
    return canvas;
  }

  void draw(Projection view, ViewColors colors) {
    balls.clear();
    for (int axis = 0; axis < 3; axis++) {
      balls.add(
          new Ball(
              axis,
              SIZE_PX / 2 + LENGTH_PX * view.right(axis),
              SIZE_PX / 2 - LENGTH_PX * view.up(axis),
              -view.forward(axis)));
    }
    balls.sort(Comparator.comparingDouble(Ball::towardsEye));
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, SIZE_PX, SIZE_PX);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFont(Font.font("Inter", FontWeight.BOLD, 9.5));
    gc.setLineWidth(2);
    for (Ball ball : balls) {
      Color color = color(colors, ball.axis());
      gc.setStroke(color);
      gc.strokeLine(SIZE_PX / 2, SIZE_PX / 2, ball.x(), ball.y());
      gc.setFill(color);
      gc.fillOval(ball.x() - BALL_PX, ball.y() - BALL_PX, 2 * BALL_PX, 2 * BALL_PX);
      gc.setFill(colors.bright() ? Color.WHITE : colors.viewBottom());
      gc.fillText(LETTERS[ball.axis()], ball.x(), ball.y() + 0.5);
    }
  }

  /** The foremost ball under a point of the widget. */
  Optional<Integer> ballAt(double x, double y) {
    for (Ball ball : balls.reversed()) {
      if (Math.hypot(x - ball.x(), y - ball.y()) <= BALL_PX + 3) {
        return Optional.of(ball.axis());
      }
    }
    return Optional.empty();
  }

  private static Color color(ViewColors colors, int axis) {
    return switch (axis) {
      case 0 -> colors.axisX();
      case 1 -> colors.axisY();
      default -> colors.axisZ();
    };
  }
}
