package dev.reachystudio.app.studio.drive;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * One axis as the inspector shows it, in metres or radians and in the chosen frame. On the JavaFX
 * thread.
 */
public final class AxisViewModel {

  private final DriveAxis axis;
  private final ReadOnlyDoubleWrapper requested = unknown("requested");
  private final ReadOnlyDoubleWrapper achieved = unknown("achieved");
  private final DoubleProperty reachLow;
  private final DoubleProperty reachHigh;
  private final ReadOnlyBooleanWrapper clamped = new ReadOnlyBooleanWrapper(this, "clamped");

  AxisViewModel(DriveAxis axis) {
    this.axis = axis;
    reachLow = new SimpleDoubleProperty(this, "reachLow", axis.minimum());
    reachHigh = new SimpleDoubleProperty(this, "reachHigh", axis.maximum());
  }

  private ReadOnlyDoubleWrapper unknown(String name) {
    return new ReadOnlyDoubleWrapper(this, name, Double.NaN);
  }

  /** Which axis this is. */
  public DriveAxis axis() {
    return axis;
  }

  /** What was asked for and set; NaN is unknown. */
  public ReadOnlyDoubleProperty requestedProperty() {
    return requested.getReadOnlyProperty();
  }

  /** What is measured; NaN is unknown. */
  public ReadOnlyDoubleProperty achievedProperty() {
    return achieved.getReadOnlyProperty();
  }

  /** Least value that can be reached while the other axes stay. */
  public DoubleProperty reachLowProperty() {
    return reachLow;
  }

  /** Greatest value that can be reached while the other axes stay. */
  public DoubleProperty reachHighProperty() {
    return reachHigh;
  }

  /** Whether the value was set differently from what was last asked. */
  public ReadOnlyBooleanProperty clampedProperty() {
    return clamped.getReadOnlyProperty();
  }

  void show(double requestedSi, double achievedSi) {
    requested.set(requestedSi);
    achieved.set(achievedSi);
  }

  void reach(ReachScan.Span span) {
    reachLow.set(span.low());
    reachHigh.set(span.high());
  }

  ReachScan.Span reach() {
    return new ReachScan.Span(reachLow.get(), reachHigh.get());
  }

  void clamped(boolean yes) {
    clamped.set(yes);
  }
}
