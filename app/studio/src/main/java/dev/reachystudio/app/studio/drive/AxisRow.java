package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.NumberField;
import dev.reachystudio.app.studio.controls.Quantity;
import dev.reachystudio.app.studio.controls.RequestedAchievedSlider;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One axis: colour, name, slider, requested value, achieved value. */
final class AxisRow extends HBox {

  /** Width of the column of fields; the header's words stand above it. */
  static final double FIELD_PX = 82;

  /** Width of the column of achieved values. */
  static final double ACHIEVED_PX = 60;

  private static final double NAME_PX = 59;

  private final RequestedAchievedSlider slider;
  private final NumberField field;

  AxisRow(PoseViewModel model, DriveAxis axis) {
    getStyleClass().add("axis-row");
    setId("axis-" + axis.label().toLowerCase(java.util.Locale.ROOT));
    AxisViewModel values = model.axis(axis);
    Region swatch = new Region();
    swatch.getStyleClass().add("axis-swatch");
    swatch.setStyle("-fx-background-color: " + axis.colorToken());
    Label name = new Label(axis.label());
    fixWidth(name, NAME_PX);
    slider = slider(model, values);
    field = field(model, values);
    fixWidth(field, FIELD_PX);
    HBox.setMargin(field, new javafx.geometry.Insets(0, 0, 0, 8));
    Label achieved = new Label();
    achieved.getStyleClass().addAll("number", "muted");
    achieved.setAlignment(Pos.CENTER_RIGHT);
    achieved
        .textProperty()
        .bind(values.achievedProperty().map(si -> axis.quantity().number(si.doubleValue())));
    fixWidth(achieved, ACHIEVED_PX);
    HBox.setHgrow(slider, Priority.ALWAYS);
    getChildren().addAll(swatch, name, slider, field, achieved);
    setAlignment(Pos.CENTER_LEFT);
  }

  private static void fixWidth(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  NumberField field() {
    return field;
  }

  RequestedAchievedSlider slider() {
    return slider;
  }

  private static RequestedAchievedSlider slider(PoseViewModel model, AxisViewModel values) {
    DriveAxis axis = values.axis();
    RequestedAchievedSlider slider =
        new RequestedAchievedSlider(axis.quantity(), axis.nameInSentence());
    slider.minimumProperty().set(axis.minimum());
    slider.maximumProperty().set(axis.maximum());
    slider.neutralProperty().set(0);
    slider.reachLowProperty().bind(values.reachLowProperty());
    slider.reachHighProperty().bind(values.reachHighProperty());
    slider.requestedProperty().bind(values.requestedProperty());
    slider.achievedProperty().bind(values.achievedProperty());
    values.clampedProperty().subscribe(slider::setClamped);
    slider.setListener(
        new RequestedAchievedSlider.Listener() {
          @Override
          public void dragStarted() {
            model.dragStarted(axis);
          }

          @Override
          public void dragged(double value) {
            model.drag(axis, value);
          }

          @Override
          public void dragEnded() {
            model.dragEnded(axis);
          }

          @Override
          public void stepped(double value) {
            model.step(axis, value);
          }

          @Override
          public void reset() {
            model.reset(axis);
          }
        });
    return slider;
  }

  private static NumberField field(PoseViewModel model, AxisViewModel values) {
    DriveAxis axis = values.axis();
    Quantity quantity = axis.quantity();
    NumberField field = new NumberField(quantity, "requested " + axis.nameInSentence());
    field.valueProperty().bind(values.requestedProperty());
    values.clampedProperty().subscribe(field::setClamped);
    field.setOnEnter(si -> model.enter(axis, si));
    field.setOnStep(si -> model.step(axis, si));
    return field;
  }
}
