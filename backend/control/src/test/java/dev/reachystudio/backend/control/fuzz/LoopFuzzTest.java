package dev.reachystudio.backend.control.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class LoopFuzzTest {

  private static final QuietLog QUIET = new QuietLog();

  @AfterContainer
  static void logAgain() {
    QUIET.close();
  }

  /** A failure names its seed; the program is shortened by ourselves, not by shrinking the seed. */
  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void whateverIsAskedOfTheLoopItKeepsItsPromises(@ForAll long seed) {
    assertThat(LoopFuzz.of(seed).failure()).isNull();
  }

  @Test
  void theSameSeedIsTheSameProgram() {
    assertThat(FuzzProgram.of(42).toString()).isEqualTo(FuzzProgram.of(42).toString());
    assertThat(FuzzProgram.of(42).toString()).isNotEqualTo(FuzzProgram.of(43).toString());
    assertThat(FuzzRun.of(FuzzProgram.of(42))).isEqualTo(FuzzRun.of(FuzzProgram.of(42)));
  }
}
