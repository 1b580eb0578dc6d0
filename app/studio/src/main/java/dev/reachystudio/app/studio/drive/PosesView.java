package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.NumberField;
import dev.reachystudio.app.studio.controls.OutcomeStrip;
import dev.reachystudio.app.studio.controls.Quantity;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the inspector: poses by name, and the way back to the middle. */
final class PosesView extends VBox {

  private final PoseViewModel model;
  private final PoseBook book;
  private final FlowPane chips = new FlowPane(7, 7);
  private final Label problem = new Label();

  PosesView(PoseViewModel model, PoseBook book) {
    this.model = model;
    this.book = book;
    getStyleClass().add("poses");
    problem.getStyleClass().addAll("caption", "danger-text");
    problem.setWrapText(true);
    say("");
    OutcomeStrip strip = new OutcomeStrip();
    strip.messageProperty().bind(model.messageProperty(Section.POSES));
    getChildren().addAll(header(), chips, problem, strip, centre());
    book.entries().addListener((ListChangeListener<PoseBook.Entry>) change -> fill());
    fill();
  }

  private HBox header() {
    Label title = new Label("Poses");
    title.getStyleClass().add("panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button save = new Button("Save current", new FontIcon("mdi2p-plus"));
    save.getStyleClass().addAll("plain", "small");
    save.setId("save-pose");
    save.setOnAction(press -> askName());
    HBox header = new HBox(title, gap, save);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private HBox centre() {
    Button centre = new Button("Centre smoothly", new FontIcon("mdi2i-image-filter-center-focus"));
    centre.getStyleClass().add("primary");
    centre.setId("centre-smoothly");
    centre.setMaxWidth(Double.MAX_VALUE);
    centre.setTooltip(new Tooltip("Bring head, body and antennas to neutral (C)"));
    centre.setOnAction(press -> model.goTo("Centre", PoseValues.NEUTRAL, Section.POSES));
    centre.disableProperty().bind(model.availabilityProperty().map(now -> !now.ready()));
    HBox.setHgrow(centre, Priority.ALWAYS);
    NumberField duration = new NumberField(Quantity.DURATION, "duration of moves to a pose");
    duration.getStyleClass().add("tall");
    duration.setId("pose-duration");
    duration.setMinWidth(AxisRow.FIELD_PX);
    duration.setMaxWidth(AxisRow.FIELD_PX);
    duration.valueProperty().bind(model.durationSProperty());
    duration.setOnEnter(this::duration);
    duration.setOnStep(this::duration);
    duration.problemProperty().subscribe(this::say);
    return new HBox(8, centre, duration);
  }

  private void duration(double seconds) {
    model.durationSProperty().set(Math.clamp(seconds, 0.1, 30.0));
    say(
        seconds < 0.1 || seconds > 30
            ? "Moves to a pose take between "
                + Quantity.DURATION.text(0.1)
                + " and "
                + Quantity.DURATION.text(30)
                + "."
            : "");
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private void fill() {
    chips.getChildren().clear();
    for (int i = 0; i < book.entries().size(); i++) {
      chips.getChildren().add(chip(book.entries().get(i), i + 1));
    }
  }

  private Node chip(PoseBook.Entry entry, int place) {
    Button chip = new Button(entry.name());
    chip.getStyleClass().setAll("button", "pose-chip");
    chip.setId("pose-" + place);
    if (place <= 9) {
      Label key = new Label(Integer.toString(place));
      key.getStyleClass().add("pose-key");
      chip.setGraphic(key);
      chip.setContentDisplay(ContentDisplay.RIGHT);
    }
    chip.setOnAction(press -> model.goTo(entry.name(), entry.values(), Section.POSES));
    chip.disableProperty().bind(model.availabilityProperty().map(now -> !now.ready()));
    if (entry.saved()) {
      MenuItem remove = new MenuItem("Remove “" + entry.name() + "”");
      remove.setOnAction(choice -> book.remove(entry));
      chip.setContextMenu(new ContextMenu(remove));
    }
    return chip;
  }

  /** A name is typed where the new chip will stand. */
  private void askName() {
    TextField name = new TextField(book.freeName());
    name.getStyleClass().add("pose-name");
    name.setAccessibleText("Name of the new pose");
    name.setPrefColumnCount(9);
    PoseValues values = model.present();
    name.setOnAction(
        enter -> {
          String wrong = book.add(name.getText(), values);
          say(wrong);
        });
    name.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            say("");
            fill();
            key.consume();
          }
        });
    name.focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                say("");
                fill();
              }
            });
    fill();
    chips.getChildren().add(name);
    FlowPane.setMargin(name, Insets.EMPTY);
    name.requestFocus();
    name.selectAll();
  }
}
