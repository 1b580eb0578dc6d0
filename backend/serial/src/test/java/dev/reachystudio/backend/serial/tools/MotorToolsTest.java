package dev.reachystudio.backend.serial.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorCheckReport.Status;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Check, restart, and a look at what the motors do. */
class MotorToolsTest {

  private final MotorCheck check = new MotorCheck(Workbench.MOTORS);

  @Test
  void aRobotAsItShouldBePassesTheCheck() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      List<MotorCheckReport> reports = check.all(bench.access);

      assertThat(reports).extracting(MotorCheckReport::motor).containsExactly(Motor.values());
      assertThat(reports)
          .allSatisfy(
              report -> {
                assertThat(report.status()).as(report.text()).isEqualTo(Status.OK);
                assertThat(report.settings()).hasSize(9);
                assertThat(report.hardwareErrors()).as("7.3 V are above 7.0 V").isEqualTo(1);
              });
      assertThat(reports.get(1).model()).isEqualTo("XL330-M288");
    }
  }

  @Test
  void everyWrongSettingIsNamedAndNothingIsWritten() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_2, Register.HOMING_OFFSET, 0);
      bench.write(Motor.STEWART_2, Register.RETURN_DELAY, 250);
      bench.write(Motor.RIGHT_ANTENNA, Register.OPERATING_MODE, 4);

      List<MotorCheckReport> reports = check.all(bench.access);

      assertThat(reports.get(2).text())
          .isEqualTo("return_delay is 250, should be 0; homing_offset is 0, should be -1024");
      assertThat(reports.get(7).differences())
          .containsExactly(
              new SettingCheck("operating_mode", 11, 3, 4, SettingCheck.Status.DIFFERENT));
      assertThat(reports).filteredOn(r -> r.status() == Status.OK).hasSize(7);
      assertThat(bench.register(Motor.STEWART_2, Register.HOMING_OFFSET)).isZero();
    }
  }

  @Test
  void aLegInCurrentModeUnderTorqueIsInUseAndNotWrong() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_1, Register.OPERATING_MODE, 0);
      bench.write(Motor.STEWART_1, Register.TORQUE_ENABLE, 1);

      MotorCheckReport report = check.one(bench.bus, Motor.STEWART_1);

      assertThat(report.status()).isEqualTo(Status.OK);
      assertThat(report.settings())
          .contains(new SettingCheck("operating_mode", 11, 3, 0, SettingCheck.Status.IN_USE));
    }
  }

  @Test
  void aSilentMotorAndAWrongModelAreReportsOfTheirOwn() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().silence(Motor.STEWART_4, Behind.WAIT);
      bench.write(Motor.BODY_ROTATION, Register.ID, 30);
      bench.write(Motor.RIGHT_ANTENNA, Register.ID, Motor.BODY_ROTATION.busId());

      List<MotorCheckReport> reports = check.all(bench.access);

      assertThat(reports.get(4).status()).isEqualTo(Status.SILENT);
      assertThat(reports.get(0).status()).isEqualTo(Status.WRONG_MODEL);
      assertThat(reports.get(0).text()).contains("XL330-M077").contains("XC330-M288");
      assertThat(reports.get(7).status()).isEqualTo(Status.SILENT);
    }
  }

  @Test
  void lostAndDamagedAnswersDoNotMakeADifferenceOutOfNothing() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().answers(new AnswerRates(0.1, 0.1, 0, 0, 0, 0));

      assertThat(check.all(bench.access))
          .noneMatch(r -> r.status() == Status.DIFFERENT || r.status() == Status.WRONG_MODEL);
    }
  }

  @Test
  void aRestartIsRefusedUnderTorqueAndClearsItOtherwise() throws Exception {
    try (Workbench bench = Workbench.withTorque()) {
      ToolException refused =
          catchThrowableOfType(
              ToolException.class, () -> MotorReboot.run(bench.access, Motor.STEWART_1, false));
      assertThat(refused.reason()).isEqualTo(Reason.TORQUE_ON);
      assertThat(bench.register(Motor.STEWART_1, Register.TORQUE_ENABLE)).isEqualTo(1);

      MotorReboot.run(bench.access, Motor.STEWART_1, true);
      assertThat(bench.register(Motor.STEWART_1, Register.TORQUE_ENABLE)).isZero();
      assertThat(bench.register(Motor.STEWART_2, Register.TORQUE_ENABLE)).isEqualTo(1);
    }
  }

  @Test
  void aSilentMotorCannotBeRestartedAndIsNamed() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().silence(Motor.STEWART_1, Behind.ANSWER);

      ToolException refused =
          catchThrowableOfType(
              ToolException.class, () -> MotorReboot.run(bench.access, Motor.STEWART_1, false));

      assertThat(refused.reason()).isEqualTo(Reason.SILENT);
      assertThat(refused).hasMessageContaining("stewart_1");
    }
  }

  @Test
  void theMonitorReadsWhatTheMotorsMeasure() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().silence(Motor.LEFT_ANTENNA, Behind.ANSWER);

      List<MotorReading> readings = MotorMonitor.all(bench.access);

      MotorReading leg = readings.get(1);
      assertThat(leg.answering()).isTrue();
      assertThat(leg.positionRad()).isCloseTo(-0.98482, org.assertj.core.data.Offset.offset(0.001));
      assertThat(leg.voltageV()).isEqualTo(7.3);
      assertThat(leg.temperatureC()).isBetween(20.0, 50.0);
      assertThat(leg.operatingMode()).isEqualTo(3);
      assertThat(leg.torqueOn()).isFalse();
      assertThat(leg.hardwareErrors()).isEqualTo(1);
      assertThat(readings.get(8).answering()).isFalse();
      assertThat(readings.get(8).positionRad()).isNaN();
    }
  }
}
