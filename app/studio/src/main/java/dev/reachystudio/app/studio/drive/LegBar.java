package dev.reachystudio.app.studio.drive;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One leg: number, angle between its limits, angle. Amber at a limit. */
final class LegBar extends HBox {

  private static final PseudoClass AT_LIMIT = PseudoClass.getPseudoClass("at-limit");

  LegBar(LegsViewModel model, int leg) {
    getStyleClass().add("leg-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label number = new Label(Integer.toString(leg));
    number.getStyleClass().addAll("number", "muted");
    number.setMinWidth(18);
    Label angle = new Label();
    angle.getStyleClass().addAll("number", "leg-angle");
    angle.setAlignment(Pos.CENTER_RIGHT);
    angle.setMinWidth(54);
    Track track = new Track(model.lowerRad(leg), model.upperRad(leg));
    HBox.setHgrow(track, Priority.ALWAYS);
    getChildren().addAll(number, track, angle);
    model
        .angleRadProperty(leg)
        .subscribe(
            rad -> {
              double angleRad = rad.doubleValue();
              angle.setText(dev.reachystudio.app.studio.controls.Quantity.ANGLE.number(angleRad));
              track.show(angleRad);
              pseudoClassStateChanged(AT_LIMIT, model.atLimit(leg, angleRad));
              setAccessibleText("Leg " + leg + ", " + angle.getText() + " degrees");
            });
  }

  /** The groove from limit to limit, with a mark at the angle. */
  private static final class Track extends Region {

    private final Region groove = new Region();
    private final Region mark = new Region();
    private final double lowerRad;
    private final double upperRad;
    private double angleRad = Double.NaN;

    Track(double lowerRad, double upperRad) {
      this.lowerRad = lowerRad;
      this.upperRad = upperRad;
      groove.getStyleClass().add("groove");
      mark.getStyleClass().add("mark");
      getChildren().addAll(groove, mark);
      setMinSize(30, 12);
      setPrefSize(82, 12);
    }

    void show(double newAngleRad) {
      angleRad = newAngleRad;
      mark.setVisible(Double.isFinite(angleRad));
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double middle = Math.round(getHeight() / 2);
      groove.resizeRelocate(0, middle - 2, getWidth(), 4);
      if (mark.isVisible()) {
        double at = Math.clamp((angleRad - lowerRad) / (upperRad - lowerRad), 0.0, 1.0);
        mark.resizeRelocate(Math.rint(at * (getWidth() - 3)), middle - 6, 3, 12);
      }
    }
  }
}
