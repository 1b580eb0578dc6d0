package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.OutcomeStrip;
import dev.reachystudio.app.studio.drive.ExpressionsViewModel.Busy;
import java.io.File;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves to play: data sets at the left, the moves of one of them. Files may be dropped here. */
final class ExpressionsView extends HBox {

  private static final double GAP_PX = 8;

  private final ExpressionsViewModel model;
  private final ExpressionPlayer player;
  private final PoseViewModel pose;
  private final FlowPane cards = new FlowPane(GAP_PX, GAP_PX);
  private final ScrollPane scroll = new ScrollPane(cards);
  private final StackPane content = new StackPane();
  private final HBox tools;

  ExpressionsView(
      ExpressionsViewModel model,
      ExpressionPlayer player,
      RecordingViewModel recording,
      PoseViewModel pose) {
    this.model = model;
    this.player = player;
    this.pose = pose;
    getStyleClass().add("expressions");
    cards.getStyleClass().add("expression-cards");
    cards.widthProperty().addListener(observable -> spread());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    content.setMinHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox main =
        new VBox(
            8,
            strip(model.messageProperty()),
            strip(recording.messageProperty()),
            strip(player.messageProperty()),
            content);
    main.getStyleClass().add("expressions-main");
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    getChildren().addAll(new ShelfList(model), main);
    model.expressions().addListener((ListChangeListener<Expression>) change -> fill());
    model.chosenProperty().subscribe(chosen -> fill());
    model.busyProperty().subscribe(busy -> fill());
    acceptDrops();
    TextField search = new TextField();
    search.setPromptText("Find a move");
    search.setAccessibleText("Find a move");
    search.setId("expression-search");
    search.getStyleClass().add("small");
    search.setPrefColumnCount(10);
    search.setMinWidth(80);
    search.textProperty().bindBidirectional(model.searchProperty());
    tools =
        new HBox(
            search,
            tool("Open a file…", "mdi2f-file-outline", this::askFile),
            tool("Add a folder…", "mdi2f-folder-plus-outline", this::askFolder),
            new RecordButton(recording));
    tools.getStyleClass().addAll("dock-tools", "tight");
  }

  private static OutcomeStrip strip(ReadOnlyObjectProperty<@Nullable OutcomeMessage> message) {
    OutcomeStrip strip = new OutcomeStrip();
    strip.messageProperty().bind(message);
    strip.setMinHeight(USE_PREF_SIZE);
    return strip;
  }

  private static Button tool(String label, String iconLiteral, Runnable action) {
    Button button = new Button("", new FontIcon(iconLiteral));
    button.getStyleClass().addAll("plain", "small", "icon-only");
    button.setAccessibleText(label);
    button.setTooltip(new Tooltip(label));
    button.setOnAction(press -> action.run());
    return button;
  }

  /** Search and ways to open more, for the right of the tabs. */
  HBox tools() {
    return tools;
  }

  /** As many columns as there is room for, over the whole width. */
  private void spread() {
    double widthPx = cards.getWidth() - cards.getInsets().getLeft() - cards.getInsets().getRight();
    int columns =
        (int) Math.max(1, Math.floor((widthPx + GAP_PX) / (ExpressionCard.LEAST_PX + GAP_PX)));
    double cardPx = Math.floor((widthPx - GAP_PX * (columns - 1)) / columns);
    cards.getChildren().forEach(card -> ((Region) card).setPrefWidth(cardPx));
  }

  private void fill() {
    cards.getChildren().forEach(card -> ((ExpressionCard) card).dispose());
    cards
        .getChildren()
        .setAll(
            model.expressions().stream()
                .map(expression -> new ExpressionCard(player, pose, expression))
                .toList());
    spread();
    content.getChildren().setAll(cards.getChildren().isEmpty() ? empty() : scroll);
  }

  /** Why there is no move to see, and what helps. */
  private Node empty() {
    Shelf shelf = model.chosenProperty().get();
    Busy busy = model.busyProperty().get();
    if (busy == Busy.DOWNLOADING) {
      return emptyState("mdi2d-download-outline", "Downloading " + shelf.title() + ".", bar());
    }
    if (busy == Busy.READING) {
      return emptyState("mdi2f-file-outline", "Reading " + shelf.title() + ".", bar());
    }
    if (!shelf.here()) {
      Button fetch = new Button("Download");
      fetch.getStyleClass().add("small");
      fetch.setId("shelf-download");
      fetch.setDisable(model.offline());
      fetch.setOnAction(press -> model.fetch(shelf));
      return emptyState(
          "mdi2d-download-outline",
          model.offline()
              ? shelf.title() + " is not on this computer, and the studio works off line."
              : shelf.title() + " is not on this computer yet.",
          fetch);
    }
    return model.searchProperty().get().isBlank()
        ? emptyState("mdi2e-emoticon-outline", "There is no move in " + shelf.title() + ".", null)
        : emptyState(
            "mdi2m-magnify",
            "No move in " + shelf.title() + " speaks of “" + model.searchProperty().get() + "”.",
            null);
  }

  private static ProgressBar bar() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(160);
    return bar;
  }

  private static HBox emptyState(String icon, String sentence, @Nullable Node helps) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    HBox state = new HBox(12, new FontIcon(icon), words);
    if (helps != null) {
      state.getChildren().add(helps);
    }
    state.getStyleClass().addAll("empty-state", "flat");
    return state;
  }

  private void askFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a move");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Moves in the official format", "*.json"));
    open(chooser.showOpenDialog(getScene().getWindow()));
  }

  private void askFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Add a folder of moves");
    open(chooser.showDialog(getScene().getWindow()));
  }

  private void open(@Nullable File chosen) {
    if (chosen != null) {
      model.open(chosen.toPath());
    }
  }

  private void acceptDrops() {
    setOnDragOver(
        over -> {
          if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
          }
          over.consume();
        });
    setOnDragDropped(
        drop -> {
          drop.getDragboard().getFiles().forEach(this::open);
          drop.setDropCompleted(drop.getDragboard().hasFiles());
          drop.consume();
        });
  }
}
