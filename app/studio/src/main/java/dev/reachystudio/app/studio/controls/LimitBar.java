package dev.reachystudio.app.studio.controls;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * Where a measured value is between its limits, as a thin bar below its number: filled from where
 * zero is, or a tick alone. Moving it allocates nothing, so it may follow every pulse.
 */
public final class LimitBar extends Region {

  /** Form of the mark. */
  public enum Form {
    /** Filled from the begin: for amounts. */
    FILL,
    /** A tick: for places. */
    TICK
  }

  private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final double HEIGHT_PX = 3;
  private static final double TICK_PX = 2;
  private static final double TICK_HEIGHT_PX = 7;

  private final Form form;
  private final Region groove = new Region();
  private final Region target = new Region();
  private final Region mark = new Region();
  private double share = Double.NaN;
  private double targetShare = Double.NaN;

  /**
   * @param form form of the mark
   * @param widthPx its width, pixels
   */
  public LimitBar(Form form, double widthPx) {
    this.form = form;
    getStyleClass().add("limit-bar");
    groove.getStyleClass().add("groove");
    target.getStyleClass().add("target");
    mark.getStyleClass().add("mark");
    groove.setManaged(false);
    target.setManaged(false);
    mark.setManaged(false);
    getChildren().addAll(groove, target, mark);
    setMinSize(widthPx, TICK_HEIGHT_PX);
    setPrefSize(widthPx, TICK_HEIGHT_PX);
    setMaxSize(widthPx, TICK_HEIGHT_PX);
    groove.resizeRelocate(0, (TICK_HEIGHT_PX - HEIGHT_PX) / 2, widthPx, HEIGHT_PX);
    show(Double.NaN);
    target(Double.NaN);
  }

  /**
   * Shows a value.
   *
   * @param newShare 0 is the lower limit, 1 the upper one; beyond is cut off, NaN is unknown
   */
  public void show(double newShare) {
    double shown = Math.clamp(newShare, 0.0, 1.0);
    if (shown == share) {
      return;
    }
    share = shown;
    mark.setVisible(Double.isFinite(shown));
    if (!Double.isFinite(shown)) {
      return;
    }
    double width = getPrefWidth();
    if (form == Form.FILL) {
      mark.resizeRelocate(0, (TICK_HEIGHT_PX - HEIGHT_PX) / 2, width * shown, HEIGHT_PX);
    } else {
      mark.resizeRelocate((width - TICK_PX) * shown, 0, TICK_PX, TICK_HEIGHT_PX);
    }
  }

  /**
   * Shows where it was asked to be.
   *
   * @param newShare as in {@link #show}; NaN for nothing asked
   */
  public void target(double newShare) {
    double shown = Math.clamp(newShare, 0.0, 1.0);
    if (shown == targetShare) {
      return;
    }
    targetShare = shown;
    target.setVisible(Double.isFinite(shown));
    if (Double.isFinite(shown)) {
      target.resizeRelocate((getPrefWidth() - TICK_PX) * shown, 0, TICK_PX, TICK_HEIGHT_PX);
    }
  }

  /** Colours the mark: near a limit, or beyond it. */
  public void tone(boolean caution, boolean danger) {
    pseudoClassStateChanged(CAUTION, caution && !danger);
    pseudoClassStateChanged(DANGER, danger);
  }
}
