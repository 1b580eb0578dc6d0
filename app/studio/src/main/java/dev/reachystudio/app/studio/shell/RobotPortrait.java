package dev.reachystudio.app.studio.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;

/**
 * The robot as a bust of 32 px: which robot the toolbar speaks of. Drawn, in the theme's view
 * colours.
 */
final class RobotPortrait extends StackPane {

  /** The drawing's coordinates run from 0 to this. */
  private static final double UNITS = 128;

  private static final double SIZE_PX = 32;

  RobotPortrait() {
    getStyleClass().add("portrait");
    Group head =
        new Group(
            line(46, 44, 32, 8, "portrait-antenna"),
            line(84, 44, 96, 14, "portrait-antenna"),
            rounded(24, 38, 80, 46, 40, "portrait-shell"),
            eye(32),
            eye(68),
            rounded(54, 58, 20, 6, 0, "portrait-glass"));
    head.getTransforms().add(new Rotate(4, 64, 64));
    Group bust =
        new Group(
            line(48, 84, 44, 106, "portrait-rod"),
            line(58, 84, 60, 106, "portrait-rod"),
            line(70, 84, 68, 106, "portrait-rod"),
            line(80, 84, 84, 106, "portrait-rod"),
            body(),
            head);
    bust.getTransforms().add(new Scale(SIZE_PX / UNITS, SIZE_PX / UNITS));
    Rectangle clip = new Rectangle(SIZE_PX, SIZE_PX);
    clip.setArcWidth(12);
    clip.setArcHeight(12);
    StackPane drawing = new StackPane();
    drawing.setMinSize(SIZE_PX, SIZE_PX);
    drawing.setMaxSize(SIZE_PX, SIZE_PX);
    bust.setManaged(false);
    drawing.getChildren().add(bust);
    drawing.setClip(clip);
    getChildren().add(drawing);
    setMinSize(SIZE_PX, SIZE_PX);
    setMaxSize(SIZE_PX, SIZE_PX);
  }

  private static Shape body() {
    SVGPath body = new SVGPath();
    body.setContent("M34 104 Q64 96 94 104 L100 140 L28 140 Z");
    body.getStyleClass().add("portrait-shell");
    return body;
  }

  private static Shape eye(double x) {
    return rounded(x, 46, 28, 28, 28, "portrait-glass");
  }

  private static Shape rounded(
      double x, double y, double width, double height, double arc, String styleClass) {
    Rectangle shape = new Rectangle(x, y, width, height);
    shape.setArcWidth(arc);
    shape.setArcHeight(arc);
    shape.getStyleClass().add(styleClass);
    return shape;
  }

  private static Shape line(double x1, double y1, double x2, double y2, String styleClass) {
    Line line = new Line(x1, y1, x2, y2);
    line.getStyleClass().add(styleClass);
    return line;
  }
}
