package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail at the left: one entry per workspace, the last one at the bottom. */
final class RailView extends VBox {

  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> items = new ArrayList<>();

  /**
   * @param workspaces the workspaces from top to bottom
   * @param bottom the one at the bottom
   * @param onChoose told when the user chooses one
   */
  RailView(List<Workspace> workspaces, Workspace bottom, Consumer<Workspace> onChoose) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Workspaces");
    StackPane mark = new StackPane(new AppIcon(32));
    mark.getStyleClass().add("rail-mark");
    getChildren().add(mark);
    workspaces.forEach(workspace -> getChildren().add(item(workspace, onChoose)));
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, item(bottom, onChoose));
  }

  /** Marks the workspace on show; none for a page that is not in the rail. */
  void select(Workspace workspace) {
    group.selectToggle(null);
    items.stream()
        .filter(item -> workspace.equals(item.getUserData()))
        .forEach(group::selectToggle);
  }

  private StackPane item(Workspace workspace, Consumer<Workspace> onChoose) {
    FontIcon icon = new FontIcon(workspace.iconLiteral());
    ToggleButton item = new ToggleButton(workspace.name(), icon);
    item.getStyleClass().setAll("rail-item");
    item.setContentDisplay(ContentDisplay.TOP);
    item.setUserData(workspace);
    item.setId("rail-" + workspace.name().toLowerCase(java.util.Locale.ROOT));
    item.setAccessibleText(workspace.name());
    item.setToggleGroup(group);
    item.setOnAction(
        event -> {
          // A toggle would let go of itself when pressed again; the rail always has one chosen.
          item.setSelected(true);
          onChoose.accept(workspace);
        });
    items.add(item);
    Region bar = new Region();
    bar.getStyleClass().add("rail-bar");
    bar.visibleProperty().bind(item.selectedProperty());
    bar.setMouseTransparent(true);
    StackPane slot = new StackPane(item, bar);
    slot.getStyleClass().add("rail-slot");
    StackPane.setAlignment(bar, Pos.CENTER_LEFT);
    return slot;
  }
}
