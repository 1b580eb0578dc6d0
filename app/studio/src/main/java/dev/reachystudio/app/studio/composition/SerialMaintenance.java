package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.motors.MaintenanceException;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.backend.serial.tools.MotorCheck;
import dev.reachystudio.backend.serial.tools.MotorReboot;
import dev.reachystudio.backend.serial.tools.MotorSetup;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.backend.serial.tools.SetupJournal;
import dev.reachystudio.backend.serial.tools.SetupPlan;
import dev.reachystudio.backend.serial.tools.ToolException;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.value.Motor;

/** The tools for motors, in turns with the control loop of the robot that runs. */
final class SerialMaintenance implements MotorMaintenance {

  private final BusAccess access;
  private final RobotMotors motors;
  private final SetupJournal journal;

  /**
   * Tools over a bus.
   *
   * @param access the bus of a running robot
   * @param motors what motors must be set to
   * @param journal where changes are written down
   */
  SerialMaintenance(BusAccess access, RobotMotors motors, SetupJournal journal) {
    this.access = access;
    this.motors = motors;
    this.journal = journal;
  }

  @Override
  public synchronized MotorCheckReport check(Motor motor)
      throws MaintenanceException, InterruptedException {
    MotorCheck check = new MotorCheck(motors);
    try {
      return check.patiently(access, motor);
    } catch (BusException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void reboot(Motor motor, boolean evenWithTorque)
      throws MaintenanceException, InterruptedException {
    try {
      MotorReboot.run(access, motor, evenWithTorque);
    } catch (ToolException e) {
      throw refused(e);
    } catch (BusException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized MotorSetupReport setup(Motor motor)
      throws MaintenanceException, InterruptedException {
    try {
      return MotorSetup.run(access, motors, SetupPlan.inPlace(motor, motors.place(motor)), journal);
    } catch (ToolException e) {
      throw refused(e);
    } catch (BusException e) {
      throw failed(e);
    }
  }

  private static MaintenanceException refused(ToolException e) {
    MaintenanceException.Reason reason =
        switch (e.reason()) {
          case SILENT -> MaintenanceException.Reason.SILENT;
          case TORQUE_ON, IN_THE_WAY -> MaintenanceException.Reason.NOT_NOW;
          case FAILED -> MaintenanceException.Reason.FAILED;
        };
    return new MaintenanceException(reason, String.valueOf(e.getMessage()));
  }

  private static MaintenanceException failed(BusException e) {
    return new MaintenanceException(
        e instanceof BusUnpluggedException
            ? MaintenanceException.Reason.NOT_CONNECTED
            : MaintenanceException.Reason.FAILED,
        String.valueOf(e.getMessage()));
  }
}
