package dev.reachystudio.app.studio.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that the robot is about to come to rest, and lets the person prevent it. */
final class IdleNotice extends HBox {

  IdleNotice(IdleResetViewModel model) {
    getStyleClass().addAll("passing-notice", "notice-row", "idle-notice");
    setId("idle-notice");
    setAccessibleRole(AccessibleRole.TEXT);
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    FontIcon icon = new FontIcon("mdi2t-timer-sand");
    icon.getStyleClass().add("warning");
    Label title = new Label();
    title.getStyleClass().add("emphasis");
    title.textProperty().bind(model.titleProperty());
    Label why = new Label("Nobody holds the robot any more.");
    why.getStyleClass().add("secondary");
    VBox words = new VBox(title, why);
    words.setMinWidth(260);
    setHgrow(words, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setId("cancel-idle");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(press -> model.cancel());
    getChildren().addAll(icon, words, cancel);
    accessibleTextProperty().bind(model.titleProperty());
    visibleProperty().bind(model.titleProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
