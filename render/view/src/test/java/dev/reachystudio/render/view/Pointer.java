package dev.reachystudio.render.view;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Events of a pointer, as a person's hand would make them. */
final class Pointer {

  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  private Pointer() {}

  /** The primary button with the key that pushes. */
  static MouseEvent withCtrl(EventType<MouseEvent> type, double x, double y) {
    return event(type, MouseButton.PRIMARY, x, y, true);
  }

  static MouseEvent event(
      EventType<MouseEvent> type, MouseButton button, double x, double y, boolean shortcut) {
    boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        button,
        1,
        false,
        shortcut && !MAC,
        false,
        shortcut && MAC,
        down && button == MouseButton.PRIMARY,
        false,
        down && button == MouseButton.SECONDARY,
        false,
        false,
        false,
        null);
  }
}
