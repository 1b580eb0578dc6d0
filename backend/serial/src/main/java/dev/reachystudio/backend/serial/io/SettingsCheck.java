package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.backend.serial.tools.MotorCheck;
import dev.reachystudio.backend.serial.tools.MotorSetup;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.backend.serial.tools.SetupPlan;
import dev.reachystudio.backend.serial.tools.ToolException;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.SettingCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the motors' settings when a robot is opened. A difference counts when it was read three
 * times alike. It is put right at once in a motor without torque, which notices nothing of it, and
 * written into the log; in a motor that holds something it is only told. A read that fails means
 * nothing. The limits that the motors really have are what goals are clamped to.
 */
final class SettingsCheck {

  private static final System.Logger LOG = System.getLogger(SettingsCheck.class.getName());

  /** A motor that is not read three times alike is looked at again, in all so often. */
  private static final int LOOKS = 3;

  private final RobotMotors robot;
  private final List<MotorMemory> motors;

  SettingsCheck(RobotNumbers numbers, List<MotorMemory> motors) {
    robot = new RobotMotors(numbers);
    this.motors = motors;
  }

  /** Reads the settings of all motors that are there; writes nothing. */
  List<MotorCheckReport> look(MotorBus bus) throws BusUnpluggedException {
    List<MotorCheckReport> reports = new ArrayList<>();
    for (MotorMemory motor : motors) {
      if (motor.present) {
        MotorCheckReport report = look(bus, motor);
        limits(motor, report);
        reports.add(report);
      }
    }
    return List.copyOf(reports);
  }

  /** Puts right what is certainly wrong in motors without torque; tells the rest. */
  void correct(MotorBus bus, List<MotorCheckReport> reports)
      throws BusUnpluggedException, InterruptedException {
    for (MotorCheckReport report : reports) {
      MotorMemory motor = motors.get(report.motor().index());
      boolean certain = report.status() == MotorCheckReport.Status.DIFFERENT;
      if (certain && !report.torqueOn() && motor.torque == 0) {
        correct(bus, motor, report);
        limits(motor, look(bus, motor));
      } else if (report.status() != MotorCheckReport.Status.OK) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Settings of {0}: {1}. Nothing was changed; \"motors setup\" puts it right",
            motor.motor.wireName(),
            report.text());
      }
    }
  }

  private MotorCheckReport look(MotorBus bus, MotorMemory motor) throws BusUnpluggedException {
    MotorCheck check = new MotorCheck(robot);
    MotorCheckReport report = check.one(bus, motor.motor);
    for (int i = 1; i < LOOKS && isUnsure(report); i++) {
      report = check.one(bus, motor.motor);
    }
    return report;
  }

  private static boolean isUnsure(MotorCheckReport report) {
    return switch (report.status()) {
      case UNSURE, SILENT -> true;
      case OK, DIFFERENT, WRONG_MODEL -> false;
    };
  }

  private void correct(MotorBus bus, MotorMemory motor, MotorCheckReport report)
      throws BusUnpluggedException, InterruptedException {
    try {
      var done =
          MotorSetup.run(
              BusAccess.alone(bus),
              robot,
              SetupPlan.inPlace(motor.motor, robot.place(motor.motor)),
              new LogJournal());
      motor.forgetVolatile();
      LOG.log(
          System.Logger.Level.WARNING,
          "Settings of {0} were wrong ({1}) and were put right: {2}",
          motor.motor.wireName(),
          report.text(),
          done.text());
    } catch (BusUnpluggedException e) {
      throw e;
    } catch (ToolException | BusException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Settings of {0} are wrong ({1}) and could not be put right: {2}",
          motor.motor.wireName(),
          report.text(),
          e.getMessage());
    }
  }

  private static void limits(MotorMemory motor, MotorCheckReport report) {
    for (SettingCheck setting : report.settings()) {
      Integer found = setting.found();
      if (found != null && setting.status() != SettingCheck.Status.UNSURE) {
        if (setting.address() == Register.MIN_POSITION_LIMIT.address()) {
          motor.lowerTicks = found;
        } else if (setting.address() == Register.MAX_POSITION_LIMIT.address()) {
          motor.upperTicks = found;
        }
      }
    }
    if (motor.lowerTicks > motor.upperTicks) {
      motor.lowerTicks = motor.numbers.lowerTicks();
      motor.upperTicks = motor.numbers.upperTicks();
    }
  }
}
