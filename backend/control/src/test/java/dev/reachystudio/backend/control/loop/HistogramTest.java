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
    long[] outNs = new long[3];
    histogram.percentilesNs(new double[] {0.5, 0.99, 0.999}, outNs);
    assertThat(outNs[0]).isBetween(5_000_000L, 5_650_000L);
    assertThat(outNs[1]).isBetween(9_900_000L, 10_000_000L);
    assertThat(outNs[2]).isBetween(9_990_000L, 10_000_000L);
    assertThat(histogram.snapshot().percentileNs(0.5)).isEqualTo(outNs[0]);
    assertThat(histogram.snapshot().percentileNs(0.999)).isEqualTo(outNs[2]);
    assertThat(histogram.maxNs()).isEqualTo(10_000_000L);
  }

  @Property
  void aDurationFallsIntoABucketThatHoldsIt(
      @ForAll @LongRange(min = 0, max = 30_000_000_000L) long durationNs) {
    Histogram recorded = new Histogram();
    recorded.record(durationNs);
    HistogramSnapshot histogram = recorded.snapshot();
    int bucket = 0;
    while (histogram.count(bucket) == 0) {
      bucket++;
    }
    assertThat(durationNs).isLessThanOrEqualTo(histogram.upperNs(bucket));
    assertThat(durationNs).isGreaterThanOrEqualTo(histogram.lowerNs(bucket));
  }

  @Test
  void anEmptyHistogramSaysZero() {
    Histogram histogram = new Histogram();
    histogram.record(5);
    histogram.clear();
    long[] outNs = {7};
    histogram.percentilesNs(new double[] {0.5}, outNs);
    assertThat(outNs).containsExactly(0);
    assertThat(histogram.snapshot().percentileNs(0.5)).isZero();
    assertThat(histogram.maxNs()).isZero();
  }

  @Test
  void aLaterSnapshotLessAnEarlierOneIsWhatCameBetween() {
    Histogram histogram = new Histogram();
    histogram.record(50_000_000);
    HistogramSnapshot earlier = histogram.snapshot();
    histogram.record(20_000);
    histogram.record(20_000);
    HistogramSnapshot between = histogram.snapshot().since(earlier);
    assertThat(between.total()).isEqualTo(2);
    assertThat(between.percentileNs(1)).isBetween(20_000L, 22_600L);
    assertThat(between.maxNs()).isBetween(20_000L, 22_600L);
    assertThat(earlier.total()).isEqualTo(1);
  }

  @Test
  void aSnapshotOfAnotherLoopIsNotTakenAway() {
    Histogram old = new Histogram();
    old.record(20_000);
    Histogram histogram = new Histogram();
    histogram.record(50_000);
    HistogramSnapshot now = histogram.snapshot();
    assertThat(now.since(old.snapshot())).isSameAs(now);
  }
}
