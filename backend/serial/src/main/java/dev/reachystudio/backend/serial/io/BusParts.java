package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.List;

/** What is known and wanted of the robot, whatever becomes of its port. */
record BusParts(
    BusSettings settings,
    Exchange exchange,
    List<MotorMemory> motors,
    GoalSender goals,
    FaultRules rules,
    BusFigures figures,
    SampleMaker samples,
    SettingsCheck check,
    Turns turns) {

  static BusParts of(BusSettings settings, RobotNumbers numbers, String port) {
    List<MotorMemory> motors =
        Arrays.stream(Motor.values())
            .map(motor -> new MotorMemory(motor, numbers.motors().get(motor.index())))
            .toList();
    FaultBook faults = new FaultBook();
    GoalSender goals = new GoalSender(motors, numbers.torques().currentMaPerNm());
    BusFigures figures = new BusFigures(settings.baud());
    SampleMaker samples = new SampleMaker(motors, faults, goals, figures, numbers.torques());
    return new BusParts(
        settings,
        new Exchange(samples.make(0, false, port, 0)),
        motors,
        goals,
        new FaultRules(faults),
        figures,
        samples,
        new SettingsCheck(numbers, motors),
        new Turns());
  }
}
