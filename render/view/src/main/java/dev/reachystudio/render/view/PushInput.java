package dev.reachystudio.render.view;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Dragging with Ctrl (macOS: ⌘) pushes. Alt is not used because window managers move windows with
 * it; Shift and the other buttons move the camera.
 */
final class PushInput {

  private final PhysicsPicture physics;
  private final Node view;

  /** From a press that took hold of something until all buttons are up, pushing still or not. */
  private boolean dragging;

  PushInput(PhysicsPicture physics, Node view) {
    this.physics = physics;
    this.view = view;
  }

  /** Everything that ends a drag ends the push, whether it is seen here or not. */
  void listen() {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    view.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
    view.focusedProperty().subscribe(this::endUnless);
    view.visibleProperty().subscribe(this::endUnless);
    view.sceneProperty().subscribe(this::end);
  }

  private void press(MouseEvent event) {
    if (dragging && event.getButton() != MouseButton.PRIMARY) { // in the middle of a push
      end();
      event.consume();
      return;
    }
    dragging = false; // a release may be lost with the window
    if (wanted(event) && event.getButton() == MouseButton.PRIMARY) {
      view.requestFocus();
      if (physics.hold(event.getX(), event.getY())) {
        dragging = true;
        cursor(Cursor.CLOSED_HAND);
        event.consume();
      }
    }
  }

  private void drag(MouseEvent event) {
    if (dragging) {
      physics.pull(event.getX(), event.getY());
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    if (dragging) {
      dragging = event.isPrimaryButtonDown();
      end();
      event.consume();
    }
  }

  private void hover(MouseEvent event) {
    boolean inReach = wanted(event) && physics.grip(event.getX(), event.getY()).isPresent();
    cursor(inReach ? Cursor.OPEN_HAND : null);
  }

  private void keyUp(KeyEvent event) {
    if (!dragging) {
      cursor(null);
    }
  }

  /** A window that gets the keyboard by this very press is no reason to let go. */
  private void endUnless(boolean there) {
    if (!there) {
      end();
    }
  }

  private void end() {
    physics.letGo();
    cursor(null);
  }

  private static boolean wanted(MouseEvent event) {
    return event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
  }

  private void cursor(@Nullable Cursor cursor) {
    view.setCursor(cursor);
  }
}
