package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.desktop.StudioContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Versions and places, for people who ask for help. */
final class AboutPage {

  private AboutPage() {}

  static SettingsPage make(StudioContext context) {
    Map<String, String> facts = facts(context);
    Button copy = new Button("Copy", new FontIcon("mdi2c-content-copy"));
    copy.getStyleClass().add("small");
    copy.setOnAction(event -> copy(facts));
    return new SettingsPage(
        "About",
        "mdi2i-information-outline",
        List.of(new SettingRow("Reachy Studio", "Apache License 2.0.", copy).with(table(facts))));
  }

  private static Map<String, String> facts(StudioContext context) {
    Map<String, String> facts = new LinkedHashMap<>();
    var status = context.daemonFeed().snapshot().status();
    facts.put("Version", status.studioVersion());
    facts.put("Speaks like Reachy Mini", status.version());
    facts.put("Java", Runtime.version().toString());
    facts.put("JavaFX", System.getProperty("javafx.runtime.version", "–"));
    facts.put(
        "3D", Platform.isSupported(ConditionalFeature.SCENE3D) ? "available" : "not available");
    facts.put(
        "System",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
    facts.put("Settings in", context.daemon().settings().configFolder().toString());
    facts.put("Downloads in", context.daemon().settings().cacheFolder().toString());
    return facts;
  }

  private static GridPane table(Map<String, String> facts) {
    GridPane table = new GridPane();
    table.getStyleClass().add("facts");
    int row = 0;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      Label name = new Label(fact.getKey());
      name.getStyleClass().add("secondary");
      Label value = new Label(fact.getValue());
      value.getStyleClass().add("number");
      value.setWrapText(true);
      table.addRow(row++, name, value);
    }
    return table;
  }

  private static void copy(Map<String, String> facts) {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        facts.entrySet().stream()
            .map(fact -> fact.getKey() + ": " + fact.getValue())
            .collect(Collectors.joining(System.lineSeparator())));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
