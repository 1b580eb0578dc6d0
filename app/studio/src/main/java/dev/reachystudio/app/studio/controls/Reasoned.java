package dev.reachystudio.app.studio.controls;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A control that may be disabled, and says why: a disabled control itself has no tooltip in JavaFX.
 */
public final class Reasoned extends StackPane {

  private final Control control;
  private final String usual;
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param control what may be disabled
   * @param usual its tooltip while it is not
   */
  public Reasoned(Control control, String usual) {
    super(control);
    this.control = control;
    this.usual = usual;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    Tooltip.install(this, tooltip);
    setPickOnBounds(true);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    because("");
  }

  /**
   * Disables the control, or enables it.
   *
   * @param reason why it is disabled, one sentence; empty enables it
   */
  public void because(String reason) {
    control.setDisable(!reason.isEmpty());
    tooltip.setText(reason.isEmpty() ? usual : reason);
    control.setAccessibleHelp(tooltip.getText());
  }
}
