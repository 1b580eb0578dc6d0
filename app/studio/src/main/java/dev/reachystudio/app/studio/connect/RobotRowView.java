package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.connect.RobotRow.State;
import dev.reachystudio.app.studio.controls.CopyField;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One robot to choose: what it is, how it is, what helps, and the button that opens it. */
final class RobotRowView extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Consumer<RobotChoice> onConnect;

  /**
   * @param onConnect opens a robot
   */
  RobotRowView(Consumer<RobotChoice> onConnect) {
    this.onConnect = onConnect;
    getStyleClass().add("robot-row");
  }

  /**
   * Shows a robot.
   *
   * @param row the robot
   * @param primary whether its button is the page's main one
   * @param more what else can be chosen for it, or null
   */
  void show(RobotRow row, boolean primary, @Nullable Node more) {
    setId("robot-" + id(row.choice()));
    pseudoClassStateChanged(CHOSEN, row.state() == State.DRIVEN || row.state() == State.CONNECTING);
    StackPane tile = new StackPane(new FontIcon(row.icon()));
    tile.getStyleClass().add("robot-tile");
    VBox words = words(row);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(16, tile, words, action(row, primary));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(line);
    if (!row.trouble().isEmpty()) {
      getChildren().add(trouble(row));
    }
    if (more != null && row.state() != State.IMPOSSIBLE) {
      getChildren().add(more);
    }
    setAccessibleText(row.name() + ", " + row.state().word + ", " + row.sentence());
  }

  private static String id(RobotChoice choice) {
    String port = choice.serialPort();
    String place = port == null ? "" : "-" + port.replaceAll("[^A-Za-z0-9]+", "-");
    return choice.kind().optionName() + place;
  }

  private static VBox words(RobotRow row) {
    Label name = new Label(row.name());
    name.getStyleClass().add("robot-row-name");
    Label tag = new Label(row.state().word, new FontIcon(row.state().icon));
    tag.getStyleClass().add("tag");
    if (!row.state().styleClass.isEmpty()) {
      tag.getStyleClass().add(row.state().styleClass);
    }
    tag.setMinWidth(USE_PREF_SIZE);
    HBox title = new HBox(8, name, tag);
    title.setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label(row.sentence());
    sentence.getStyleClass().add("muted");
    sentence.setWrapText(true);
    VBox words = new VBox(2, title, sentence);
    if (!row.detail().isEmpty()) {
      Label detail = new Label(row.detail());
      detail.getStyleClass().addAll("number-small", "subtle");
      words.getChildren().add(detail);
    }
    words.setMinWidth(0);
    return words;
  }

  private Node action(RobotRow row, boolean primary) {
    if (row.state() == State.CONNECTING) {
      ProgressIndicator progress = new ProgressIndicator();
      progress.setPrefSize(28, 28);
      progress.setAccessibleText("Connecting");
      return progress;
    }
    if (row.state() == State.MISSING || row.state() == State.IMPOSSIBLE) {
      return new Region(); // what helps stands below
    }
    Button button =
        new Button(
            switch (row.state()) {
              case TROUBLE, REPLACED -> "Try again";
              case DRIVEN -> row.choice().real() ? "Reconnect" : "Restart";
              default -> row.choice().real() ? "Connect" : "Start";
            });
    button.setId("connect-" + id(row.choice()));
    button.setMinWidth(USE_PREF_SIZE);
    if (primary) {
      button.getStyleClass().add("primary");
    }
    button.setOnAction(press -> onConnect.accept(row.choice()));
    return button;
  }

  private static HBox trouble(RobotRow row) {
    VBox parts = new VBox(8);
    for (Remedy part : Remedy.parts(row.trouble())) {
      Label words = new Label(part.words());
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      parts.getChildren().add(words);
      if (!part.command().isEmpty()) {
        parts.getChildren().add(new CopyField(part.command()));
      }
    }
    HBox.setHgrow(parts, Priority.ALWAYS);
    HBox strip = new HBox(new FontIcon("mdi2a-alert-circle-outline"), parts);
    strip.getStyleClass().addAll("outcome-strip", "danger");
    return strip;
  }
}
