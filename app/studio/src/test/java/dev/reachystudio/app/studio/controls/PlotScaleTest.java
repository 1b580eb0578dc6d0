package dev.reachystudio.app.studio.controls;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlotScaleTest {

  @Property
  void everyScaleHoldsItsRangeInFewRoundSteps(
      @ForAll @DoubleRange(min = -500, max = 500) double a,
      @ForAll @DoubleRange(min = -500, max = 500) double b) {
    double least = Math.min(a, b);
    double greatest = Math.max(a, b) + 0.01;
    PlotScale scale = PlotScale.holding(least, greatest);
    double slack = scale.step() * 1e-6;
    assertThat(scale.low()).isLessThanOrEqualTo(least + slack);
    assertThat(scale.high()).isGreaterThanOrEqualTo(greatest - slack);
    assertThat(scale.lines()).hasSizeBetween(2, 6);
  }

  @Test
  void itGrowsAtOnceAndShrinksOnlyToHalf() {
    PlotScale scale = PlotScale.holding(-20, 20);
    PlotScale grown = scale.next(-20, 55);
    assertThat(grown.high()).isGreaterThanOrEqualTo(55);
    assertThat(grown.next(-20, 40)).isEqualTo(grown);
    assertThat(grown.next(-4, 4).high()).isLessThan(20);
  }
}
