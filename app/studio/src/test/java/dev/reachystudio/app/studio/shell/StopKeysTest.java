package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** One physical press is one stop. */
class StopKeysTest {

  private static final long MILLISECOND_NS = 1_000_000;

  private final AtomicInteger stops = new AtomicInteger();
  private final AtomicLong nowNs = new AtomicLong();
  private final StopKeys keys = new StopKeys(stops::incrementAndGet, nowNs::get);

  @Test
  void shiftEscapeAndPauseStop() {
    press(KeyCode.ESCAPE, true);
    release(KeyCode.ESCAPE);
    wait(300);
    press(KeyCode.PAUSE, false);
    assertThat(stops).hasValue(2);
  }

  @Test
  void escapeAloneDoesNot() {
    press(KeyCode.ESCAPE, false);
    assertThat(stops).hasValue(0);
  }

  @Test
  void aHeldKeyStopsOnceHoweverOftenItRepeats() {
    press(KeyCode.PAUSE, false);
    wait(500);
    for (int i = 0; i < 60; i++) {
      press(KeyCode.PAUSE, false);
      wait(33);
    }
    assertThat(stops).hasValue(1);
  }

  @Test
  void aHeldKeyThatRepeatsAsReleaseAndPressStopsOnce() {
    press(KeyCode.PAUSE, false);
    for (int i = 0; i < 30; i++) {
      wait(33);
      release(KeyCode.PAUSE);
      press(KeyCode.PAUSE, false);
    }
    assertThat(stops).hasValue(1);
  }

  @Test
  void thePressThatReachesAPopupAndItsWindowStopsOnce() {
    press(KeyCode.ESCAPE, true);
    press(KeyCode.ESCAPE, true);
    assertThat(stops).hasValue(1);
  }

  @Test
  void aSecondPressIsASecondStop() {
    press(KeyCode.PAUSE, false);
    wait(80);
    release(KeyCode.PAUSE);
    wait(120);
    press(KeyCode.PAUSE, false);
    assertThat(stops).hasValue(2);
  }

  @Test
  void aStopIsNeverSwallowedBecauseAReleaseWentToAnotherProgram() {
    press(KeyCode.PAUSE, false);
    wait(1500);
    press(KeyCode.PAUSE, false);
    assertThat(stops).hasValue(2);
  }

  private void wait(int milliseconds) {
    nowNs.addAndGet(milliseconds * MILLISECOND_NS);
  }

  private void press(KeyCode key, boolean shift) {
    keys.keyPressed(event(KeyEvent.KEY_PRESSED, key, shift));
  }

  private void release(KeyCode key) {
    keys.keyReleased(event(KeyEvent.KEY_RELEASED, key, false));
  }

  private static KeyEvent event(EventType<KeyEvent> type, KeyCode key, boolean shift) {
    return new KeyEvent(type, "", "", key, shift, false, false, false);
  }
}
