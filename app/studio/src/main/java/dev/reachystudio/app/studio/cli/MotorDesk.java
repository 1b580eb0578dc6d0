package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/** Where tools for motors hand their questions in: a bus, or the daemon that drives it. */
interface MotorDesk extends AutoCloseable {

  /** Where the motors are, for people. */
  String where();

  /** Compares the settings of all motors with what they should be. */
  List<MotorCheckReport> check() throws MotorsException, InterruptedException;

  /** Restarts a motor. */
  void reboot(Motor motor, boolean evenWithTorque) throws MotorsException, InterruptedException;

  /** Writes the settings of a motor that differ. */
  MotorSetupReport setup(Motor motor, MotorsSetupCommand.Permission permission)
      throws MotorsException, InterruptedException;

  /** What the motors do now, nine in wire order. */
  List<MotorReading> read() throws MotorsException, InterruptedException;

  @Override
  void close();
}
