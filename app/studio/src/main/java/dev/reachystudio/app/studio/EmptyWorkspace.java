package dev.reachystudio.app.studio;

import dev.reachystudio.app.studio.desktop.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Stands where a workspace is being built. */
record EmptyWorkspace(String name, String iconLiteral, StackPane pane) implements Workspace {

  EmptyWorkspace(String name, String iconLiteral) {
    this(name, iconLiteral, new StackPane(new Label(name)));
  }

  @Override
  public Node view() {
    return pane;
  }
}
