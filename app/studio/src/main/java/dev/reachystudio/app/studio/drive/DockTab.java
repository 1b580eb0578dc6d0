package dev.reachystudio.app.studio.drive;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;

/**
 * A page of the dock.
 *
 * @param name name on the tab
 * @param iconLiteral Ikonli literal of its icon
 * @param content what is shown
 * @param tools shown at the right of the tabs
 * @param badge number on the tab; 0 is none
 */
record DockTab(String name, String iconLiteral, Node content, Node tools, IntegerProperty badge) {

  DockTab(String name, String iconLiteral, Node content, Node tools) {
    this(name, iconLiteral, content, tools, new SimpleIntegerProperty());
  }
}
