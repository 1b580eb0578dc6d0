package dev.reachystudio.app.studio.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Pages at the left, one of them in a column at the right; searching shows what is found on all of
 * them.
 */
final class SettingsView extends BorderPane {

  private final List<SettingsPage> pages;
  private final VBox column = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private SettingsPage shown;

  SettingsView(List<SettingsPage> pages) {
    this.pages = List.copyOf(pages);
    this.shown = pages.getFirst();
    getStyleClass().addAll("page", "settings");
    column.getStyleClass().add("settings-column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setLeft(list());
    setCenter(scroll);
    show(shown);
  }

  private Node list() {
    Label title = new Label("Settings");
    title.getStyleClass().add("page-title");
    TextField search = new TextField();
    search.setPromptText("Find a setting");
    search.setAccessibleText("Find a setting");
    search.setId("settings-search");
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox field = new HBox(new FontIcon("mdi2m-magnify"), search);
    field.getStyleClass().add("search-field");
    search.textProperty().addListener(observable -> find(search.getText()));
    Region gap = new Region();
    gap.getStyleClass().add("settings-gap");
    VBox list = new VBox(title, field, gap);
    list.getStyleClass().add("settings-list");
    for (SettingsPage page : pages) {
      ToggleButton entry = new ToggleButton(page.name(), new FontIcon(page.icon()));
      entry.getStyleClass().setAll("list-entry");
      entry.setContentDisplay(ContentDisplay.LEFT);
      entry.setMaxWidth(Double.MAX_VALUE);
      entry.setToggleGroup(group);
      entry.setUserData(page);
      entry.setId("settings-" + page.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
      entry.setOnAction(
          event -> {
            search.clear();
            show(page);
          });
      list.getChildren().add(entry);
    }
    return list;
  }

  private void show(SettingsPage page) {
    shown = page;
    group.getToggles().stream()
        .filter(entry -> page.equals(entry.getUserData()))
        .forEach(group::selectToggle);
    Label title = new Label(page.name());
    title.getStyleClass().add("section-title");
    column.getChildren().setAll(title, card(page.rows()));
  }

  private void find(String text) {
    String search = text.toLowerCase(Locale.ROOT).strip();
    if (search.isEmpty()) {
      show(shown);
      return;
    }
    group.selectToggle(null);
    List<Node> found = new ArrayList<>();
    for (SettingsPage page : pages) {
      List<SettingRow> rows = page.rows().stream().filter(row -> row.mentions(search)).toList();
      if (!rows.isEmpty()) {
        Label title = new Label(page.name());
        title.getStyleClass().add("section-title");
        found.add(title);
        found.add(card(rows));
      }
    }
    if (found.isEmpty()) {
      Label nothing = new Label("No setting speaks of \u201c" + text.strip() + "\u201d.");
      nothing.getStyleClass().add("muted");
      found.add(nothing);
    }
    column.getChildren().setAll(found);
  }

  private static VBox card(List<SettingRow> rows) {
    VBox card = new VBox();
    card.getStyleClass().addAll("card", "settings-card");
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        card.getChildren().add(line);
      }
      card.getChildren().add(rows.get(i));
    }
    return card;
  }
}
