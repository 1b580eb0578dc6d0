package dev.reachystudio.app.studio.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberEntryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5|0.0125",
        "12,5|0.0125",
        "−3.0|-0.003",
        "-3|-0.003",
        "1.5 cm|0.015",
        "1.5cm|0.015",
        "0.02 m|0.02",
        "10 + 2.5|0.0125",
        "1 cm - 2|0.008",
        ".5|0.0005"
      })
  void lengthsAreReadWithUnitsAndBothDecimalSigns(String typed, double metres) {
    assertThat(si(typed, Quantity.LENGTH, 0)).isCloseTo(metres, within(1e-12));
  }

  @Test
  void anglesAreReadInDegreesUnlessTheySayRadians() {
    assertThat(si("90", Quantity.ANGLE, 0)).isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(si("90°", Quantity.ANGLE, 0)).isCloseTo(Math.PI / 2, within(1e-12));
    assertThat(si("0.2 rad", Quantity.ANGLE, 0)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void aLeadingPlusAddsToThePresentValue() {
    assertThat(si("+5", Quantity.LENGTH, 0.010)).isCloseTo(0.015, within(1e-12));
    assertThat(si("-5", Quantity.LENGTH, 0.010)).isCloseTo(-0.005, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "abc", "1 2", "1..2", "5 kg", "NaN", "--3", "1e5x"})
  void whatCannotBeReadSaysWhy(String typed) {
    assertThat(NumberEntry.read(typed, Quantity.ANGLE, 0))
        .isInstanceOfSatisfying(
            NumberEntry.Problem.class, problem -> assertThat(problem.reason()).endsWith("."));
  }

  @Test
  void aWrongUnitNamesTheRightOnes() {
    assertThat(NumberEntry.read("5 mm", Quantity.ANGLE, 0))
        .isEqualTo(new NumberEntry.Problem("“mm” is not a unit here. Use ° or rad."));
  }

  private static double si(String typed, Quantity quantity, double presentSi) {
    return switch (NumberEntry.read(typed, quantity, presentSi)) {
      case NumberEntry.Value value -> value.si();
      case NumberEntry.Problem problem -> throw new AssertionError(problem.reason());
    };
  }
}
