package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeStrip;
import java.io.File;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves to play: the built-in ones and opened files. Files may be dropped here, too. */
final class ExpressionsView extends VBox {

  private static final double GAP_PX = 8;

  private final ExpressionsViewModel model;
  private final PoseViewModel pose;
  private final FlowPane cards = new FlowPane(GAP_PX, GAP_PX);
  private final HBox tools;

  ExpressionsView(ExpressionsViewModel model, PoseViewModel pose) {
    this.model = model;
    this.pose = pose;
    getStyleClass().add("expressions");
    OutcomeStrip strip = new OutcomeStrip();
    strip.messageProperty().bind(model.messageProperty());
    strip.setMinHeight(USE_PREF_SIZE);
    cards.getStyleClass().add("expression-cards");
    cards.widthProperty().addListener(observable -> spread());
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(strip, scroll);
    model.expressions().addListener((ListChangeListener<Expression>) change -> fill());
    fill();
    acceptDrops();
    tools =
        new HBox(
            tool("Open file…", "mdi2f-file-outline", this::askFile),
            tool("Open folder…", "mdi2f-folder-outline", this::askFolder));
    tools.getStyleClass().add("dock-tools");
  }

  private static Button tool(String label, String iconLiteral, Runnable action) {
    Button button = new Button(label, new FontIcon(iconLiteral));
    button.getStyleClass().addAll("plain", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    return button;
  }

  /** Ways to open more, for the right of the tabs. */
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
    cards
        .getChildren()
        .setAll(
            model.expressions().stream()
                .map(expression -> new ExpressionCard(model, pose, expression))
                .toList());
    spread();
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
    chooser.setTitle("Open a folder of moves");
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
