package dev.reachystudio.backend.serial.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import dev.reachystudio.protocol.motor.MotorCheckReport.Status;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.value.Motor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MotorSetupTest {

  @TempDir Path folder;

  private final MotorCheck check = new MotorCheck(Workbench.MOTORS);

  private SetupJournal journal() {
    return new FileJournal(folder.resolve("setups/record.txt"), () -> Instant.EPOCH);
  }

  private List<String> written() throws Exception {
    return Files.readAllLines(folder.resolve("setups/record.txt"));
  }

  private static SetupPlan inPlace(Motor motor) {
    return SetupPlan.inPlace(motor, Workbench.MOTORS.place(motor));
  }

  private static SetupPlan fromFactory(Motor motor) {
    return SetupPlan.from(motor, Workbench.MOTORS.place(motor), MotorPlace.FACTORY);
  }

  private ToolException refused(Workbench bench, SetupPlan plan) {
    return catchThrowableOfType(
        ToolException.class, () -> MotorSetup.run(bench.access, Workbench.MOTORS, plan, journal()));
  }

  @Test
  void onlyWhatDiffersIsWrittenAndWrittenDown() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_2, Register.HOMING_OFFSET, 7);
      bench.write(Motor.STEWART_2, Register.SHUTDOWN, 53);

      MotorSetupReport report =
          MotorSetup.run(bench.access, Workbench.MOTORS, inPlace(Motor.STEWART_2), journal());

      assertThat(report.changes())
          .containsExactly(
              new SettingChange("homing_offset", 20, 7, -1024),
              new SettingChange("shutdown", 63, 53, 52));
      assertThat(report.record()).endsWith("record.txt");
      assertThat(written())
          .containsExactly(
              "1970-01-01T00:00:00Z set up stewart_2, found id 12 at 1000000 Bd",
              "1970-01-01T00:00:00Z   write homing_offset (20): 7 -> -1024",
              "1970-01-01T00:00:00Z   homing_offset reads -1024",
              "1970-01-01T00:00:00Z   write shutdown (63): 53 -> 52",
              "1970-01-01T00:00:00Z   shutdown reads 52",
              "1970-01-01T00:00:00Z   done: all settings are as they should be");
      assertThat(check.one(bench.bus, Motor.STEWART_2).status()).isEqualTo(Status.OK);
    }
  }

  @Test
  void aMotorAsItShouldBeIsLeftAlone() throws Exception {
    try (Workbench bench = Workbench.withTorque()) {
      MotorSetupReport report =
          MotorSetup.run(bench.access, Workbench.MOTORS, inPlace(Motor.STEWART_1), journal());

      assertThat(report.changes()).isEmpty();
      assertThat(report.record()).isNull();
      assertThat(folder.resolve("setups")).doesNotExist();
      assertThat(bench.register(Motor.STEWART_1, Register.TORQUE_ENABLE)).isEqualTo(1);
    }
  }

  @Test
  void aFactoryMotorBecomesAMotorOfTheRobot() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.STEWART_5);

      MotorSetupReport report =
          MotorSetup.run(bench.access, Workbench.MOTORS, fromFactory(Motor.STEWART_5), journal());

      assertThat(report.changes())
          .extracting(SettingChange::setting)
          .endsWith("id", "baud_rate")
          .contains("homing_offset", "max_position_limit", "min_position_limit", "return_delay");
      assertThat(check.all(bench.access)).allMatch(r -> r.status() == Status.OK);
      assertThat(bench.bus.timing().baud()).isEqualTo(1_000_000);
    }
  }

  @Test
  void aSetUpThatWasCutShortIsFinishedByDoingItAgain() throws Exception {
    // begin, shutdown, return delay, id, speed: two lines a setting
    for (int stop : List.of(1, 2, 5, 6, 7, 8, 9)) {
      try (Workbench bench = Workbench.asleep()) {
        bench.resetToFactory(Motor.RIGHT_ANTENNA);
        Pulling pulling = new Pulling(bench, stop);

        assertThatThrownBy(
                () ->
                    MotorSetup.run(
                        bench.access, Workbench.MOTORS, fromFactory(Motor.RIGHT_ANTENNA), pulling))
            .as("pulled at step " + stop)
            .isInstanceOf(BusUnpluggedException.class);
        assertThat(pulling.end).startsWith("cut short");

        bench.robot.faults().replug();
        try (var port = bench.robot.connector().open(1_000_000);
            var bus =
                new dev.reachystudio.backend.serial.bus.MotorBus(
                    port, dev.reachystudio.backend.serial.bus.BusTiming.at(1_000_000))) {
          MotorSetup.run(
              BusAccess.alone(bus), Workbench.MOTORS, fromFactory(Motor.RIGHT_ANTENNA), journal());
          assertThat(check.one(bus, Motor.RIGHT_ANTENNA).status())
              .as("pulled at step " + stop)
              .isEqualTo(Status.OK);
        }
      }
    }
  }

  @Test
  void torqueIsNotTakenFromAMotorWithoutBeingAllowedTo() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_2, Register.HOMING_OFFSET, 7);
      bench.write(Motor.STEWART_2, Register.TORQUE_ENABLE, 1);

      ToolException refused = refused(bench, inPlace(Motor.STEWART_2));
      assertThat(refused.reason()).isEqualTo(Reason.TORQUE_ON);
      assertThat(bench.register(Motor.STEWART_2, Register.HOMING_OFFSET)).isEqualTo(7);
      assertThat(bench.register(Motor.STEWART_2, Register.TORQUE_ENABLE)).isEqualTo(1);
      assertThat(folder.resolve("setups")).doesNotExist();

      MotorSetup.run(
          bench.access, Workbench.MOTORS, inPlace(Motor.STEWART_2).withTorqueOff(true), journal());
      assertThat(written()).anyMatch(line -> line.endsWith("write torque_enable (64): 1 -> 0"));
      assertThat(bench.register(Motor.STEWART_2, Register.HOMING_OFFSET)).isEqualTo(-1024);
    }
  }

  @Test
  void twoMotorsWithOneIdAreNotChangedBoth() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.STEWART_5, Motor.STEWART_6);

      ToolException refused = refused(bench, fromFactory(Motor.STEWART_5));

      assertThat(refused.reason()).isEqualTo(Reason.IN_THE_WAY);
      assertThat(refused).hasMessageContaining("two motors answer under id 1 at 57600 Bd");
      assertThat(bench.register(Motor.STEWART_5, Register.RETURN_DELAY)).isEqualTo(250);
      assertThat(bench.register(Motor.STEWART_6, Register.RETURN_DELAY)).isEqualTo(250);
    }
  }

  @Test
  void aPlaceThatIsTakenIsNotGivenToASecondMotor() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.STEWART_5);

      ToolException refused = refused(bench, fromFactory(Motor.STEWART_6));

      assertThat(refused.reason()).isEqualTo(Reason.IN_THE_WAY);
      assertThat(refused)
          .hasMessageContaining("id 16 at 1000000 Bd")
          .hasMessageContaining("id 1 at 57600 Bd");
    }
  }

  @Test
  void aWrongModelIsNotMadeWhatItCannotBe() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.RIGHT_ANTENNA);
      bench.robot.faults().silence(Motor.STEWART_5, Behind.ANSWER);

      ToolException refused = refused(bench, fromFactory(Motor.STEWART_5));

      assertThat(refused.reason()).isEqualTo(Reason.IN_THE_WAY);
      assertThat(refused).hasMessageContaining("XL330-M077").hasMessageContaining("XL330-M288");
    }
  }

  @Test
  void aMissingMotorIsToldWithEveryPlaceItWasLookedFor() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().silence(Motor.STEWART_5, Behind.ANSWER);

      ToolException refused = refused(bench, fromFactory(Motor.STEWART_5));

      assertThat(refused.reason()).isEqualTo(Reason.SILENT);
      assertThat(refused)
          .hasMessageContaining("id 15 at 1000000 Bd")
          .hasMessageContaining("id 1 at 57600 Bd");
    }
  }

  @Test
  void aMotorAtAnotherSpeedIsBroughtBack() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      Motor motor = Motor.STEWART_1;
      bench.bus.writeUnanswered(motor.busId(), Register.BAUD_RATE, BaudRate.B115200.code());

      MotorSetup.run(
          bench.access,
          Workbench.MOTORS,
          SetupPlan.from(
              motor, Workbench.MOTORS.place(motor), new MotorPlace(motor.busId(), 115_200)),
          journal());

      assertThat(check.one(bench.bus, motor).status()).isEqualTo(Status.OK);
    }
  }

  @Test
  void lostAnswersDoNotKeepASetUpFromItsEnd() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.STEWART_3);
      bench.robot.faults().answers(AnswerRates.losing(0.1));

      MotorSetup.run(
          bench.access, Workbench.MOTORS, fromFactory(Motor.STEWART_3), SetupJournal.NONE);

      bench.robot.faults().answers(AnswerRates.NONE);
      assertThat(check.one(bench.bus, Motor.STEWART_3).status()).isEqualTo(Status.OK);
    }
  }

  @Test
  void withoutARecordNothingIsChanged() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_2, Register.HOMING_OFFSET, 7);
      Path blocked = Files.createFile(folder.resolve("file"));
      SetupJournal journal = new FileJournal(blocked.resolve("record.txt"), () -> Instant.EPOCH);

      assertThatThrownBy(
              () ->
                  MotorSetup.run(bench.access, Workbench.MOTORS, inPlace(Motor.STEWART_2), journal))
          .isInstanceOf(ToolException.class)
          .hasMessageContaining("record");
      assertThat(bench.register(Motor.STEWART_2, Register.HOMING_OFFSET)).isEqualTo(7);
    }
  }

  /** Pulls the cable when the journal hears of its n-th line. */
  private static final class Pulling implements SetupJournal {
    private final Workbench bench;
    private int left;
    private String end = "";

    Pulling(Workbench bench, int left) {
      this.bench = bench;
      this.left = left;
    }

    private void line() {
      left--;
      if (left == 0) {
        bench.robot.faults().unplug();
      }
    }

    @Override
    public void begins(Motor motor, String where) {
      line();
    }

    @Override
    public void writes(SettingChange change) {
      line();
    }

    @Override
    public void verified(SettingChange change) {
      line();
    }

    @Override
    public void ends(String how) {
      end = how;
    }

    @Override
    public @Nullable String place() {
      return null;
    }
  }
}
