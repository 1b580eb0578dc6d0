package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a minute of random faults; {@code ./bench soak} runs ten. */
class SoakTest {

  private static final int SECONDS = 30;

  /** Another one with {@code -Dsoak.seed}. */
  private static final long SEED = Long.getLong("soak.seed", 20_260_705);

  @TempDir Path folder;

  @Test
  void aRobotWithAFaultEverySecondIsAsGoodAsNewInTheEnd() throws Exception {
    Soak.Result result = new Soak(folder, SEED, SECONDS).run();
    assertThat(result.problems()).as("seed %d: %s", SEED, result).isEmpty();
    assertThat(result.faults()).isGreaterThan(SECONDS / 3);
    assertThat(result.moves()).as("moves that were accepted").isPositive();
  }
}
