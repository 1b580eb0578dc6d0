package dev.reachystudio.app.studio.camera;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraSource.Watching;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Watches a camera while that is wanted, and keeps its newest picture. Opening and closing a camera
 * may take its time; only {@link #apply} waits for it.
 */
final class CameraWatch {

  /** The sensor has 40 : 27; pictures of other proportions are squeezed. */
  static final CameraSize SIZE = new CameraSize(640, 432);

  private final CameraSource source;
  private final AtomicReference<@Nullable CameraFrame> newest = new AtomicReference<>();
  private final AtomicLong count = new AtomicLong();
  private volatile boolean wanted;
  private @Nullable Watching watching;

  CameraWatch(CameraSource source) {
    this.source = source;
  }

  /** Says whether pictures are wanted; {@link #apply} then sees to it. Any thread. */
  void want(boolean pictures) {
    wanted = pictures;
  }

  /**
   * Does what was wanted last, however often and in whatever order it is called. May wait: not on
   * the JavaFX thread.
   *
   * @return whether pictures are on their way
   */
  synchronized boolean apply() {
    Watching now = watching;
    if (wanted && now == null) {
      watching = source.watch(SIZE, this::take);
    } else if (!wanted && now != null) {
      now.close();
      watching = null;
      newest.set(null);
    }
    return wanted;
  }

  private void take(CameraFrame frame) {
    newest.set(frame);
    count.incrementAndGet();
  }

  /** The newest picture, or null. Any thread. */
  @Nullable CameraFrame newest() {
    return newest.get();
  }

  /** How many pictures have come. Any thread. */
  long count() {
    return count.get();
  }

  /** Why there is no picture; empty while nothing is known. Any thread. */
  String trouble() {
    return source.trouble();
  }
}
