package dev.reachystudio.app.studio.motors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.app.studio.motors.MotorLine.Level;
import dev.reachystudio.app.studio.motors.MotorsViewModel.Presence;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MotorsViewModelTest {

  private static final Fault SILENT =
      new Fault(
          Fault.Kind.SILENT,
          Motor.STEWART_4,
          SomeRobot.NOW_NS - 5_000_000_000L,
          "stewart_4 does not answer.");

  private final MotorsViewModel model = new MotorsViewModel(RobotNumbers.load().motors());

  @Test
  void thereIsNothingToSeeWithoutARobotOrWithoutABus() {
    model.refresh(null, 0);
    assertThat(model.presenceProperty().get()).isEqualTo(Presence.NO_ROBOT);
    model.refresh(SomeRobot.withoutABus(), SomeRobot.NOW_NS);
    assertThat(model.presenceProperty().get()).isEqualTo(Presence.NO_BUS);
    assertThat(model.linesProperty().get()).isEmpty();
    assertThat(model.selectedLine()).isNull();
  }

  @Test
  void everyMotorHasItsLineWithItsAgeAndTarget() {
    model.refresh(SomeRobot.onABus(), SomeRobot.NOW_NS);
    assertThat(model.presenceProperty().get()).isEqualTo(Presence.MOTORS);
    assertThat(model.linesProperty().get())
        .extracting(MotorLine::motor)
        .containsExactly(Motor.values());
    MotorLine body = model.linesProperty().get().getFirst();
    assertThat(body.ageS()).isCloseTo(0.004, within(1e-9));
    assertThat(body.numbers().model()).isEqualTo("XC330-M288");
    assertThat(model.linesProperty().get().get(2).targetRad()).isEqualTo(-0.6);
    assertThat(model.linesProperty().get().get(7).targetRad()).isEqualTo(-0.2);
    assertThat(model.linesProperty().get()).allMatch(line -> line.level() == Level.FINE);
  }

  @Test
  void aSilentMotorIsInDangerSinceItsFaultBegan() {
    model.selectedProperty().set(Motor.STEWART_4);
    model.refresh(SomeRobot.onABus(SILENT), SomeRobot.NOW_NS);
    MotorLine line = Objects.requireNonNull(model.selectedLine());
    assertThat(line.level()).isEqualTo(Level.DANGER);
    assertThat(line.word()).isEqualTo("silent");
    assertThat(line.faultS()).isCloseTo(5, within(1e-9));
    assertThat(line.fresh()).isFalse();
    assertThat(model.linesProperty().get().stream().filter(each -> each.fault() != null))
        .hasSize(1);
  }

  @Test
  void theArrowKeysStayWithinTheTable() {
    model.step(-1);
    assertThat(model.selectedProperty().get()).isEqualTo(Motor.BODY_ROTATION);
    model.step(1);
    assertThat(model.selectedProperty().get()).isEqualTo(Motor.STEWART_1);
    model.step(Motor.COUNT);
    assertThat(model.selectedProperty().get()).isEqualTo(Motor.LEFT_ANTENNA);
  }

  @Test
  void theSharesOfLostAndDamagedAnswersAreKeptForThePlot() {
    model.refresh(SomeRobot.onABus(), SomeRobot.NOW_NS);
    model.refresh(SomeRobot.onABus(), SomeRobot.NOW_NS + 250_000_000);
    assertThat(model.errors().size()).isEqualTo(2);
    assertThat(model.errors().value(0, 1)).isCloseTo(2, within(1e-9));
    assertThat(model.errors().value(1, 1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void agesAndDurationsAreReadable() {
    assertThat(MotorWords.age(Double.NaN)).isEqualTo("–");
    assertThat(MotorWords.age(0.012)).isEqualTo("12 ms");
    assertThat(MotorWords.age(75)).isEqualTo("1 min 15 s");
    assertThat(MotorWords.duration(12.9)).isEqualTo("12 s");
    assertThat(MotorWords.duration(3 * 3600 + 125)).isEqualTo("3 h 2 min");
  }

  @Test
  void errorBitsAreNamed() {
    assertThat(MotorWords.errors(0)).isEqualTo("none");
    assertThat(MotorWords.errors(0x21)).isEqualTo("voltage, overload");
  }
}
