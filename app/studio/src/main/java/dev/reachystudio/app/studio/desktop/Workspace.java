package dev.reachystudio.app.studio.desktop;

import javafx.scene.Node;

/**
 * One page of the window, with its entry in the rail. Made once, shown and hidden many times; all
 * methods on the JavaFX thread.
 *
 * <p>While the emergency stop is engaged the window's root has the pseudo-class {@code :stopped}. A
 * mouse-transparent region with the style class {@code stop-frame} laid over a view is framed in
 * red then.
 */
public interface Workspace {

  /** Name in the rail, such as {@code Drive}. */
  String name();

  /** Ikonli literal of its icon. */
  String iconLiteral();

  /** What is shown; the same node every time. */
  Node view();

  /** Called when the workspace comes on show: start following the robot. */
  default void shown() {}

  /** Called when it goes off show: stop following, so that what nobody sees costs nothing. */
  default void hidden() {}
}
