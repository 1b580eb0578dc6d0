package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.studio.access.ControlViewModel.Filter;
import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.app.studio.desktop.IdlePolicyChoice;
import dev.reachystudio.app.studio.desktop.SidePanel;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.theme.Theme;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who is in control: the lock, the clients, what happened. */
final class ControlView extends BorderPane {

  private final ControlViewModel model;
  private final Label subtitle = new Label();
  private final Label count = new Label();
  private final LockPicture picture = new LockPicture();

  ControlView(ControlViewModel model, History history, StudioContext context) {
    this.model = model;
    getStyleClass().addAll("page", "access");
    Label title = new Label("Who is in control");
    title.getStyleClass().add("page-title");
    subtitle.getStyleClass().add("muted");
    subtitle.setWrapText(true);
    VBox content =
        new VBox(new VBox(2, title, subtitle), lockCard(context), writersCard(context.theme()));
    content.getStyleClass().add("access-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    HistoryView side = new HistoryView(history.entries());
    SidePanel.fit(this, side);
    setRight(side);
    refresh();
  }

  /** Shows what the model says now. */
  void refresh() {
    LockStatus lock = model.lockProperty().get();
    picture.show(lock, model.now());
    subtitle.setText(
        lock == null || lock.state() == LockState.FREE
            ? "Nobody holds the robot. Direct clients need no lock, so everyone who is connected is listed below."
            : lock.holderName()
                + " holds the robot. Direct clients need no lock and are listed below.");
    int clients = model.clientCount();
    count.setText(clients == 1 ? "1 client" : clients + " clients");
  }

  private Node lockCard(StudioContext context) {
    FontIcon icon = new FontIcon("mdi2i-information-outline");
    icon.getStyleClass().add("warning");
    Label sentence = new Label();
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    context
        .daemonFeed()
        .snapshotProperty()
        .subscribe(
            daemon -> sentence.setText(IdlePolicyChoice.sentence(daemon.status().idlePolicy())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label after = new Label("After release");
    after.getStyleClass().add("muted");
    after.setMinWidth(Region.USE_PREF_SIZE);
    HBox below =
        new HBox(
            8, icon, sentence, gap, after, new IdlePolicyChoice(context, "after-release").small());
    below.setAlignment(Pos.CENTER_LEFT);
    Region line = new Region();
    line.getStyleClass().add("hairline");
    VBox card = new VBox(picture, line, below);
    card.getStyleClass().addAll("card", "lock-card");
    return card;
  }

  private Node writersCard(Theme theme) {
    Label title = new Label("Writers");
    title.getStyleClass().add("section-title");
    count.getStyleClass().add("tag");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Segments<Filter> filter =
        new Segments<>(
            "List",
            List.of(Filter.values()),
            choice -> choice.label,
            choice -> model.filterProperty().set(choice));
    filter.getStyleClass().add("small");
    filter.show(model.filterProperty().get());
    model.filterProperty().addListener(observable -> filter.show(model.filterProperty().get()));
    HBox head = new HBox(10, title, count, space, filter);
    head.setAlignment(Pos.CENTER_LEFT);
    WriterTable table = new WriterTable(model.writers(), theme);
    VBox card = new VBox(table, conflict());
    card.getStyleClass().addAll("card", "writers-card");
    VBox section = new VBox(10, head, card);
    section.getStyleClass().add("writers-section");
    return section;
  }

  private Node conflict() {
    FontIcon icon = new FontIcon("mdi2s-swap-horizontal-bold");
    icon.getStyleClass().add("warning");
    Label bold = new Label("Two writers at once.");
    bold.getStyleClass().add("emphasis");
    bold.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label();
    text.textProperty().bind(model.conflictProperty());
    HBox strip = new HBox(8, icon, bold, text);
    strip.getStyleClass().add("conflict-strip");
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.visibleProperty().bind(model.conflictProperty().isNotEmpty());
    strip.managedProperty().bind(strip.visibleProperty());
    return strip;
  }
}
