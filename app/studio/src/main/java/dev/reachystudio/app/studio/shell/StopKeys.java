package dev.reachystudio.app.studio.shell;

import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Shift+Esc and Pause stop the robot in every window, dialog, menu and popup of ours, whatever has
 * the focus: a filter on each window comes before every control.
 *
 * <p>One physical press is one press of STOP, however often it arrives: repeated by the keyboard,
 * or once at a popup and again at its window. A second press releases torque, so this matters.
 */
final class StopKeys {

  /** Some systems repeat a held key as release and press at once; no finger is faster than this. */
  private static final long BOUNCE_NS = 50_000_000;

  /**
   * A held key repeats at least this often. Without a repeat for so long the release went to
   * another program, and the next press is a new one: a stop must never be swallowed.
   */
  private static final long REPEAT_NS = 1_000_000_000;

  private final Runnable onStop;
  private final LongSupplier nanoClock;
  private final EventHandler<KeyEvent> pressed = this::keyPressed;
  private final EventHandler<KeyEvent> released = this::keyReleased;
  private boolean down;
  private long pressedNs = Long.MIN_VALUE / 2;
  private long releasedNs = Long.MIN_VALUE / 2;

  /**
   * @param onStop what a press does
   * @param nanoClock a monotonic clock, nanoseconds
   */
  StopKeys(Runnable onStop, LongSupplier nanoClock) {
    this.onStop = onStop;
    this.nanoClock = nanoClock;
  }

  /** Listens in every window there is and every one to come. */
  void install() {
    Window.getWindows().forEach(this::listen);
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::listen);
                    change.getRemoved().forEach(this::unlisten);
                  }
                });
  }

  private void listen(Window window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    window.addEventFilter(KeyEvent.KEY_RELEASED, released);
  }

  private void unlisten(Window window) {
    window.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    window.removeEventFilter(KeyEvent.KEY_RELEASED, released);
  }

  private static boolean stops(KeyEvent event) {
    return event.getCode() == KeyCode.PAUSE
        || (event.getCode() == KeyCode.ESCAPE && event.isShiftDown());
  }

  void keyPressed(KeyEvent event) {
    if (!stops(event)) {
      return;
    }
    event.consume();
    long nowNs = nanoClock.getAsLong();
    boolean held = down && nowNs - pressedNs < REPEAT_NS;
    boolean bounced = nowNs - releasedNs < BOUNCE_NS;
    down = true;
    pressedNs = nowNs;
    if (!held && !bounced) {
      onStop.run();
    }
  }

  void keyReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.PAUSE || event.getCode() == KeyCode.ESCAPE) {
      if (down) {
        releasedNs = nanoClock.getAsLong();
      }
      down = false;
    }
  }
}
