package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The camera of a simulated robot. It draws on a thread of its own from the first who watches until
 * some seconds after the last; before that nothing of it is loaded.
 */
final class SimulatedCamera implements CameraSource {

  private static final Logger log = LoggerFactory.getLogger(SimulatedCamera.class);

  private static final Duration LINGER = Duration.ofSeconds(5);
  private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

  private final EyeSubject subject;
  private final CameraNumbers numbers;
  private final CameraChoice choice;
  private final EyeDemand demand;

  /** The newest; written only by whoever starts it. */
  private volatile @Nullable Thread thread;

  /**
   * @param subject the robot
   * @param numbers its camera
   * @param choice how much effort goes into its pictures
   */
  SimulatedCamera(EyeSubject subject, CameraNumbers numbers, CameraChoice choice) {
    this(subject, numbers, choice, LINGER);
  }

  /** The same with another time until it closes when nobody watches. */
  SimulatedCamera(EyeSubject subject, CameraNumbers numbers, CameraChoice choice, Duration linger) {
    demand = new EyeDemand(this::start, linger);
    this.subject = subject;
    this.numbers = numbers;
    this.choice = choice;
  }

  private void start() {
    Thread before = thread;
    Thread next =
        Threads.platform(
            "robot-eye",
            (broken, bug) -> {
              log.error("The robot's eye ended by a bug", bug);
              demand.giveUp("Drawing failed: " + bug);
            },
            () -> {
              if (ended(before)) {
                new EyeLoop(demand, new EyeStage(subject, numbers, choice)).run();
              }
            });
    thread = next;
    next.start();
  }

  /** There is one OpenGL in the process at a time: the one before has to be given back. */
  private boolean ended(@Nullable Thread before) {
    try {
      if (before == null || before.join(END_TIMEOUT)) {
        return true;
      }
      demand.giveUp("The graphics driver does not answer.");
    } catch (InterruptedException e) {
      demand.giveUp("The camera was closed.");
    }
    return false;
  }

  @Override
  public CameraFrame frame(CameraSize size, Duration patience)
      throws CameraUnavailableException, InterruptedException {
    CompletableFuture<CameraFrame> picture = new CompletableFuture<>();
    EyeWatcher watcher =
        new EyeWatcher(
            size,
            picture::complete,
            trouble -> picture.completeExceptionally(new CameraUnavailableException(trouble)));
    demand.add(watcher);
    try {
      return picture.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new CameraUnavailableException(String.valueOf(picture.exceptionNow().getMessage()));
    } catch (TimeoutException e) {
      throw new CameraUnavailableException(
          "No picture came within " + patience.toMillis() + " ms.");
    } finally {
      demand.remove(watcher);
    }
  }

  @Override
  public Watching watch(CameraSize size, Consumer<CameraFrame> onFrame) {
    EyeWatcher watcher = new EyeWatcher(size, onFrame, trouble -> {});
    demand.add(watcher);
    return () -> demand.remove(watcher);
  }

  @Override
  public String trouble() {
    return demand.trouble();
  }

  @Override
  public void close() {
    demand.close();
    Thread last = thread;
    try {
      if (last != null && !last.join(END_TIMEOUT)) {
        log.warn("The robot's eye did not close within {} s", END_TIMEOUT.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
