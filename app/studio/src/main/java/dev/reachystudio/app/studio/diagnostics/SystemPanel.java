package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.controls.FigureTable;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
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
  private final FigureTable bus = new FigureTable();
  private final VBox busSection = section("Motor bus", bus);
  private final VBox grants = new VBox();
  private final Label advice = new Label();
  private final HBox adviceStrip = new HBox(8, new FontIcon("mdi2l-lightbulb-on-outline"), advice);
  private final FigureTable collector = new FigureTable();
  private SystemGrants shown = new SystemGrants(List.of(), "", "");

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
            busSection,
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

  /** Shows all. */
  void show(
      List<Figure> figures,
      List<Figure> busFigures,
      SystemGrants granted,
      GarbageCollection collection) {
    loop.show(figures);
    bus.show(busFigures);
    busSection.setVisible(!busFigures.isEmpty());
    busSection.setManaged(!busFigures.isEmpty());
    show(granted);
    collector.show(DiagnosticsText.figures(granted.collector(), collection));
  }

  private void show(SystemGrants newest) {
    if (newest.equals(shown) && !grants.getChildren().isEmpty()) {
      return;
    }
    shown = newest;
    grants.getChildren().setAll(newest.lines().stream().map(SystemPanel::row).toList());
    advice.setText(newest.advice());
    adviceStrip.setVisible(!newest.advice().isEmpty());
    adviceStrip.setManaged(!newest.advice().isEmpty());
  }

  private static HBox row(SystemGrants.Line line) {
    FontIcon icon = new FontIcon(icon(line.result()));
    icon.getStyleClass().add(line.result() == Result.GRANTED ? "success" : "muted-icon");
    Label name = new Label(line.name());
    Label term = new Label(line.term());
    term.getStyleClass().add("caption");
    VBox words = new VBox(name, term);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Label state = new Label(line.word());
    state.getStyleClass().add("secondary");
    state.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(10, icon, words, state);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String icon(Result result) {
    return switch (result) {
      case GRANTED -> "mdi2c-check-circle-outline";
      case REFUSED -> "mdi2c-close-circle-outline";
      case NOT_ASKED, UNSUPPORTED -> "mdi2m-minus-circle-outline";
    };
  }
}
