package dev.reachystudio.app.studio.settings;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;

/** The built-in drawing of the robot, or the official one. */
final class DescriptionPage {

  private DescriptionPage() {}

  static SettingsPage make(DescriptionViewModel model) {
    return new SettingsPage(
        "Robot model",
        "mdi2c-cube-scan",
        List.of(
            new SettingRow(
                "In use",
                "The studio has a drawing of its own, so that it works offline.",
                inUse(model)),
            new SettingRow(
                    "Official description",
                    "The shapes of the released package reachy_mini, 24 MB. pip fetches it into your cache folder; nothing of it is part of the studio.",
                    new Region())
                .with(buttons(model))
                .with(progress(model))
                .with(new ResultLine(model.resultProperty()))));
  }

  private static Label inUse(DescriptionViewModel model) {
    Label label = new Label();
    label.getStyleClass().add("secondary");
    label.textProperty().bind(model.labelProperty());
    label.setWrapText(true);
    label.setMaxWidth(300);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static HBox buttons(DescriptionViewModel model) {
    Button fetch = new Button("Fetch", new FontIcon("mdi2d-download"));
    fetch.setId("description-fetch");
    fetch.setOnAction(event -> model.fetch());
    Button file = new Button("From a wheel file…", new FontIcon("mdi2f-file-outline"));
    file.setOnAction(event -> choose(file, model));
    Button forget = new Button("Use the built-in drawing");
    forget.getStyleClass().add("plain");
    forget.setOnAction(event -> model.forget());
    forget.visibleProperty().bind(model.fetchedProperty());
    HBox buttons = new HBox(8, fetch, file, forget);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.disableProperty().bind(model.busyProperty());
    return buttons;
  }

  private static void choose(Button owner, DescriptionViewModel model) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("The package reachy_mini as a wheel");
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("Python wheel", "*.whl", "*.zip"));
    File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
    if (chosen != null) {
      model.take(chosen.toPath());
    }
  }

  private static HBox progress(DescriptionViewModel model) {
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setPrefWidth(140);
    bar.setMinWidth(140);
    Label line = new Label();
    line.getStyleClass().add("secondary");
    line.textProperty().bind(model.progressProperty());
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox box = new HBox(bar, line);
    box.getStyleClass().add("description-progress");
    box.setAlignment(Pos.CENTER_LEFT);
    box.visibleProperty().bind(model.busyProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }
}
