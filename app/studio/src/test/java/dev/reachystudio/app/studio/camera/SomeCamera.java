package dev.reachystudio.app.studio.camera;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A camera for tests: it shows what it is told to. Any thread. */
public final class SomeCamera implements CameraSource {

  private final List<Consumer<CameraFrame>> watchers = new CopyOnWriteArrayList<>();
  private volatile String trouble = "";
  private long sequence;

  /** How many watch. */
  public int watchers() {
    return watchers.size();
  }

  /** Says why there is no picture. */
  public void trouble(String sentence) {
    trouble = sentence;
  }

  /** Takes a picture of one colour. */
  public void take(long timeNs, int widthPx, int heightPx, int argb) {
    int[] pixels = new int[widthPx * heightPx];
    Arrays.fill(pixels, argb);
    sequence++;
    watchers.forEach(
        watcher -> watcher.accept(new CameraFrame(sequence, timeNs, widthPx, heightPx, pixels)));
  }

  @Override
  public CameraFrame frame(CameraSize size, Duration patience) throws CameraUnavailableException {
    throw new CameraUnavailableException(trouble);
  }

  @Override
  public Watching watch(CameraSize size, Consumer<CameraFrame> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    watchers.clear();
  }
}
