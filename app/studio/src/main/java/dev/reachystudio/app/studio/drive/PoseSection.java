package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.OutcomeStrip;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Some axes under a title, with the outcome of their last command below. */
final class PoseSection extends VBox {

  /** What the longest word above a column needs. */
  private static final double CAPTION_PX = 54;

  /**
   * @param title name of the section
   * @param beside shown beside the title, or null
   * @param model the inspector
   * @param section whose outcomes are told
   * @param axes the axes
   */
  PoseSection(
      String title,
      @Nullable Node beside,
      PoseViewModel model,
      Section section,
      List<DriveAxis> axes) {
    getStyleClass().add("pose-section");
    getChildren().add(header(title, beside));
    OutcomeStrip strip = new OutcomeStrip();
    List<AxisRow> rows = axes.stream().map(axis -> new AxisRow(model, axis)).toList();
    getChildren().addAll(rows);
    VBox.setMargin(strip, new Insets(6, 0, 0, 0));
    getChildren().add(strip);
    // What was typed and cannot be read is told first: nothing was sent for it yet.
    strip
        .messageProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> told(rows, model, section), dependencies(rows, model, section)));
  }

  private static @Nullable OutcomeMessage told(
      List<AxisRow> rows, PoseViewModel model, Section section) {
    for (AxisRow row : rows) {
      String problem = row.field().problemProperty().get();
      if (!problem.isEmpty()) {
        return new OutcomeMessage(OutcomeMessage.Kind.INVALID, "", problem);
      }
    }
    return model.messageProperty(section).get();
  }

  private static javafx.beans.Observable[] dependencies(
      List<AxisRow> rows, PoseViewModel model, Section section) {
    javafx.beans.Observable[] dependencies = new javafx.beans.Observable[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      dependencies[i] = rows.get(i).field().problemProperty();
    }
    dependencies[rows.size()] = model.messageProperty(section);
    return dependencies;
  }

  private static HBox header(String title, @Nullable Node beside) {
    Label name = new Label(title);
    name.getStyleClass().add("panel-title");
    name.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(name);
    if (beside != null) {
      header.getChildren().add(beside);
    }
    header
        .getChildren()
        .addAll(
            gap, caption("requested", AxisRow.FIELD_PX), caption("achieved", AxisRow.ACHIEVED_PX));
    header.getStyleClass().add("section-header");
    return header;
  }

  private static Label caption(String word, double width) {
    Label caption = new Label(word);
    caption.getStyleClass().add("caption");
    caption.setAlignment(Pos.CENTER_RIGHT);
    // The words may come closer together where the inspector is narrow.
    caption.setMinWidth(CAPTION_PX);
    caption.setPrefWidth(width);
    caption.setMaxWidth(width);
    return caption;
  }
}
