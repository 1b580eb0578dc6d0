package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.diagnostics.SystemGrants.Grant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Figures of the loop, what the operating system grants it, the garbage collector. */
final class SystemPanel extends ScrollPane {

  private final FigureTable loop = new FigureTable();
  private final VBox grants = new VBox();
  private final Label advice = new Label();
  private final HBox adviceStrip = new HBox(8, new FontIcon("mdi2l-lightbulb-on-outline"), advice);
  private final FigureTable collector = new FigureTable();
  private SystemGrants shown = new SystemGrants(List.of(), "");

  SystemPanel() {
    getStyleClass().addAll("side-panel", "system-panel");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    grants.getStyleClass().add("grants");
    advice.setWrapText(true);
    advice.setMinHeight(Region.USE_PREF_SIZE);
    adviceStrip.getStyleClass().add("advice-strip");
    HBox.setHgrow(advice, Priority.ALWAYS);
    VBox content =
        new VBox(
            section("Loop", loop),
            line(),
            section("Operating system", grants, adviceStrip),
            line(),
            section("Garbage collector", collector));
    content.getStyleClass().add("system-content");
    setContent(content);
    show(shown);
  }

  private static VBox section(String name, Node... content) {
    Label title = new Label(name);
    title.getStyleClass().add("panel-title");
    VBox section = new VBox(10, title);
    section.getChildren().addAll(content);
    return section;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }

  /** Shows figures of the loop and the collector. */
  void show(List<Figure> figures, GarbageCollection collection) {
    loop.show(figures);
    collector.show(DiagnosticsText.figures(collection));
  }

  /** Shows what the system grants. */
  void show(SystemGrants newest) {
    if (newest.equals(shown) && !grants.getChildren().isEmpty()) {
      return;
    }
    shown = newest;
    grants.getChildren().setAll(newest.grants().stream().map(SystemPanel::row).toList());
    advice.setText(newest.advice());
    adviceStrip.setVisible(!newest.advice().isEmpty());
    adviceStrip.setManaged(!newest.advice().isEmpty());
  }

  private static HBox row(Grant grant) {
    FontIcon icon =
        new FontIcon(grant.given() ? "mdi2c-check-circle-outline" : "mdi2m-minus-circle-outline");
    icon.getStyleClass().add(grant.given() ? "success" : "muted-icon");
    Label name = new Label(grant.name());
    Label term = new Label(grant.term());
    term.getStyleClass().add("caption");
    VBox words = new VBox(name, term);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Label state = new Label(grant.given() ? "granted" : "not granted");
    state.getStyleClass().add("secondary");
    state.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(10, icon, words, state);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
