package dev.reachystudio.backend.mujoco.trial;

import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoListener;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads and steps one broken model after the other in one process, faster than a trial each; dies
 * when MuJoCo does. The last line that it printed is the seed it was at.
 */
public final class MutationRun {

  /** Status of the process when a model took too long. */
  static final int HUNG = 3;

  private static final int STEPS = 50;
  private static final String HANGS = "hangs";

  private MutationRun() {}

  /**
   * @param args the library, a good model, a folder, the first seed, the seed after the last
   */
  public static void main(String[] args) throws Exception {
    MujocoLibrary library = MujocoLibrary.load(Path.of(args[0]));
    String good = Files.readString(Path.of(args[1]));
    Path model = Path.of(args[2], "model.xml");
    for (long seed = Long.parseLong(args[3]); seed < Long.parseLong(args[4]); seed++) {
      Files.writeString(model, new XmlMutations(seed).of(good));
      System.out.println(seed);
      String outcome = outcome(library, model);
      System.out.println(outcome);
      if (outcome.equals(HANGS)) {
        Runtime.getRuntime().halt(HUNG);
      }
    }
  }

  private static String outcome(MujocoLibrary library, Path model)
      throws IOException, InterruptedException {
    LinkedBlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    MujocoListener listener =
        new MujocoListener() {
          @Override
          public void failed(String message) {
            outcomes.add("failed: " + message);
          }

          @Override
          public void warned(String message) {
            // expected
          }
        };
    Threads.platform(
            "mutation",
            (thread, bug) -> outcomes.add("bug: " + bug),
            () -> library.listening(listener, () -> outcomes.add(step(library, model))))
        .start();
    String outcome = outcomes.poll(10, TimeUnit.SECONDS);
    return outcome == null ? HANGS : outcome.lines().findFirst().orElse("");
  }

  private static String step(MujocoLibrary library, Path model) {
    try (Physics physics = Physics.load(library, model)) {
      for (int i = 0; i < STEPS; i++) {
        physics.step();
      }
      return "runs";
    } catch (MujocoException e) {
      return "refused "
          + String.valueOf(e.getMessage())
              .replaceAll("^.*?model.xml: ", "")
              .lines()
              .findFirst()
              .orElse("");
    }
  }
}
