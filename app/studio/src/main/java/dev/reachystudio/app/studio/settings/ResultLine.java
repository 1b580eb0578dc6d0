package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.settings.SettingsViewModel.Result;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of a change, below the control that caused it. */
final class ResultLine extends HBox {

  private final ObservableValue<@Nullable Result> result;

  ResultLine(ObservableValue<@Nullable Result> result) {
    this.result = result;
    setAlignment(Pos.CENTER_LEFT);
    result.addListener(observable -> show());
    show();
  }

  private void show() {
    Result shown = result.getValue();
    setVisible(shown != null);
    setManaged(shown != null);
    getStyleClass().setAll("outcome-strip");
    if (shown != null) {
      String style = shown.severity().name().toLowerCase(Locale.ROOT);
      getStyleClass().add(style);
      FontIcon icon =
          new FontIcon(
              style.equals("danger") ? "mdi2c-close-circle-outline" : "mdi2c-check-circle-outline");
      icon.getStyleClass().add(style);
      Label text = new Label(shown.text());
      text.setWrapText(true);
      getChildren().setAll(icon, text);
    }
  }
}
