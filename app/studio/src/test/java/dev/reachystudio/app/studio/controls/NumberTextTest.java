package dev.reachystudio.app.studio.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTextTest {

  @Test
  void aNegativeNumberHasATrueMinus() {
    assertThat(NumberText.of(-13.04, 1, Locale.ROOT)).isEqualTo("\u221213.0");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(NumberText.of(-0.04, 1, Locale.ROOT)).isEqualTo("0.0");
  }

  @Test
  void theDecimalSignIsThatOfTheLocale() {
    assertThat(NumberText.of(1.5, 1, Locale.GERMANY)).isEqualTo("1,5");
  }

  @Test
  void whatIsUnknownIsADashAndNeverZero() {
    assertThat(NumberText.of(Double.NaN, 1, Locale.ROOT)).isEqualTo("–");
    assertThat(NumberText.of(Double.POSITIVE_INFINITY, 1, Locale.ROOT)).isEqualTo("–");
  }

  @Test
  void stepsAreOneInTheLastDigitButOne() {
    assertThat(Quantity.ANGLE.shown(Quantity.ANGLE.stepSi())).isEqualTo(1);
    assertThat(Quantity.LENGTH.stepSi()).isEqualTo(0.001);
    assertThat(Quantity.DURATION.stepSi()).isEqualTo(0.1);
  }
}
