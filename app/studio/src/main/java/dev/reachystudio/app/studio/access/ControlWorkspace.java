package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The Control workspace. */
public final class ControlWorkspace implements Workspace {

  private final StackPane view = new StackPane(new Label("Control"));

  public ControlWorkspace(StudioContext context) {}

  @Override
  public String name() {
    return "Control";
  }

  @Override
  public String iconLiteral() {
    return "mdi2s-shield-key-outline";
  }

  @Override
  public Node view() {
    return view;
  }
}
