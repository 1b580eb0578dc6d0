package dev.reachystudio.app.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.protocol.value.Motor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the simulated bus by words. */
class FaultConsoleTest {

  private final SimulatedBus bus = SimulatedBus.inMemory(RobotNumbers.load());
  private final FaultConsole console = new FaultConsole(bus.faults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lose 5                | Answers: 5.00 % lost
          damage 20             | Answers: 20.0 % damaged
          noise                 | Answers: 5.00 % behind noise
          truncate 1            | Answers: 1.00 % cut off
          delay 50 12           | Answers: 50.0 % 12.0 ms late
          mute 60               | Nobody answers
          silence stewart_2     | stewart_2: silent
          silence 12 wait       | stewart_2: silent
          unplug                | The cable is out
          overload stewart_4    | stewart_4: overload
          shock left_antenna    | left_antenna: electrical shock
          heat body_rotation 80 | body_rotation: overheated
          voltage 5             | Supply 5.0 V
          brownout 60           | Supply 2.5 V
          """)
  void aLineMakesAFaultAndClearEndsIt(String line, String wrong) {
    assertThat(console.obey(line)).isEqualTo(wrong);
    assertThat(console.obey("status")).isEqualTo(wrong);
    assertThat(console.obey("clear")).isEqualTo("All is well.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silence 14 | revive 14
          unplug     | replug
          shock 18   | heal 18
          lose 5     | lose 0
          """)
  void eachFaultCanBeClearedAlone(String make, String clear) {
    assertThat(console.obey(make)).isNotEqualTo("All is well.");
    assertThat(console.obey(clear)).isEqualTo("All is well.");
  }

  @Test
  void powerComesBack() {
    assertThat(console.obey("poweroff")).contains("body_rotation: no power");
    console.obey("poweron");
    assertThat(bus.register(Motor.BODY_ROTATION, 84)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lose many", "lose 101", "lose NaN", "lose -1", "silence", "silence 9"})
  void aWrongLineIsToldAndChangesNothing(String line) {
    assertThat(console.obey(line)).startsWith(line.replaceAll(" .*", "") + ": ");
    assertThat(bus.faults().answers()).isEqualTo(AnswerRates.NONE);
    assertThat(console.obey("status")).isEqualTo("All is well.");
  }

  @Test
  void somethingElseIsAnsweredWithWhatThereIs() {
    assertThat(console.obey("dance")).startsWith("Faults: ").contains("silence MOTOR");
  }
}
