package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.tools.MotorSettings.Setting;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorCheckReport.Status;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Compares a motor's settings with what they should be; changes nothing. */
public final class MotorCheck {

  private static final int PROBES = 2;

  /** A computer that is busy elsewhere for a moment must not make a motor silent. */
  private static final int LOOKS = 4;

  private static final long PAUSE_MS = 40;

  private final RobotMotors motors;

  /** Compares with what these motors must be set to. */
  public MotorCheck(RobotMotors motors) {
    this.motors = motors;
  }

  /**
   * Checks all motors, one turn each.
   *
   * @return nine reports in wire order; motors that do not answer have one, too
   * @throws BusException if the bus is gone
   */
  public List<MotorCheckReport> all(BusAccess access) throws BusException, InterruptedException {
    List<MotorCheckReport> reports = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      reports.add(patiently(access, motor));
    }
    return reports;
  }

  /**
   * Checks a motor; one that is silent is asked again after pauses in which others have the bus.
   *
   * @return a report, also for a motor that does not answer
   * @throws BusException if the bus is gone
   */
  public MotorCheckReport patiently(BusAccess access, Motor motor)
      throws BusException, InterruptedException {
    MotorCheckReport report = access.turn(bus -> one(bus, motor));
    for (int i = 1; i < LOOKS && !isClear(report); i++) {
      Thread.sleep(PAUSE_MS);
      report = access.turn(bus -> one(bus, motor));
    }
    return report;
  }

  private static boolean isClear(MotorCheckReport report) {
    return report.status() != Status.SILENT && report.status() != Status.UNSURE;
  }

  /**
   * Checks a motor once under its own id, in the caller's thread.
   *
   * @return a report, also for a motor that does not answer
   * @throws BusUnpluggedException if the bus is gone
   */
  public MotorCheckReport one(MotorBus bus, Motor motor) throws BusUnpluggedException {
    try {
      long bytesBefore = bus.counters().bytesReceived();
      return answers(bus, motor.busId())
          ? report(motor, MotorTable.read(bus, motor.busId()))
          : silent(motor, bus.counters().bytesReceived() > bytesBefore);
    } catch (BusUnpluggedException e) {
      throw e;
    } catch (BusException e) {
      return new MotorCheckReport(
          motor, Status.UNSURE, -1, "", -1, false, 0, List.of(), String.valueOf(e.getMessage()));
    }
  }

  /** A motor that is silent must not keep the bus from those who are in the middle of a move. */
  private static boolean answers(MotorBus bus, int id) throws BusUnpluggedException {
    for (int i = 0; i < PROBES; i++) {
      if (bus.probe(id) != null) {
        return true;
      }
    }
    return false;
  }

  private static MotorCheckReport silent(Motor motor, boolean damaged) {
    String text =
        damaged
            ? "its answers come damaged: two motors may have id " + motor.busId()
            : "it does not answer at 1 MBd";
    return new MotorCheckReport(motor, Status.SILENT, -1, "", -1, false, 0, List.of(), text);
  }

  private MotorCheckReport report(Motor motor, MotorTable table) {
    MotorSettings wanted = motors.settings(motor);
    boolean torqueOn = table.value(Register.TORQUE_ENABLE) != 0;
    List<SettingCheck> settings =
        wanted.settings().stream()
            .map(setting -> compared(setting, table, torqueOn))
            .sorted(Comparator.comparingInt(SettingCheck::address))
            .toList();
    int model = table.value(Register.MODEL_NUMBER);
    Status status = status(wanted.modelNumber(), table, settings);
    return new MotorCheckReport(
        motor,
        status,
        model,
        motors.model(model),
        table.value(Register.FIRMWARE_VERSION),
        torqueOn,
        table.value(Register.HARDWARE_ERROR),
        settings,
        text(status, wanted.modelNumber(), model, settings));
  }

  private static SettingCheck compared(Setting setting, MotorTable table, boolean torqueOn) {
    int found = table.value(setting.register());
    SettingCheck.Status status;
    if (!table.isCertain(setting.register())) {
      status = SettingCheck.Status.UNSURE;
    } else if (found == setting.value()) {
      status = SettingCheck.Status.EQUAL;
    } else if (setting.register() == Register.OPERATING_MODE && torqueOn) {
      status = SettingCheck.Status.IN_USE;
    } else {
      status = SettingCheck.Status.DIFFERENT;
    }
    return new SettingCheck(
        setting.name(), setting.register().address(), setting.value(), found, status);
  }

  private static Status status(int wanted, MotorTable table, List<SettingCheck> settings) {
    boolean unsure =
        !table.isCertain(Register.MODEL_NUMBER)
            || settings.stream().anyMatch(s -> s.status() == SettingCheck.Status.UNSURE);
    if (unsure) {
      return Status.UNSURE;
    }
    if (table.value(Register.MODEL_NUMBER) != wanted) {
      return Status.WRONG_MODEL;
    }
    return settings.stream().anyMatch(s -> s.status() == SettingCheck.Status.DIFFERENT)
        ? Status.DIFFERENT
        : Status.OK;
  }

  private String text(Status status, int wanted, int model, List<SettingCheck> settings) {
    return switch (status) {
      case OK -> "as it should be";
      case UNSURE -> "it was not read three times alike; check again";
      case WRONG_MODEL ->
          "an " + motors.model(model) + " where an " + motors.model(wanted) + " belongs";
      case SILENT -> "it does not answer";
      case DIFFERENT ->
          settings.stream()
              .filter(s -> s.status() == SettingCheck.Status.DIFFERENT)
              .map(s -> s.setting() + " is " + s.found() + ", should be " + s.expected())
              .collect(Collectors.joining("; "));
    };
  }
}
