package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.studio.connect.RobotRow.State;
import dev.reachystudio.app.studio.desktop.Plugs;
import dev.reachystudio.app.studio.desktop.StudioContext;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every robot that can be chosen, one below the other. Rows change in place. */
final class ConnectView extends BorderPane {

  private final ConnectViewModel model;
  private final VBox rows = new VBox(12);
  private final Label subtitle = new Label();
  private final PhysicsPanel physics;
  private final Plugs plugs;

  ConnectView(ConnectViewModel model, StudioContext context) {
    this.model = model;
    this.plugs = context.plugs();
    getStyleClass().addAll("page", "connect");
    setId("connect-page");
    Label title = new Label("Connect to a robot");
    title.getStyleClass().add("connect-title");
    subtitle.getStyleClass().add("muted");
    Label change = new Label();
    change.getStyleClass().add("caption");
    change.setId("connect-change");
    change.setWrapText(true);
    change.textProperty().bind(model.switchWordsProperty());
    physics = new PhysicsPanel(model, model.install());
    VBox column = new VBox(new VBox(4, title, subtitle), rows, change, port(), remember(context));
    column.getStyleClass().add("connect-column");
    VBox middle = new VBox(column);
    middle.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    model.rowsProperty().subscribe(this::show);
  }

  private HBox port() {
    TextField path = new TextField();
    path.setId("connect-port");
    path.setPromptText("Another port, for example /dev/ttyAMA3 or COM5");
    path.setAccessibleText("Another port");
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox field = new HBox(new FontIcon("mdi2s-serial-port"), path);
    field.getStyleClass().add("search-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    Button connect = new Button("Connect");
    connect.setId("connect-to-port");
    connect.setMinWidth(USE_PREF_SIZE);
    connect.disableProperty().bind(path.textProperty().isEmpty());
    connect.setOnAction(press -> model.connectTo(path.getText()));
    path.setOnAction(enter -> model.connectTo(path.getText()));
    return new HBox(12, field, connect);
  }

  private CheckBox remember(StudioContext context) {
    CheckBox same = new CheckBox("Connect to the same robot next time");
    same.setId("connect-same");
    same.setSelected(model.remembers());
    same.setOnAction(
        press -> model.remember(same.isSelected(), context.daemonFeed().snapshot().robot()));
    return same;
  }

  private static String found(int robots) {
    return switch (robots) {
      case 0 -> "No robot found on USB.";
      case 1 -> "One robot found on USB.";
      case 2 -> "Two robots found on USB.";
      default -> robots + " robots found on USB.";
    };
  }

  private void show(List<RobotRow> robots) {
    String trouble = plugs.troubleProperty().get();
    subtitle.setText(
        trouble.isEmpty()
            ? found(model.count()) + " Studio keeps looking, you can plug one in at any time."
            : trouble);
    while (rows.getChildren().size() < robots.size()) {
      rows.getChildren().add(new RobotRowView(model::connect));
    }
    while (rows.getChildren().size() > robots.size()) {
      rows.getChildren().removeLast();
    }
    boolean primaryGiven = false;
    for (int i = 0; i < robots.size(); i++) {
      RobotRow row = robots.get(i);
      boolean simulated = row.choice().kind() == BackendKind.MUJOCO;
      boolean worthwhile = row.choice().real() || simulated;
      boolean primary = !primaryGiven && worthwhile && row.state() == State.READY;
      ((RobotRowView) rows.getChildren().get(i)).show(row, primary, simulated ? physics : null);
      primaryGiven |= primary;
    }
  }
}
