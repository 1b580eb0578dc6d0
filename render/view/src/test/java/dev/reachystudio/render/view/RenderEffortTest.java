package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderEffortTest {

  private static final long MS = 1_000_000L;

  private final RenderEffort effort = new RenderEffort(false);
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
  void afterHalfAMinuteItIsTriedAgain() {
    frames(40, 50 * MS);
    nowNs += 31_000 * MS;
    frames(1, 17 * MS);

    assertThat(effort.light()).isFalse();
    frames(40, 50 * MS);
    assertThat(effort.light()).isTrue();
    nowNs += 31_000 * MS;
    frames(1, 17 * MS);
    assertThat(effort.light()).isTrue();
  }

  @Test
  void withoutAGraphicsDeviceEffortIsSparedForGood() {
    RenderEffort software = new RenderEffort(true);
    software.drawn(Long.MAX_VALUE / 2, 5 * MS);

    assertThat(software.light()).isTrue();
  }

  private void frames(int count, long tookNs) {
    for (int i = 0; i < count; i++) {
      nowNs += tookNs;
      effort.drawn(nowNs, tookNs);
    }
  }
}
