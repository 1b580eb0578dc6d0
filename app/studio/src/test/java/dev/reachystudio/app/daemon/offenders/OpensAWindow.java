package dev.reachystudio.app.daemon.offenders;

import javafx.stage.Stage;

/** An offender for the architecture tests: JavaFX in the daemon. */
public final class OpensAWindow {
  /** There may be no screen. */
  public void open() {
    new Stage().show();
  }
}
