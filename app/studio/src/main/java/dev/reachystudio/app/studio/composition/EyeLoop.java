package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.render.camera.EyeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the thread {@code robot-eye} does: draws as long as somebody watches. */
final class EyeLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(EyeLoop.class);

  /** 30 pictures a second at most. */
  private static final long PERIOD_NS = 33_333_333;

  /** How long between two looks for a robot that does not run. */
  private static final long ABSENT_NS = 200_000_000;

  /** Each takes as long as a picture, and some memory. */
  private static final int MOST_SIZES = 6;

  private final EyeDemand demand;
  private final EyeStage stage;
  private long sequence;

  EyeLoop(EyeDemand demand, EyeStage stage) {
    this.demand = demand;
    this.stage = stage;
  }

  @Override
  public void run() {
    try (stage) {
      long dueNs = System.nanoTime();
      List<EyeWatcher> watchers = demand.next(dueNs);
      while (!watchers.isEmpty()) {
        if (stage.isOutdated()) {
          demand.startAnew();
          return;
        }
        long startNs = System.nanoTime();
        dueNs = startNs + (round(watchers) ? PERIOD_NS : ABSENT_NS);
        watchers = demand.next(dueNs);
      }
    } catch (EyeException e) {
      log.warn("No picture from the robot's eye: {}", e.getMessage());
      demand.giveUp(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      demand.giveUp("The camera was closed.");
    } catch (RuntimeException e) { // of the graphics driver: a display that went, no memory
      log.warn("Drawing the robot's eye failed", e);
      demand.giveUp("Drawing failed: " + e.getMessage());
    }
  }

  /** One picture for each; whether there was something to see. */
  private boolean round(List<EyeWatcher> watchers) throws EyeException {
    try {
      RobotState state = stage.look();
      demand.trouble("");
      Set<CameraSize> sizes = sizes(watchers);
      for (CameraSize size : sizes) {
        CameraFrame frame = stage.draw(++sequence, state, size);
        watchers.stream().filter(w -> w.size().equals(size)).forEach(w -> hand(frame, w));
      }
      stage.keep(sizes);
      return true;
    } catch (CameraUnavailableException e) {
      demand.trouble(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** The sizes of those who watch longest; who asks for one more waits until one is served. */
  private static Set<CameraSize> sizes(List<EyeWatcher> watchers) {
    Set<CameraSize> sizes = new LinkedHashSet<>();
    for (EyeWatcher watcher : watchers) {
      if (sizes.size() < MOST_SIZES) {
        sizes.add(watcher.size());
      }
    }
    return sizes;
  }

  /** A watcher's bug ends its watching and nobody else's. */
  private void hand(CameraFrame frame, EyeWatcher watcher) {
    try {
      watcher.onFrame().accept(frame);
    } catch (RuntimeException e) {
      log.error("Somebody who watches the robot's eye failed and is given no more pictures", e);
      demand.remove(watcher);
    }
  }
}
