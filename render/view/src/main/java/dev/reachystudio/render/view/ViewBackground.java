package dev.reachystudio.render.view;

import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** The calm gradient behind the robot. */
final class ViewBackground {

  private ViewBackground() {}

  static RadialGradient of(ViewColors colors) {
    return new RadialGradient(
        0,
        0,
        0.5,
        0.42,
        0.72,
        true,
        CycleMethod.NO_CYCLE,
        new Stop(0, colors.viewTop()),
        new Stop(1, colors.viewBottom()));
  }
}
