package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The Logs workspace. */
public final class LogsWorkspace implements Workspace {

  private final StackPane view = new StackPane(new Label("Logs"));

  public LogsWorkspace(StudioContext context) {}

  @Override
  public String name() {
    return "Logs";
  }

  @Override
  public String iconLiteral() {
    return "mdi2t-text-box-outline";
  }

  @Override
  public Node view() {
    return view;
  }
}
