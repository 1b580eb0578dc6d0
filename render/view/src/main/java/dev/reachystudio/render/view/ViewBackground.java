package dev.reachystudio.render.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** The calm gradient behind the robot. */
final class ViewBackground {

  private ViewBackground() {}

  static void bind(Region region, ObservableValue<ViewColors> colors) {
    region.backgroundProperty().bind(colors.map(ViewBackground::of));
  }

  private static Background of(ViewColors colors) {
    RadialGradient fill =
        new RadialGradient(
            0,
            0,
            0.5,
            0.42,
            0.72,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, colors.viewTop()),
            new Stop(1, colors.viewBottom()));
    return new Background(new BackgroundFill(fill, CornerRadii.EMPTY, Insets.EMPTY));
  }
}
