package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationInputTest {

  private static final List<Object> BODY = List.of("body");

  @Test
  void aSpeedIsANumberOrTheMost() throws Exception {
    assertThat(SimulationInput.readSpeed(Map.of("speed", 0.5), BODY)).isEqualTo(0.5);
    assertThat(SimulationInput.readSpeed(Map.of("speed", "max"), BODY))
        .isEqualTo(SimulationPace.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "11", "0.05", "-1"})
  void aWrongSpeedIsToldOnceAndByName(String speed) {
    assertThatThrownBy(() -> SimulationInput.readSpeed(Map.of("speed", speed), BODY))
        .asInstanceOf(type(InvalidInputException.class))
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().getFirst().location()).containsExactly("body", "speed");
            });
  }

  @Test
  void aPushIsOnTheHeadWhereNothingElseIsSaid() throws Exception {
    assertThat(SimulationInput.readPush(Map.of("force", List.of(0, 2, 0)), BODY))
        .isEqualTo(new Push(Push.HEAD, 0, 0, 0, 0, 2, 0));
  }
}
