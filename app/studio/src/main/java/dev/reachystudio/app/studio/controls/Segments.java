package dev.reachystudio.app.studio.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A choice of few, side by side in one frame. It shows what is, and what was asked for as pending
 * until it is: pressing a cell only asks.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {

  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

  private final Map<T, ToggleButton> cells = new LinkedHashMap<>();
  private @Nullable T shown;

  /**
   * @param name what is chosen, for assistive technology
   * @param choices the choices in order
   * @param label names a choice
   * @param onAsk told when the user presses a cell
   */
  public Segments(
      String name, List<T> choices, Function<? super T, String> label, Consumer<? super T> onAsk) {
    getStyleClass().add("segments");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    for (T choice : choices) {
      ToggleButton cell = new ToggleButton(label.apply(choice));
      cell.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      cell.setAccessibleText(name + ": " + label.apply(choice));
      cell.setMinWidth(USE_PREF_SIZE);
      cell.setOnAction(
          event -> {
            // The press has flipped the toggle; what is shown follows the facts, not the press.
            show(shown);
            onAsk.accept(choice);
          });
      cells.put(choice, cell);
      getChildren().add(cell);
    }
    getChildren().getFirst().getStyleClass().add("first");
    getChildren().getLast().getStyleClass().add("last");
    setMaxWidth(USE_PREF_SIZE);
  }

  /** Shows what is; null for unknown. */
  public void show(@Nullable T choice) {
    shown = choice;
    cells.forEach((key, cell) -> cell.setSelected(key.equals(choice)));
  }

  /** Shows what was asked for and is not so yet; null for nothing. */
  public void pending(@Nullable T choice) {
    cells.forEach((key, cell) -> cell.pseudoClassStateChanged(PENDING, key.equals(choice)));
  }

  /** The cell of a choice, for its tooltip or whether it is available. */
  public ToggleButton cell(T choice) {
    ToggleButton cell = cells.get(choice);
    if (cell == null) {
      throw new IllegalArgumentException("no such choice: " + choice);
    }
    return cell;
  }
}
