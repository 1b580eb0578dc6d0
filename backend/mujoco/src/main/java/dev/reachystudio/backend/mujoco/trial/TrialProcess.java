package dev.reachystudio.backend.mujoco.trial;

import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoListener;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The process of a {@link ModelTrial}: loads a library, reads a model, lets some physics pass and
 * writes how that went into a file. If it dies, the file stays empty.
 */
public final class TrialProcess implements MujocoListener {

  static final String WELL = "well";
  static final String TOO_LARGE = "too large";

  private static final long WATCH_EVERY_MS = 20;

  private final Path answer;
  private final CountDownLatch answered = new CountDownLatch(1);

  private TrialProcess(Path answer) {
    this.answer = answer;
  }

  /**
   * @param args the file for the answer, the library, the model, how many steps, how many megabytes
   */
  public static void main(String[] args) throws InterruptedException {
    TrialProcess trial = new TrialProcess(Path.of(args[0]));
    long memoryKb = Long.parseLong(args[4]) << 10;
    Threads.platform("trial-memory", trial::bug, () -> trial.watch(memoryKb)).start();
    Threads.platform(
            "trial",
            trial::bug,
            () -> trial.run(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3])))
        .start();
    trial.answered.await();
    Runtime.getRuntime().halt(0);
  }

  @Override
  public void failed(String message) {
    answer(message);
  }

  @Override
  public void warned(String message) {
    // a model may be doubtful
  }

  private void run(Path libraryFile, Path model, int steps) {
    try {
      MujocoLibrary library = MujocoLibrary.load(libraryFile);
      library.listening(this, () -> step(library, model, steps));
    } catch (MujocoException e) {
      answer(String.valueOf(e.getMessage()));
    }
  }

  private void step(MujocoLibrary library, Path model, int steps) {
    try (Physics physics = Physics.load(library, model)) {
      for (int i = 0; i < steps; i++) {
        physics.step();
      }
    } catch (MujocoException e) {
      answer(String.valueOf(e.getMessage()));
    }
    answer(WELL);
  }

  private void bug(Thread thread, Throwable bug) {
    answer(bug.toString());
  }

  /** The first answer counts. */
  private synchronized void answer(String text) {
    if (answered.getCount() == 0) {
      return;
    }
    try {
      Files.writeString(answer, text);
    } catch (IOException e) {
      // no answer is an answer, too
    }
    answered.countDown();
  }

  private void watch(long memoryKb) {
    Path status = Path.of("/proc/self/status");
    while (Files.isReadable(status) && answered.getCount() > 0) {
      try {
        if (residentKb(Files.readAllLines(status)) > memoryKb) {
          answer(TOO_LARGE);
          return;
        }
        Thread.sleep(WATCH_EVERY_MS);
      } catch (IOException | InterruptedException e) {
        return;
      }
    }
  }

  static long residentKb(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
