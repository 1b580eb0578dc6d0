package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.app.studio.desktop.SidePanel;
import dev.reachystudio.app.studio.diagnostics.HistogramView.Percentile;
import dev.reachystudio.app.studio.theme.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two histograms, what they say in a sentence, and the figures at the right. */
final class DiagnosticsView extends BorderPane {

  private static final List<Percentile> LATE =
      List.of(
          new Percentile("p50", 0.5),
          new Percentile("p99", 0.99),
          new Percentile("p99.9", 0.999),
          new Percentile("max", 1));

  private static final List<Percentile> CYCLE =
      List.of(new Percentile("p50", 0.5), new Percentile("p99", 0.99), new Percentile("max", 1));

  private final DiagnosticsViewModel model;
  private final Supplier<List<Figure>> bus;
  private final Supplier<SystemGrants> grants;
  private final HistogramView late;
  private final HistogramView cycle;
  private final SystemPanel side = new SystemPanel();
  private final Label verdict = new Label("", new FontIcon());
  private final HBox legend;
  private final Segments<TimingScope> scope;
  private final Button copy;
  private final VBox page;
  private final VBox empty;

  /**
   * @param model what is shown
   * @param bus figures of the motor bus; empty without one
   * @param grants what the operating system grants
   * @param theme colours
   * @param onStart starts the robot
   */
  DiagnosticsView(
      DiagnosticsViewModel model,
      Supplier<List<Figure>> bus,
      Supplier<SystemGrants> grants,
      Theme theme,
      Runnable onStart) {
    this.model = model;
    this.bus = bus;
    this.grants = grants;
    getStyleClass().addAll("page", "diagnostics");
    late = new HistogramView("Lateness", "how long after its deadline a cycle begins", LATE, theme);
    cycle = new HistogramView("Cycle time", "how long a cycle takes", CYCLE, theme);
    scope =
        new Segments<>(
            "Cycles",
            List.of(TimingScope.LAST_SECOND, TimingScope.SINCE_START),
            choice -> choice == TimingScope.LAST_SECOND ? "Last second" : "Since start",
            model.scopeProperty()::set);
    scope.getStyleClass().add("small");
    scope.cell(TimingScope.LAST_SECOND).setId("timing-last-second");
    scope.cell(TimingScope.SINCE_START).setId("timing-since-start");
    copy = button("Copy", "mdi2c-content-copy", "Copies all figures as text");
    copy.setId("diagnostics-copy");
    copy.setOnAction(press -> copy());
    legend = new HBox(entry("all", "all"), entry("last second", "second"));
    legend.getStyleClass().add("histogram-legend");
    VBox.setVgrow(late, Priority.ALWAYS);
    VBox.setVgrow(cycle, Priority.ALWAYS);
    page = new VBox(header(), late, cycle);
    page.getStyleClass().add("diagnostics-page");
    empty = empty(onStart);
    SidePanel.fit(this, side);
    model.timingProperty().subscribe(this::show);
  }

  private VBox header() {
    Label title = new Label("Control loop");
    title.getStyleClass().add("page-title");
    title.setMinWidth(USE_PREF_SIZE);
    verdict.getStyleClass().add("verdict");
    verdict.setId("loop-verdict");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button reset = button("Reset", "mdi2r-restart", "Counts from zero, from now on");
    reset.setId("diagnostics-reset");
    reset.setOnAction(press -> model.reset());
    HBox tools = new HBox(10, title, space, legend, scope, reset, copy);
    tools.setAlignment(Pos.CENTER_LEFT);
    return new VBox(4, tools, verdict);
  }

  private static Button button(String name, String icon, String tip) {
    Button button = new Button(name, new FontIcon(icon));
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(tip));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Label entry(String word, String styleClass) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("histogram-swatch", styleClass);
    Label entry = new Label(word, swatch);
    entry.getStyleClass().add("caption");
    entry.setMinWidth(USE_PREF_SIZE);
    return entry;
  }

  private static VBox empty(Runnable onStart) {
    Button start = new Button("Start the robot");
    start.setOnAction(press -> onStart.run());
    VBox empty =
        new VBox(
            new FontIcon("mdi2p-pulse"),
            new Label("No robot runs, so there is no loop to watch."),
            start);
    empty.getStyleClass().add("empty-state");
    return empty;
  }

  private void show(@Nullable Timing timing) {
    Node center = timing == null ? empty : page;
    if (!center.equals(getCenter())) {
      setCenter(center);
      setRight(timing == null ? null : side);
    }
    if (timing == null) {
      return;
    }
    scope.show(timing.scope());
    scope.cell(TimingScope.SINCE_START).setText(model.wasReset() ? "Since reset" : "Since start");
    legend.setVisible(timing.scope() == TimingScope.SINCE_START);
    verdict.setText(timing.verdict());
    FontIcon icon =
        new FontIcon(timing.onTime() ? "mdi2c-check-circle-outline" : "mdi2a-alert-outline");
    icon.getStyleClass().add(timing.onTime() ? "success" : "warning");
    verdict.setGraphic(icon);
    late.show(timing.late(), timing.periodNs());
    cycle.show(timing.cycle(), timing.periodNs());
    side.show(timing.figures(), bus.get(), grants.get(), GarbageCollection.now());
  }

  private void copy() {
    Timing timing = model.timingProperty().get();
    if (timing != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          DiagnosticsText.of(timing, bus.get(), grants.get(), GarbageCollection.now(), system()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static String system() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + ", Java "
        + Runtime.version();
  }
}
