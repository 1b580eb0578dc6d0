package dev.reachystudio.app.studio.desktop;

import javafx.scene.layout.Region;

/** The panel at the right of a page: as wide as the window allows. */
public final class SidePanel {

  /** Widths of the page, without the rail, from which the panel grows. */
  private static final double MEDIUM_PX = 1300;

  private static final double LARGE_PX = 1700;

  private SidePanel() {}

  /** Gives a panel its width whenever the page's changes. */
  public static void fit(Region page, Region panel) {
    page.widthProperty().subscribe(width -> resize(panel, width.doubleValue()));
  }

  private static void resize(Region panel, double pageWidthPx) {
    double widthPx = pageWidthPx >= LARGE_PX ? 420 : pageWidthPx >= MEDIUM_PX ? 340 : 300;
    panel.setMinWidth(widthPx);
    panel.setPrefWidth(widthPx);
    panel.setMaxWidth(widthPx);
  }
}
