package dev.reachystudio.render.view;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Counts the pictures really drawn; 0 while nothing moves. */
final class FrameRate {

  private static final long WINDOW_NS = 500_000_000L;

  private final ReadOnlyDoubleWrapper framesPerSecond =
      new ReadOnlyDoubleWrapper(this, "framesPerSecond");
  private long windowStartNs;
  private int frames;

  ReadOnlyDoubleProperty framesPerSecondProperty() {
    return framesPerSecond.getReadOnlyProperty();
  }

  void frame(long nowNs) {
    if (frames == 0) {
      windowStartNs = nowNs;
    }
    frames++;
    long elapsedNs = nowNs - windowStartNs;
    if (elapsedNs >= WINDOW_NS) {
      framesPerSecond.set((frames - 1) * 1e9 / elapsedNs);
      windowStartNs = nowNs;
      frames = 1;
    }
  }

  /** Nothing has moved for a while. */
  void rest() {
    frames = 0;
    framesPerSecond.set(0);
  }
}
