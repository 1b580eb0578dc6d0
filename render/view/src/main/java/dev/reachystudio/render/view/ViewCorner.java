package dev.reachystudio.render.view;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Bottom right: the axes, and how many pictures a second are drawn. */
final class ViewCorner {

  private static final double RIGHT_PX = 13;
  private static final double BOTTOM_PX = 4;
  private static final double GAP_PX = 8;

  private final OrientationAxes axes;
  private final Text rate = new Text();
  private final Group root = new Group();

  ViewCorner(ViewSettings settings, FrameRate frameRate, Consumer<Integer> axisChosen) {
    axes = new OrientationAxes(axisChosen);
    root.setManaged(false);
    root.getChildren().addAll(axes.node(), rate);
    root.visibleProperty().bind(settings.axes);
    rate.setMouseTransparent(true);
    rate.getStyleClass().add("robot-view-rate");
    rate.setFont(Font.font("JetBrains Mono", 11));
    rate.setTextOrigin(VPos.CENTER);
    rate.fillProperty().bind(settings.colors.map(ViewColors::text));
    rate.textProperty()
        .bind(
            frameRate
                .framesPerSecondProperty()
                .map(fps -> fps.doubleValue() > 0 ? Math.round(fps.doubleValue()) + " fps" : ""));
    rate.textProperty().subscribe(this::alignRight);
  }

  Node node() {
    return root;
  }

  void draw(Projection view, ViewColors colors) {
    axes.draw(view, colors);
  }

  void layout(double widthPx, double heightPx) {
    root.relocate(
        widthPx - RIGHT_PX - OrientationAxes.SIZE_PX,
        heightPx - BOTTOM_PX - OrientationAxes.SIZE_PX);
    alignRight();
  }

  private void alignRight() {
    rate.setX(-GAP_PX - rate.getLayoutBounds().getWidth());
    rate.setY(OrientationAxes.SIZE_PX / 2 + 13);
  }
}
