package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PushForceTest {

  private static final Point ORIGIN = new Point(0, 0, 0);

  @Test
  void theForceGrowsWithTheLengthOfTheBand() {
    PushForce push = PushForce.of(ORIGIN, new Point(0.03, 0, 0.04), true);
    assertThat(push.newtons()).isCloseTo(2.5, within(1e-9));
    assertThat(push.xN()).isCloseTo(1.5, within(1e-9));
    assertThat(push.zN()).isCloseTo(2, within(1e-9));
    assertThat(push.bounded()).isFalse();
  }

  @Test
  void aBandWithoutALengthPullsNothing() {
    assertThat(PushForce.of(ORIGIN, ORIGIN, false).newtons()).isZero();
  }

  @Property
  void noForceIsBeyondItsBoundAndAllPointAtThePointer(
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y,
      @ForAll boolean head) {
    PushForce push = PushForce.of(ORIGIN, new Point(x, y, 0), head);
    double limit = head ? PushForce.HEAD_LIMIT_N : PushForce.THING_LIMIT_N;
    assertThat(push.newtons()).isLessThanOrEqualTo(limit + 1e-9);
    assertThat(push.xN() * y - push.yN() * x).isCloseTo(0, within(1e-9));
    assertThat(push.xN() * x + push.yN() * y).isGreaterThanOrEqualTo(0);
    assertThat(push.bounded())
        .isEqualTo(push.newtons() >= limit - 1e-12 && push.reachM() < Math.hypot(x, y));
  }
}
