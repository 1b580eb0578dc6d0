package dev.reachystudio.app.studio.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** The studio's icon, drawn. Its colours are the same in both themes. */
final class AppIcon extends StackPane {

  /** The drawing's coordinates run from 0 to this. */
  private static final double UNITS = 512;

  /**
   * @param sizePx edge, pixels
   */
  AppIcon(double sizePx) {
    Group drawing = new Group(plate(), face());
    drawing.getTransforms().add(new Scale(sizePx / UNITS, sizePx / UNITS));
    getChildren().add(new Group(drawing));
    setMinSize(sizePx, sizePx);
    setPrefSize(sizePx, sizePx);
    setMaxSize(sizePx, sizePx);
  }

  private static Rectangle plate() {
    Rectangle plate = new Rectangle(16, 16, 480, 480);
    plate.setArcWidth(224);
    plate.setArcHeight(224);
    plate.setFill(
        new LinearGradient(
            0,
            0,
            0,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#1b8fa2")),
            new Stop(1, Color.web("#0a5d6d"))));
    return plate;
  }

  /** The head with its antennas, in the plate's coordinates. */
  static Group face() {
    Color shell = Color.web("#f4f7f8");
    Color glass = Color.web("#14222a");
    Color spark = Color.web("#5fdcea");
    Rectangle head = new Rectangle(68, 188, 376, 236);
    head.setArcWidth(208);
    head.setArcHeight(208);
    head.setFill(shell);
    Rectangle bridge = new Rectangle(216, 288, 80, 26);
    bridge.setFill(glass);
    return new Group(
        antenna("M164 208 Q158 146 118 104", shell),
        antenna("M348 208 Q354 146 394 104", shell),
        new Circle(118, 104, 25, shell),
        new Circle(394, 104, 25, shell),
        head,
        bridge,
        new Circle(176, 302, 68, glass),
        new Circle(336, 302, 68, glass),
        new Circle(198, 280, 21, spark),
        new Circle(358, 280, 21, spark));
  }

  private static SVGPath antenna(String path, Color color) {
    SVGPath antenna = new SVGPath();
    antenna.setContent(path);
    antenna.setFill(Color.TRANSPARENT);
    antenna.setStroke(color);
    antenna.setStrokeWidth(26);
    antenna.setStrokeLineCap(StrokeLineCap.ROUND);
    return antenna;
  }
}
