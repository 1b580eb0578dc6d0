package dev.reachystudio.backend.control.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.vectors.Vectors;
import dev.reachystudio.protocol.value.TimeLaw;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimeLawsTest {

  private final Vectors vectors = Vectors.open("interp");

  @Test
  void fractionsAreTheReferences() {
    Offset<Double> tolerance = vectors.tolerance("time_laws");
    for (TimeLaw law : TimeLaw.values()) {
      JsonNode samples = vectors.root().get("time_laws").get(law.wireName());
      assertThat(samples.size()).isPositive();
      for (JsonNode sample : samples) {
        double t = sample.get(0).doubleValue();
        assertThat(TimeLaws.fraction(law, t))
            .as(law.wireName() + " at " + t)
            .isCloseTo(sample.get(1).doubleValue(), tolerance);
      }
    }
  }

  @Test
  void everyLawStartsAtZeroAndEndsAtExactlyOne() {
    for (TimeLaw law : TimeLaw.values()) {
      assertThat(TimeLaws.fraction(law, 0)).as(law.wireName()).isZero();
      assertThat(TimeLaws.fraction(law, 1)).as(law.wireName()).isEqualTo(1);
    }
  }

  @Test
  void timesOutsideZeroToOneAreRefusedAndNoNumberGivesNoNumber() {
    for (JsonNode entry : vectors.cases("out_of_range")) {
      double t = Vectors.number(entry.get("t"));
      for (TimeLaw law : TimeLaw.values()) {
        if (entry.has("exception")) {
          assertThatThrownBy(() -> TimeLaws.fraction(law, t))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("outside 0 to 1");
        } else {
          assertThat(TimeLaws.fraction(law, t))
              .as(law.wireName() + " at " + t)
              .isEqualTo(Double.valueOf(Vectors.number(entry.get("result"))));
        }
      }
    }
  }

  @Test
  void cartoonDrawsBackAndOvershoots() {
    double least = 0;
    double greatest = 1;
    for (int i = 0; i <= 1000; i++) {
      double fraction = TimeLaws.fraction(TimeLaw.CARTOON, i / 1000.0);
      least = Math.min(least, fraction);
      greatest = Math.max(greatest, fraction);
    }
    assertThat(least).isCloseTo(-0.1, within(0.001));
    assertThat(greatest).isCloseTo(1.1, within(0.001));
  }

  @Test
  void minimumJerkWithSpeedsAndAccelerationsAtItsEndsIsTheReferences() {
    Offset<Double> tolerance = vectors.tolerance("minimum_jerk");
    for (JsonNode entry : vectors.cases("minimum_jerk")) {
      for (int axis = 0; axis < entry.get("start").size(); axis++) {
        MinimumJerk curve =
            new MinimumJerk(
                entry.get("start").get(axis).doubleValue(),
                entry.get("goal").get(axis).doubleValue(),
                entry.get("duration").doubleValue(),
                boundary(entry, "start_vel", axis),
                boundary(entry, "start_acc", axis),
                boundary(entry, "final_vel", axis),
                boundary(entry, "final_acc", axis));
        for (JsonNode sample : entry.get("samples")) {
          double tS = sample.get("t").doubleValue();
          assertThat(curve.valueAt(tS))
              .as("axis " + axis + " at " + tS)
              .isCloseTo(sample.get("value").get(axis).doubleValue(), tolerance);
        }
      }
    }
  }

  @Test
  void minimumJerkSpeedIsTheSlopeOfItsValue() {
    MinimumJerk curve = new MinimumJerk(-0.5, 0.8, 1.5, 0.4, -0.3, 0.2, 0.1);
    double stepS = 1e-6;
    for (double tS = 0.1; tS < 1.5; tS += 0.1) {
      double slope = (curve.valueAt(tS + stepS) - curve.valueAt(tS - stepS)) / (2 * stepS);
      assertThat(curve.speedAt(tS)).isCloseTo(slope, within(1e-8));
    }
    assertThat(curve.speedAt(0)).isCloseTo(0.4, within(1e-15));
    assertThat(curve.speedAt(1.5)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void minimumJerkWithoutDurationIsAtItsGoal() {
    MinimumJerk curve = MinimumJerk.betweenRests(1, 2, 0);
    assertThat(curve.valueAt(0)).isEqualTo(2);
    assertThat(curve.speedAt(0)).isZero();
  }

  private static double boundary(JsonNode entry, String name, int axis) {
    return entry.get(name).isNull() ? 0 : entry.get(name).get(axis).doubleValue();
  }
}
