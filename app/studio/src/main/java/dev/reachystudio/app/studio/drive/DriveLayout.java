package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.Preferences;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * View, dock below it, inspector right of both, with two lines to drag. The sizes follow the window
 * until someone drags a line; then they are kept in the preferences.
 */
final class DriveLayout extends Region {

  private static final String INSPECTOR_KEY = "drive.layout.inspector";
  private static final String DOCK_KEY = "drive.layout.dock";
  private static final double GRAB_PX = 7;
  private static final double LEAST_INSPECTOR_PX = 320;
  private static final double LEAST_DOCK_PX = 120;
  private static final double LEAST_VIEW_PX = 280;

  /** Widths of this workspace at windows of 1360 and 1700 px, less the rail of 76. */
  private static final double MEDIUM_FROM_PX = 1284;

  private static final double WIDE_FROM_PX = 1624;

  private final Region view;
  private final Region dock;
  private final Region inspector;
  private final Region inspectorLine = line("vertical", Cursor.H_RESIZE);
  private final Region dockLine = line("horizontal", Cursor.V_RESIZE);
  private final Preferences preferences;
  private final Runnable save;
  private double inspectorPx;
  private double dockPx;
  private boolean dockShown = true;
  private boolean inspectorShown = true;

  /**
   * @param view the largest part
   * @param dock below it
   * @param inspector right of both
   * @param preferences where sizes are kept
   * @param save writes the preferences, off this thread
   */
  DriveLayout(Region view, Region dock, Region inspector, Preferences preferences, Runnable save) {
    this.view = view;
    this.dock = dock;
    this.inspector = inspector;
    this.preferences = preferences;
    this.save = save;
    getStyleClass().add("drive-layout");
    inspectorPx = preferences.number(INSPECTOR_KEY, 0);
    dockPx = preferences.number(DOCK_KEY, 0);
    getChildren().addAll(view, dock, inspector, dockLine, inspectorLine);
    inspectorLine.setOnMouseDragged(
        drag -> {
          inspectorPx = getWidth() - sceneToLocal(drag.getSceneX(), 0).getX();
          requestLayout();
        });
    dockLine.setOnMouseDragged(
        drag -> {
          dockPx = getHeight() - sceneToLocal(0, drag.getSceneY()).getY();
          requestLayout();
        });
    inspectorLine.setOnMouseReleased(release -> keep(INSPECTOR_KEY, inspectorWidth()));
    dockLine.setOnMouseReleased(release -> keep(DOCK_KEY, dockHeight()));
  }

  private static Region line(String styleClass, Cursor cursor) {
    Region line = new Region();
    line.getStyleClass().addAll("divider", styleClass);
    line.setCursor(cursor);
    return line;
  }

  private void keep(String key, double px) {
    preferences.put(key, Math.round(px));
    save.run();
  }

  /** Back to the sizes that fit the window, everything on show. */
  void restore() {
    inspectorPx = 0;
    dockPx = 0;
    dockShown = true;
    inspectorShown = true;
    preferences.forget("drive.layout.");
    save.run();
    requestLayout();
  }

  /** Hides the dock, or shows it again. */
  void toggleDock() {
    dockShown = !dockShown;
    requestLayout();
  }

  /** Hides the inspector, or shows it again. */
  void toggleInspector() {
    inspectorShown = !inspectorShown;
    requestLayout();
  }

  double inspectorWidth() {
    double usual = getWidth() >= WIDE_FROM_PX ? 400 : getWidth() >= MEDIUM_FROM_PX ? 372 : 340;
    double wanted = inspectorPx > 0 ? inspectorPx : usual;
    double most = Math.max(LEAST_INSPECTOR_PX, getWidth() - LEAST_VIEW_PX);
    return Math.clamp(Math.rint(wanted), LEAST_INSPECTOR_PX, most);
  }

  double dockHeight() {
    double usual = getWidth() >= WIDE_FROM_PX ? 264 : getWidth() >= MEDIUM_FROM_PX ? 216 : 184;
    double wanted = dockPx > 0 ? dockPx : usual;
    double most = Math.max(LEAST_DOCK_PX, getHeight() - LEAST_VIEW_PX);
    return Math.clamp(Math.rint(wanted), LEAST_DOCK_PX, most);
  }

  @Override
  protected void layoutChildren() {
    double right = inspectorShown ? inspectorWidth() : 0;
    double below = dockShown ? dockHeight() : 0;
    double across = Math.max(0, getWidth() - right);
    double down = Math.max(0, getHeight() - below);
    view.resizeRelocate(0, 0, across, down);
    dock.resizeRelocate(0, down, across, below);
    inspector.resizeRelocate(across, 0, right, getHeight());
    dock.setVisible(dockShown);
    inspector.setVisible(inspectorShown);
    inspectorLine.setVisible(inspectorShown);
    dockLine.setVisible(dockShown);
    // The line itself is 1 px of the region behind it; around it lies what can be grabbed.
    inspectorLine.resizeRelocate(across - Math.floor(GRAB_PX / 2), 0, GRAB_PX, getHeight());
    dockLine.resizeRelocate(0, down - Math.floor(GRAB_PX / 2), across, GRAB_PX);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_INSPECTOR_PX + LEAST_VIEW_PX;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_DOCK_PX + LEAST_VIEW_PX;
  }
}
