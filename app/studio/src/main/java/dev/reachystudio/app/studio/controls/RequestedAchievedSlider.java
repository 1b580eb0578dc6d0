package dev.reachystudio.app.studio.controls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A slider with two values: the ring is what was requested, the tick what was achieved. The groove
 * is solid where the value can be reached and hatched where it cannot; a bar runs from neutral to
 * the ring. Values are in any unit.
 *
 * <p>Dragging or clicking asks for values; Left and Right step, with Shift ×10 and Alt ÷10; a
 * double click or Backspace resets. The ring moves only when {@link #requestedProperty} does.
 */
public final class RequestedAchievedSlider extends Region {

  /** Told what someone does with the slider. */
  public interface Listener {
    /** The ring was taken hold of. */
    void dragStarted();

    /** A value is asked for; between the ends of the slider. */
    void dragged(double value);

    /** The ring was let go. */
    void dragEnded();

    /** An arrow key asks for a value. */
    void stepped(double value);

    /** The neutral value is asked for. */
    void reset();
  }

  private static final PseudoClass CLAMPED = PseudoClass.getPseudoClass("clamped");
  private static final double RING_PX = 14;
  private static final double GROOVE_PX = 4;

  private final Region hatchBelow = part("hatch");
  private final Region hatchAbove = part("hatch");
  private final Region groove = part("groove");
  private final Region neutralMark = part("neutral-mark");
  private final Region intent = part("intent");
  private final Region ring = part("ring");
  private final Region tick = part("tick");
  private final Quantity quantity;
  private final DoubleProperty minimum = number("minimum", -1);
  private final DoubleProperty maximum = number("maximum", 1);
  private final DoubleProperty reachLow = number("reachLow", -1);
  private final DoubleProperty reachHigh = number("reachHigh", 1);
  private final DoubleProperty neutral = number("neutral", 0);
  private final DoubleProperty requested = number("requested", Double.NaN);
  private final DoubleProperty achieved = number("achieved", Double.NaN);
  private @Nullable Listener listener;
  private double grabOffsetPx;
  private boolean dragging;

  /**
   * @param quantity what the values measure, for the step of the keys and for assistive technology
   * @param name name for assistive technology
   */
  public RequestedAchievedSlider(Quantity quantity, String name) {
    this.quantity = quantity;
    getStyleClass().add("requested-achieved-slider");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(name);
    getChildren().addAll(List.of(hatchBelow, hatchAbove, groove, neutralMark, intent, ring, tick));
    getChildren().forEach(part -> part.setMouseTransparent(true));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnKeyPressed(this::key);
  }

  private static Region part(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    return region;
  }

  private DoubleProperty number(String name, double initial) {
    return new SimpleDoubleProperty(this, name, initial) {
      @Override
      protected void invalidated() {
        get();
        requestLayout();
      }
    };
  }

  /** Who is told. */
  public void setListener(Listener listener) {
    this.listener = listener;
  }

  /** Value at the left end. */
  public DoubleProperty minimumProperty() {
    return minimum;
  }

  /** Value at the right end. */
  public DoubleProperty maximumProperty() {
    return maximum;
  }

  /** Least value that can be reached. */
  public DoubleProperty reachLowProperty() {
    return reachLow;
  }

  /** Greatest value that can be reached. */
  public DoubleProperty reachHighProperty() {
    return reachHigh;
  }

  /** Where the bar starts. */
  public DoubleProperty neutralProperty() {
    return neutral;
  }

  /** What was asked for; NaN hides the ring. */
  public DoubleProperty requestedProperty() {
    return requested;
  }

  /** What was reached; NaN hides the tick. */
  public DoubleProperty achievedProperty() {
    return achieved;
  }

  /** Shows the ring and the bar as clamped. */
  public void setClamped(boolean clamped) {
    pseudoClassStateChanged(CLAMPED, clamped);
  }

  /** Place of a value in this node's coordinates, pixels from its left edge. */
  public double placeOf(double value) {
    return leftEnd() + scale().place(value);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 24;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 128;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 64;
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.round(getHeight() / 2);
    double top = middle - GROOVE_PX / 2;
    double left = leftEnd();
    double right = left + scale().lengthPx();
    double low = snapPositionX(placeOf(reachLow.get()));
    double high = Math.max(low, snapPositionX(placeOf(reachHigh.get())));
    place(hatchBelow, left, low, top, GROOVE_PX);
    place(hatchAbove, high, right, top, GROOVE_PX);
    place(groove, low, high, top, GROOVE_PX);
    double zero = snapPositionX(placeOf(neutral.get()));
    place(neutralMark, zero, zero + 1, middle - 5, 10);
    boolean asked = Double.isFinite(requested.get());
    ring.setVisible(asked);
    intent.setVisible(asked);
    if (asked) {
      double at = placeOf(requested.get());
      place(intent, Math.min(zero, at), Math.max(zero, at), top, GROOVE_PX);
      place(ring, at - RING_PX / 2, at + RING_PX / 2, middle - RING_PX / 2, RING_PX);
    }
    tick.setVisible(Double.isFinite(achieved.get()));
    if (tick.isVisible()) {
      double at = Math.round(placeOf(achieved.get()) - 1);
      place(tick, at, at + 2, middle - 8, 16);
    }
  }

  private static void place(Region part, double left, double right, double top, double height) {
    part.resizeRelocate(left, top, Math.max(0, right - left), height);
  }

  private double leftEnd() {
    return getInsets().getLeft();
  }

  private SliderScale scale() {
    return new SliderScale(
        minimum.get(),
        maximum.get(),
        Math.max(1, getWidth() - getInsets().getLeft() - getInsets().getRight()));
  }

  private void pressed(MouseEvent press) {
    requestFocus();
    if (press.getButton() != MouseButton.PRIMARY || listener == null) {
      return;
    }
    press.consume();
    if (press.getClickCount() == 2) {
      dragging = false;
      listener.reset();
      return;
    }
    double fromRingPx = press.getX() - placeOf(requested.get());
    boolean onRing = Math.abs(fromRingPx) <= RING_PX / 2;
    grabOffsetPx = onRing ? fromRingPx : 0;
    dragging = true;
    listener.dragStarted();
    if (!onRing) {
      ask(press);
    }
  }

  private void dragged(MouseEvent drag) {
    if (dragging) {
      drag.consume();
      ask(drag);
    }
  }

  private void released(MouseEvent release) {
    if (dragging && listener != null) {
      dragging = false;
      release.consume();
      listener.dragEnded();
    }
  }

  private void ask(MouseEvent at) {
    if (listener != null) {
      listener.dragged(scale().value(at.getX() - grabOffsetPx - leftEnd()));
    }
  }

  private void key(KeyEvent key) {
    if (listener == null || key.isShortcutDown()) {
      return;
    }
    double factor = key.isShiftDown() ? 10 : key.isAltDown() ? 0.1 : 1;
    switch (key.getCode()) {
      case LEFT, DOWN -> step(-factor);
      case RIGHT, UP -> step(factor);
      case BACK_SPACE -> listener.reset();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void step(double steps) {
    if (listener != null && Double.isFinite(requested.get())) {
      double value = requested.get() + steps * quantity.stepSi();
      listener.stepped(Math.clamp(value, minimum.get(), maximum.get()));
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> requested.get();
      case MIN_VALUE -> minimum.get();
      case MAX_VALUE -> maximum.get();
      case VALUE_STRING ->
          quantity.text(requested.get()) + ", achieved " + quantity.text(achieved.get());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
