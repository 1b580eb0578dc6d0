package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Counts down to an announced idle reset, which can be called off until then. JavaFX thread only.
 */
final class IdleResetViewModel {

  private final LongSupplier nanoClock;
  private final Runnable callOff;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private @Nullable IdlePolicy policy;
  private long startsNs;

  /**
   * @param nanoClock a monotonic clock, nanoseconds
   * @param callOff calls the reset off; returns at once
   */
  IdleResetViewModel(LongSupplier nanoClock, Runnable callOff) {
    this.nanoClock = nanoClock;
    this.callOff = callOff;
  }

  /** What will happen, and when; empty if nothing was announced. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Takes an event. */
  void note(CommandEvent event) {
    switch (event) {
      case CommandEvent.IdleResetAnnounced announced -> {
        policy = announced.policy();
        startsNs = nanoClock.getAsLong() + announced.startsInNs();
        refresh();
      }
      case CommandEvent.IdleResetCancelled cancelled -> forget();
      default -> {}
    }
  }

  /** Counts down; once per pulse. */
  void refresh() {
    IdlePolicy next = policy;
    if (next == null) {
      return;
    }
    double leftS = (startsNs - nanoClock.getAsLong()) / 1e9;
    if (leftS <= 0) {
      forget();
    } else {
      title.set(words(next) + " in " + NumberText.of(Math.ceil(leftS * 10) / 10, 1) + " s");
    }
  }

  /** Calls it off. */
  void cancel() {
    callOff.run();
  }

  private void forget() {
    policy = null;
    title.set("");
  }

  private static String words(IdlePolicy policy) {
    return switch (policy) {
      case SLEEP -> "Going to sleep";
      case NEUTRAL -> "Going to the neutral pose";
      case HOLD -> "Staying as it is";
    };
  }
}
