package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pages below the 3D view; which one is on show is remembered. */
final class DockView extends BorderPane {

  private static final String KEY = "drive.dock.tab";

  private final List<DockTab> tabs;
  private final List<ToggleButton> heads = new ArrayList<>();
  private final StackPane tools = new StackPane();
  private final Preferences preferences;
  private final Consumer<DockTab> onShow;
  private DockTab shown;

  /**
   * @param tabs the pages, left to right
   * @param preferences remembers which one is on show
   * @param onShow told when a page comes on show
   */
  DockView(List<DockTab> tabs, Preferences preferences, Consumer<DockTab> onShow) {
    this.tabs = List.copyOf(tabs);
    this.preferences = preferences;
    this.onShow = onShow;
    this.shown = tabs.getFirst();
    getStyleClass().add("dock");
    setMinHeight(0);
    HBox bar = new HBox();
    bar.getStyleClass().add("dock-tabs");
    tabs.forEach(tab -> bar.getChildren().add(head(tab)));
    Region gap = new Region();
    gap.setMinWidth(12);
    HBox.setHgrow(gap, Priority.ALWAYS);
    tools.setAlignment(Pos.CENTER_RIGHT);
    bar.getChildren().addAll(gap, tools);
    setTop(bar);
    String remembered = preferences.text(KEY, shown.name());
    show(tabs.stream().filter(tab -> tab.name().equals(remembered)).findFirst().orElse(shown));
  }

  private ToggleButton head(DockTab tab) {
    ToggleButton head = new ToggleButton(tab.name());
    head.getStyleClass().setAll("dock-tab");
    head.setId("dock-" + tab.name().toLowerCase(java.util.Locale.ROOT));
    head.setAccessibleRole(AccessibleRole.TAB_ITEM);
    head.setMinWidth(USE_PREF_SIZE);
    FontIcon icon = new FontIcon(tab.iconLiteral());
    Label badge = new Label();
    badge.getStyleClass().add("dock-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    // The icon leads and the badge follows, so the words stand between them in one box.
    Label name = new Label(tab.name());
    name.getStyleClass().add("dock-name");
    name.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(icon, name, badge);
    box.getStyleClass().add("dock-head");
    head.setGraphic(box);
    head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tab.badge()
        .subscribe(
            count -> {
              badge.setText(count.intValue() > 99 ? "99" : count.toString());
              badge.setVisible(count.intValue() > 0);
              badge.setManaged(count.intValue() > 0);
            });
    head.setOnAction(press -> show(tab));
    heads.add(head);
    return head;
  }

  /** Shows a page. */
  void show(DockTab tab) {
    shown = tab;
    for (int i = 0; i < tabs.size(); i++) {
      heads.get(i).setSelected(tabs.get(i).equals(tab));
    }
    setCenter(tab.content());
    tools.getChildren().setAll(tab.tools());
    preferences.put(KEY, tab.name());
    onShow.accept(tab);
  }

  /** The page on show. */
  DockTab shown() {
    return shown;
  }
}
