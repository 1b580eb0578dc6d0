package dev.reachystudio.backend.mujoco.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MujocoInstalled
class MujocoMessagesTest {

  /**
   * Four boxes that fall on a floor: there is memory to load them and for their contacts, but not
   * for what the contacts do.
   */
  private static final String STARVED =
      """
      <mujoco>
        <size memory="32800"/>
        <worldbody>
          <geom type="plane" size="1 1 1"/>
          <body pos="0 0 0.05"><freejoint/><geom type="box" size="0.1 0.1 0.1"/></body>
          <body pos="1 0 0.05"><freejoint/><geom type="box" size="0.1 0.1 0.1"/></body>
          <body pos="2 0 0.05"><freejoint/><geom type="box" size="0.1 0.1 0.1"/></body>
          <body pos="3 0 0.05"><freejoint/><geom type="box" size="0.1 0.1 0.1"/></body>
        </worldbody>
      </mujoco>
      """;

  @TempDir Path folder;

  private final BlockingQueue<String> failed = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> warned = new LinkedBlockingQueue<>();

  @Test
  void anErrorTakesItsThreadAndNothingElse() throws Exception {
    MujocoLibrary library = Models.library();
    Path model = Models.write(folder, "starved.xml", STARVED);
    Thread lost =
        Threads.platform(
            "lost",
            (thread, bug) -> failed.add("bug: " + bug),
            () ->
                library.listening(
                    listener(),
                    () -> {
                      try (Physics physics = Physics.load(library, model)) {
                        for (int i = 0; i < 400; i++) {
                          physics.step();
                        }
                        failed.add("it came back");
                      } catch (MujocoException e) {
                        failed.add("refused: " + e.getMessage());
                      }
                    }));
    lost.start();

    assertThat(failed.poll(20, SECONDS)).startsWith("mj_stackAlloc: out of memory");
    System.gc(); // the collector stops all threads, the lost one too
    try (Physics other = Models.small(folder)) {
      other.step();
      assertThat(other.timeS()).isPositive();
    }
    assertThat(lost.isAlive()).isTrue();
    assertThat(failed).isEmpty();
  }

  @Test
  void aWarningIsHeardAndNoFileIsWritten() throws Exception {
    Path log = Path.of("MUJOCO_LOG.TXT");
    Files.deleteIfExists(log);
    MujocoLibrary library = Models.library();
    try (Physics physics = Models.small(folder)) {
      library.listening(
          listener(),
          () -> {
            physics.setPosition(1, 1e10);
            physics.setVelocity(1, 1e10);
            for (int i = 0; i < 10; i++) {
              physics.step();
            }
          });
    }
    assertThat(warned).isNotEmpty().first().asString().contains("QPOS");
    assertThat(log).doesNotExist();
  }

  private MujocoListener listener() {
    return new MujocoListener() {
      @Override
      public void failed(String message) {
        failed.add(message);
      }

      @Override
      public void warned(String message) {
        warned.add(message);
      }
    };
  }
}
