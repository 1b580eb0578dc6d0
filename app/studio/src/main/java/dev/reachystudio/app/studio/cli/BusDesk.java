package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.studio.composition.MotorBench;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.tools.FoundMotor;
import dev.reachystudio.backend.serial.tools.MotorCheck;
import dev.reachystudio.backend.serial.tools.MotorMonitor;
import dev.reachystudio.backend.serial.tools.MotorReboot;
import dev.reachystudio.backend.serial.tools.MotorScan;
import dev.reachystudio.backend.serial.tools.MotorSetup;
import dev.reachystudio.backend.serial.tools.ScanRange;
import dev.reachystudio.backend.serial.tools.SetupPlan;
import dev.reachystudio.backend.serial.tools.ToolException;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/** The motors on a bus that this tool has for itself. */
final class BusDesk implements MotorDesk {

  private final MotorBench bench;

  BusDesk(MotorBench bench) {
    this.bench = bench;
  }

  @Override
  public String where() {
    return bench.where();
  }

  @Override
  public List<MotorCheckReport> check() throws MotorsException, InterruptedException {
    try {
      return new MotorCheck(bench.motors()).all(bench.access());
    } catch (BusException e) {
      throw gone(e);
    }
  }

  @Override
  public void reboot(Motor motor, boolean evenWithTorque)
      throws MotorsException, InterruptedException {
    try {
      MotorReboot.run(bench.access(), motor, evenWithTorque);
    } catch (ToolException e) {
      throw MotorsException.refused(String.valueOf(e.getMessage()), e);
    } catch (BusException e) {
      throw gone(e);
    }
  }

  @Override
  public MotorSetupReport setup(Motor motor, MotorsSetupCommand.Permission permission)
      throws MotorsException, InterruptedException {
    SetupPlan plan =
        permission.from() == null
            ? SetupPlan.inPlace(motor, bench.motors().place(motor))
            : SetupPlan.from(motor, bench.motors().place(motor), permission.from());
    try {
      return MotorSetup.run(
          bench.access(),
          bench.motors(),
          plan.withTorqueOff(permission.torqueOff()),
          MotorBench.journal(permission.configFolder()));
    } catch (ToolException e) {
      throw MotorsException.refused(String.valueOf(e.getMessage()), e);
    } catch (BusException e) {
      throw gone(e);
    }
  }

  @Override
  public List<MotorReading> read() throws MotorsException, InterruptedException {
    try {
      return MotorMonitor.all(bench.access());
    } catch (BusException e) {
      throw gone(e);
    }
  }

  /**
   * All motors of a range, until the calling thread is interrupted. Not in the command: Java would
   * load a part of the bus for the exception when the command line is read, for whatever robot.
   */
  static List<FoundMotor> search(MotorBench bench, ScanRange range, MotorScan.Progress progress)
      throws MotorsException {
    try {
      return MotorScan.run(
          bench.bus(), range, progress, () -> Thread.currentThread().isInterrupted());
    } catch (BusException e) {
      throw gone(e);
    }
  }

  private static MotorsException gone(BusException e) {
    return MotorsException.unreachable(String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    bench.close();
  }
}
