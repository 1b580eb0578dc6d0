package dev.reachystudio.assets.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotNumbersTest {

  @Test
  void theBuiltInNumbersAreComplete() {
    RobotNumbers numbers = RobotNumbers.load();
    assertThat(numbers.platform().legs()).hasSize(6);
    assertThat(numbers.motors())
        .extracting(MotorNumbers::name)
        .containsExactly(
            "body_rotation",
            "stewart_1",
            "stewart_2",
            "stewart_3",
            "stewart_4",
            "stewart_5",
            "stewart_6",
            "right_antenna",
            "left_antenna");
    assertThat(numbers.motors())
        .extracting(MotorNumbers::busId)
        .containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18);
    assertThat(numbers.bodyYaw().maxFromHeadRad()).isEqualTo(Math.toRadians(65));
    assertThat(numbers.bodyYaw().maxRad()).isEqualTo(Math.toRadians(160));
    assertThat(numbers.bus().speedBaud()).isEqualTo(1_000_000);
    assertThat(numbers.camera().distortion()).hasSize(12);
  }

  @Test
  void angleLimitsAndTickLimitsOfTheLegsMeanTheSame() {
    for (MotorNumbers motor : RobotNumbers.load().motors().subList(1, 7)) {
      assertThat(motor.lowerRad()).isCloseTo(radians(motor.lowerTicks()), within(0.001));
      assertThat(motor.upperRad()).isCloseTo(radians(motor.upperTicks()), within(0.001));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          platform.arm_length_m          |            | platform.arm_length_m is missing
          platform.rod_length_m          | long       | "long" is none
          platform.rod_length_m          | -0.085     | must be greater than 0
          platform.head_height_m         | 0.1 0.2    | must be 1 number
          leg.3.ball_in_head_m           | 0.1 0.2    | must be 3 numbers
          leg.5.motor_from_base_rotation | 1 0 0      | must be 9 numbers
          leg.2.branch                   | 0          | must be 1 or -1
          motor.4.lower_rad              | 3          | must be less than motor.4.upper_rad
          motor.8.upper_rad              | NaN        | must be finite
          motor.9.bus_id                 | 18.5       | must be an integer
          bus.speed_baud                 | 12         | must be an integer from 9600
          pose.sleep.joints_rad          | 0 0 0      | must be 7 numbers
          mass.head_kg                   | 1e999      | must be finite
          """)
  void aWrongNumberIsNamedWithItsKeyAndWhatIsAllowed(String key, String value, String complaint)
      throws IOException {
    String changed = builtIn() + "\n" + key + " = " + (value == null ? "" : value) + "\n";
    assertThatThrownBy(() -> RobotNumbers.read(new StringReader(changed), "numbers.properties"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numbers.properties: " + key)
        .hasMessageContaining(complaint);
  }

  private static double radians(int ticks) {
    return (ticks - 2048) * 2 * Math.PI / 4096;
  }

  private static String builtIn() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RobotNumbers.class.getResourceAsStream("reachy-mini.properties"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
