package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The Settings workspace. */
public final class SettingsWorkspace implements Workspace {

  private final StackPane view = new StackPane(new Label("Settings"));

  public SettingsWorkspace(StudioContext context) {}

  @Override
  public String name() {
    return "Settings";
  }

  @Override
  public String iconLiteral() {
    return "mdi2c-cog-outline";
  }

  @Override
  public Node view() {
    return view;
  }
}
