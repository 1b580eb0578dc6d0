package dev.reachystudio.app.studio.controls;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * An editable number with its unit. Enter and Tab take what was typed, Escape and leaving by other
 * ways revert it; Up and Down step, with Shift ×10 and Alt ÷10. While someone types, the value on
 * show is left alone. What cannot be read is marked, and {@link #problemProperty} says why.
 */
public final class NumberField extends HBox {

  private static final PseudoClass CLAMPED = PseudoClass.getPseudoClass("clamped");
  private static final PseudoClass VIOLATED = PseudoClass.getPseudoClass("violated");

  private final Quantity quantity;
  private final TextField text = new TextField();
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value", Double.NaN);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private DoubleConsumer onEnter = si -> {};
  private DoubleConsumer onStep = si -> {};
  private String shown = "";

  /**
   * @param quantity what the number measures
   * @param name name for assistive technology, such as {@code requested roll}
   */
  public NumberField(Quantity quantity, String name) {
    this.quantity = quantity;
    Label unit = new Label(quantity.unit());
    unit.getStyleClass().add("unit");
    unit.setMinWidth(USE_PREF_SIZE);
    text.setAccessibleText(name + ", " + quantity.unit());
    text.setPrefColumnCount(4);
    text.setMinWidth(0);
    setHgrow(text, Priority.ALWAYS);
    getStyleClass().add("number-field");
    getChildren().setAll(text, unit);
    unit.setOnMousePressed(press -> text.requestFocus());
    value.addListener(observable -> show());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    text.focusedProperty().subscribe(this::focusChanged);
    problem.subscribe(reason -> pseudoClassStateChanged(VIOLATED, !reason.isEmpty()));
    show();
  }

  /** The value on show, SI; NaN shows as unknown. */
  public DoubleProperty valueProperty() {
    return value;
  }

  /**
   * Called with the SI value that was typed. The field shows it when {@link #valueProperty} says
   * so.
   */
  public void setOnEnter(DoubleConsumer action) {
    onEnter = action;
  }

  /** Called with the SI value an arrow key asks for. */
  public void setOnStep(DoubleConsumer action) {
    onStep = action;
  }

  /** Why what was typed cannot be taken; empty if it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Marks the value as set differently from what was asked. */
  public void setClamped(boolean clamped) {
    pseudoClassStateChanged(CLAMPED, clamped);
  }

  /** The part that is typed into, for tests and focus. */
  public TextField editor() {
    return text;
  }

  private boolean edited() {
    return text.isFocused() && !text.getText().equals(shown);
  }

  private void show() {
    if (edited()) {
      return;
    }
    String newest = quantity.number(value.get());
    if (!newest.equals(shown)) {
      shown = newest;
      text.setText(newest);
      if (text.isFocused()) {
        text.selectAll();
      }
    }
  }

  private void focusChanged(boolean focused) {
    if (focused) {
      text.selectAll();
    } else {
      revert();
    }
  }

  private void revert() {
    problem.set("");
    shown = quantity.number(value.get());
    text.setText(shown);
    text.selectAll();
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> {
        take();
        key.consume();
      }
      case TAB -> take();
      case ESCAPE -> {
        if (edited()) {
          revert();
          key.consume();
        }
      }
      case UP, DOWN -> {
        step(key);
        key.consume();
      }
      default -> {}
    }
  }

  private void take() {
    if (!edited()) {
      return;
    }
    switch (NumberEntry.read(text.getText(), quantity, value.get())) {
      case NumberEntry.Value typed -> {
        problem.set("");
        shown = text.getText();
        onEnter.accept(typed.si());
        show();
        text.selectAll();
      }
      case NumberEntry.Problem unreadable -> problem.set(unreadable.reason());
    }
  }

  private void step(KeyEvent key) {
    if (!Double.isFinite(value.get())) {
      return;
    }
    revert();
    double factor = key.isShiftDown() ? 10 : key.isAltDown() ? 0.1 : 1;
    double direction = key.getCode() == javafx.scene.input.KeyCode.UP ? 1 : -1;
    onStep.accept(value.get() + direction * factor * quantity.stepSi());
  }
}
