package dev.reachystudio.app.studio.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleHistoryTest {

  @Test
  void theOldestSamplesGoFirst() {
    SampleHistory history = new SampleHistory(1, 3);
    for (int i = 0; i < 5; i++) {
      history.append(i, new double[] {10 * i});
    }
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.timeS(0)).isEqualTo(2);
    assertThat(history.value(0, 2)).isEqualTo(40);
    assertThat(history.newestS()).isEqualTo(4);
  }

  @Test
  void theValueAtATimeIsTheNewestAtOrBeforeIt() {
    SampleHistory history = new SampleHistory(1, 8);
    history.append(1, new double[] {5});
    history.append(2, new double[] {6});
    assertThat(history.valueAt(0, 1.9)).isEqualTo(5);
    assertThat(history.valueAt(0, 2)).isEqualTo(6);
    assertThat(history.valueAt(0, 0.5)).isNaN();
  }

  @Test
  void aClockThatStartsAgainStartsTheHistoryAgain() {
    SampleHistory history = new SampleHistory(1, 8);
    history.append(100, new double[] {5});
    history.append(1, new double[] {6});
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.newestS()).isEqualTo(1);
  }

  @Test
  void gapsDoNotCountInTheRange() {
    SampleHistory history = new SampleHistory(2, 8);
    history.append(1, new double[] {5, Double.NaN});
    history.append(2, new double[] {-3, 9});
    assertThat(history.range(new int[] {0, 1}, 0)).containsExactly(-3, 9);
    assertThat(history.range(new int[] {0}, 1.5)).containsExactly(-3, -3);
  }
}
