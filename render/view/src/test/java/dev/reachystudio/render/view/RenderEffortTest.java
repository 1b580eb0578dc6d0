package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderEffortTest {

  private static final long MS = 1_000_000L;

  private final RenderEffort effort = new RenderEffort();
  private long nowNs;

  @Test
  void aMachineThatKeepsUpDrawsWithSmoothEdges() {
    frames(500, 17 * MS);

    assertThat(effort.light()).isFalse();
  }

  @Test
  void aMachineThatDoesNotIsSpared() {
    frames(40, 50 * MS);

    assertThat(effort.light()).isTrue();
  }

  @Test
  void aFewSlowPicturesAreForgiven() {
    frames(10, 400 * MS);
    frames(100, 17 * MS);

    assertThat(effort.light()).isFalse();
  }

  @Test
  void picturesThatAreRareBecauseLittleMovesSayNothing() {
    frames(100, 300 * MS);

    assertThat(effort.light()).isFalse();
  }

  @Test
  void afterHalfAMinuteItIsTriedAgain() {
    frames(40, 50 * MS);
    frames(1, 31_000 * MS);
    frames(1, 17 * MS);

    assertThat(effort.light()).isFalse();
    frames(40, 50 * MS);
    assertThat(effort.light()).isTrue();
    frames(1, 31_000 * MS);
    assertThat(effort.light()).isTrue();
  }

  private void frames(int count, long intervalNs) {
    for (int i = 0; i < count; i++) {
      nowNs += intervalNs;
      effort.frame(nowNs);
    }
  }
}
