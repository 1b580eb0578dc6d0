package dev.reachystudio.app.studio.offenders;

import javafx.scene.control.Button;

/** An offender for the architecture tests: a view model that needs a screen. */
public final class ButtonViewModel {
  /** A view in a view model. */
  public Button button() {
    return new Button();
  }
}
