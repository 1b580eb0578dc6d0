package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.logs.LogRecord;
import dev.reachystudio.app.studio.desktop.SidePanel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log: chips that filter, the table, and one record whole at the right. */
final class LogsView extends BorderPane {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final LogsViewModel model;
  private final LogTable table;
  private final LogDetails details = new LogDetails();
  private final Map<LogLevel, ToggleButton> chips = new EnumMap<>(LogLevel.class);

  LogsView(LogsViewModel model) {
    this.model = model;
    this.table = new LogTable(model);
    getStyleClass().addAll("page", "logs");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox main = new VBox(header(), filters(), table);
    main.getStyleClass().add("logs-main");
    setCenter(main);
    Region side = side();
    SidePanel.fit(this, side);
    setRight(side);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((observable, before, now) -> details.show(now));
    table.addEventFilter(ScrollEvent.SCROLL, event -> letGo(event.getDeltaY() > 0));
    table.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.PAGE_UP) {
            letGo(true);
          }
        });
    model.followingProperty().addListener(observable -> follow());
    table.getItems().addListener((ListChangeListener<LogRecord>) change -> countChips());
    countChips();
  }

  /** Takes in what has come since, and keeps the newest in sight when following. */
  void refresh() {
    if (model.refresh()) {
      countChips();
      follow();
    }
  }

  /** Keeps the newest in sight when following. */
  void follow() {
    if (model.followingProperty().get() && !table.getItems().isEmpty()) {
      table.scrollTo(table.getItems().size() - 1);
    }
  }

  private void letGo(boolean upwards) {
    if (upwards) {
      model.followingProperty().set(false);
    }
  }

  private Node header() {
    Label title = new Label("Logs");
    title.getStyleClass().add("page-title");
    TextField search = new TextField();
    search.setPromptText("Find in source and text");
    search.setAccessibleText("Find in source and text");
    search.setId("log-search");
    search.textProperty().bindBidirectional(model.searchProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox field = new HBox(new FontIcon("mdi2m-magnify"), search);
    field.getStyleClass().add("search-field");
    field.setPrefWidth(280);
    field.setMinWidth(140);
    Button copy = button("Copy", "mdi2c-content-copy", "Copies the chosen records, or all shown");
    copy.setId("log-copy");
    copy.setOnAction(event -> copy());
    Button clear = button("Clear", "mdi2n-notification-clear-all", "Clears this list");
    clear.setOnAction(event -> model.clear());
    HBox header = new HBox(title, space(), field, copy, clear);
    header.getStyleClass().add("page-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Node filters() {
    HBox filters = new HBox();
    filters.getStyleClass().add("filter-chips");
    filters.setAlignment(Pos.CENTER_LEFT);
    for (LogLevel level :
        List.of(LogLevel.ERROR, LogLevel.WARNING, LogLevel.INFO, LogLevel.DEBUG)) {
      ToggleButton chip = new ToggleButton("", new FontIcon(LevelMark.of(level).icon));
      chip.getStyleClass().add("chip");
      chip.setId("log-" + level.name().toLowerCase(java.util.Locale.ROOT));
      chip.setSelected(model.shows(level));
      chip.setOnAction(event -> model.show(level, chip.isSelected()));
      chips.put(level, chip);
      filters.getChildren().add(chip);
    }
    ToggleButton follow = new ToggleButton("Follow", new FontIcon("mdi2a-arrow-down"));
    follow.getStyleClass().add("chip");
    follow.setId("log-follow");
    follow.setTooltip(new Tooltip("Keeps the newest record in sight"));
    follow.selectedProperty().bindBidirectional(model.followingProperty());
    filters.getChildren().addAll(space(), follow);
    return filters;
  }

  private Region side() {
    Label title = new Label("Record");
    title.getStyleClass().add("panel-title");
    VBox side = new VBox(title, details);
    side.getStyleClass().addAll("side-panel", "logs-side");
    VBox.setVgrow(details, Priority.ALWAYS);
    return side;
  }

  private void countChips() {
    chips.forEach(
        (level, chip) -> {
          String text = LevelMark.of(level).word + " " + model.count(level);
          if (!text.equals(chip.getText())) {
            chip.setText(text);
          }
        });
  }

  private void copy() {
    List<LogRecord> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    ClipboardContent content = new ClipboardContent();
    content.putString(LogsViewModel.text(chosen.isEmpty() ? table.getItems() : chosen));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Button button(String name, String icon, String tip) {
    Button button = new Button(name, new FontIcon(icon));
    button.setTooltip(new Tooltip(tip));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
