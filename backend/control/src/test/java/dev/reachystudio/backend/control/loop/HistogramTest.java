package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void percentilesAreWithinTwelvePercent() {
    Histogram histogram = new Histogram();
    for (int i = 1; i <= 1000; i++) {
      histogram.record(i * 10_000L);
    }
    assertThat(histogram.count()).isEqualTo(1000);
    assertThat(histogram.percentileNs(0.5)).isBetween(5_000_000L, 5_650_000L);
    assertThat(histogram.percentileNs(0.999)).isBetween(9_990_000L, 10_000_000L);
    assertThat(histogram.maxNs()).isEqualTo(10_000_000L);
  }

  @Property
  void aDurationFallsIntoABucketThatHoldsIt(
      @ForAll @LongRange(min = 0, max = 30_000_000_000L) long durationNs) {
    Histogram histogram = new Histogram();
    histogram.record(durationNs);
    int bucket = 0;
    while (histogram.count(bucket) == 0) {
      bucket++;
    }
    assertThat(durationNs).isLessThanOrEqualTo(histogram.upperNs(bucket));
    if (bucket > 0) {
      assertThat(durationNs).isGreaterThanOrEqualTo(histogram.upperNs(bucket - 1));
    }
  }

  @Test
  void anEmptyHistogramSaysZero() {
    Histogram histogram = new Histogram();
    histogram.record(5);
    histogram.clear();
    assertThat(histogram.percentileNs(0.5)).isZero();
    assertThat(histogram.maxNs()).isZero();
  }
}
