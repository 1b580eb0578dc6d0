package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Notices;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status bar: is the loop on time, who holds the robot, what is wrong. */
final class StatusBarView extends HBox {

  private final LoopDot dot = new LoopDot();
  private final StatusCell backend = new StatusCell("backend", "mdi2c-cube-outline", "", false, "");
  private final StatusCell realTime = new StatusCell("real-time", null, "Real time", true, "");
  private final Node realTimeLine = line();
  private final StatusCell rate = new StatusCell("rate", null, "Loop", true, "Hz");
  private final StatusCell jitter = new StatusCell("jitter", null, "Jitter", true, "ms");
  private final StatusCell overruns = new StatusCell("overruns", null, "Overruns", true, "");
  private final StatusCell motors = new StatusCell("motors", "mdi2a-arm-flex", "", false, "");
  private final StatusCell holder =
      new StatusCell("holder", "mdi2s-shield-key-outline", "", false, "");
  private final Button alert = new Button();
  private final StatusCell network = new StatusCell("network", "mdi2l-lan-connect", "", true, "");
  private final Label clients = new Label();
  private final Label clientsWord = new Label("clients");
  private final Button bell = new Button();

  /**
   * @param model what it says
   * @param notices what the bell keeps
   * @param onAlert called when the alert is pressed
   * @param onLoop called when a figure of the loop is pressed
   * @param onClients called when the clients are pressed
   */
  StatusBarView(
      StatusBarViewModel model,
      Notices notices,
      Runnable onAlert,
      Runnable onLoop,
      Runnable onClients) {
    getStyleClass().add("status-bar");
    setId("status-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Status");
    setAlignment(Pos.CENTER_LEFT);
    rate.getChildren().addFirst(dot);
    for (StatusCell cell : List.of(rate, jitter, overruns)) {
      cell.setOnMouseClicked(click -> onLoop.run());
    }
    clients.getStyleClass().add("status-number");
    clientsWord.getStyleClass().add("status-word");
    network.getChildren().addAll(clients, clientsWord);
    network.setOnMouseClicked(event -> onClients.run());
    alert.getStyleClass().setAll("status-alert");
    alert.setId("status-alert");
    alert.setMnemonicParsing(false); // names of motors have underscores
    alert.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
    alert.setOnAction(event -> onAlert.run());
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            backend,
            line(),
            realTime,
            realTimeLine,
            rate,
            line(),
            jitter,
            line(),
            overruns,
            line(),
            motors,
            line(),
            holder,
            line(),
            alert,
            space,
            network,
            line(),
            bell(notices));
    model.cellsProperty().addListener(observable -> show(model.cellsProperty().get()));
    show(model.cellsProperty().get());
  }

  private Button bell(Notices notices) {
    bell.getStyleClass().setAll("status-bell");
    bell.setId("status-bell");
    bell.setGraphic(new FontIcon("mdi2b-bell-outline"));
    NoticeList list = new NoticeList(notices);
    bell.setOnAction(event -> list.toggle(bell));
    Runnable count =
        () -> {
          bell.setText(Integer.toString(notices.all().size()));
          bell.setAccessibleText("Notifications: " + notices.all().size());
        };
    notices.all().addListener((ListChangeListener<Object>) change -> count.run());
    count.run();
    return bell;
  }

  private void show(StatusBarViewModel.Cells cells) {
    backend.show(cells.backend());
    realTime.show(cells.realTime());
    for (Node part : List.of(realTime, realTimeLine)) {
      part.setVisible(!cells.realTime().isEmpty());
      part.setManaged(part.isVisible());
    }
    dot.show(cells.loop());
    rate.show(cells.rate());
    jitter.show(cells.jitter());
    overruns.show(cells.overruns());
    motors.show(cells.motors());
    holder.show(cells.holder());
    alert.setVisible(!cells.alert().isEmpty());
    alert.setText(cells.alert());
    cells.alertTone().dress(alert);
    network.show(cells.port());
    clients.setText(Long.toString(cells.clients()));
    clientsWord.setText(cells.clients() == 1 ? "client" : "clients");
  }

  private static Node line() {
    Region line = new Region();
    line.getStyleClass().add("status-line");
    return line;
  }
}
