package dev.reachystudio.render.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Stands in the view when the platform cannot draw 3D. */
final class No3dMessage {

  private static final String REASON =
      "JavaFX found no graphics driver with OpenGL (on Windows: Direct3D) that it accepts. Everything"
          + " else in this window works.";

  private static final String REMEDY =
      "Install the graphics driver of this computer, or let the processor draw: start Java with "
          + "-Dprism.order=es2,sw -Dprism.forceGPU=true and install Mesa (on Debian: libgl1-mesa-dri).";

  private static final double WIDTH_PX = 420;

  private final VBox box = new VBox(8);

  No3dMessage(ViewSettings settings) {
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    Label title = label("The 3D view is not available here", settings);
    title.setFont(Font.font("Inter", FontWeight.SEMI_BOLD, 13));
    box.getChildren().addAll(title, label(REASON, settings), label(REMEDY, settings));
  }

  private static Label label(String text, ViewSettings settings) {
    Label label = new Label(text);
    label.setFont(Font.font("Inter", 12));
    label.setWrapText(true);
    label.setMaxWidth(WIDTH_PX);
    label.setTextAlignment(TextAlignment.CENTER);
    label.textFillProperty().bind(settings.colors.map(ViewColors::text));
    return label;
  }

  Node node() {
    return box;
  }
}
