package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.BusNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What can go wrong on a simulated bus. Each fault can be made and cleared alone, while the bus
 * runs, from any thread.
 */
public final class BusFaults {

  private final Wire wire;
  private final Map<Motor, SimulatedMotor> motors;
  private final MotorChain chain;
  private final AnswerLine line;
  private final Supply supply;
  private final BusNumbers bus;

  BusFaults(
      Wire wire,
      Map<Motor, SimulatedMotor> motors,
      MotorChain chain,
      AnswerLine line,
      Supply supply,
      BusNumbers bus) {
    this.wire = wire;
    this.motors = motors;
    this.chain = chain;
    this.line = line;
    this.supply = supply;
    this.bus = bus;
  }

  private void change(Runnable work) {
    wire.locked(
        () -> {
          work.run();
          return wire;
        });
  }

  private SimulatedMotor at(Motor motor) {
    return Objects.requireNonNull(motors.get(motor));
  }

  // answers

  /** From now on answers come to harm this often; {@link AnswerRates#NONE} ends it. */
  public void answers(AnswerRates rates) {
    change(() -> line.damage().rates(rates));
  }

  /** How often answers come to harm. */
  public AnswerRates answers() {
    return wire.locked(() -> line.damage().rates());
  }

  /** A motor neither hears nor answers any more; it goes on with what it was doing. */
  public void silence(Motor motor, Behind behind) {
    change(() -> chain.silence(at(motor), behind));
  }

  /** A silent motor hears and answers again. */
  public void revive(Motor motor) {
    change(() -> chain.revive(at(motor)));
  }

  /** Whether a motor was silenced. */
  public boolean isSilent(Motor motor) {
    return wire.locked(() -> chain.isSilent(at(motor)));
  }

  /** For a time no answer arrives; the motors hear, and do what they are told. */
  public void muteAll(long durationNs) {
    change(() -> line.mute(wire.nowNs() + durationNs));
  }

  /** Ends {@link #muteAll} before its time. */
  public void unmuteAll() {
    change(line::unmute);
  }

  // cable and power

  /** Pulls the cable out. The motors keep their power and their last goals. */
  public void unplug() {
    wire.plug(false);
  }

  /** Puts the same robot's cable in again. */
  public void replug() {
    wire.plug(true);
  }

  /** Whether the cable is in. */
  public boolean isPlugged() {
    return wire.isPlugged();
  }

  /** All motors lose power, and with it torque, gains and goals; the cable stays. */
  public void cutPower() {
    change(() -> motors.values().forEach(SimulatedMotor::losePower));
  }

  /** Power comes back; a quarter of a second later the motors answer. */
  public void restorePower() {
    change(() -> motors.values().forEach(SimulatedMotor::getPower));
  }

  /** All motors lose power for a time. */
  public void powerLoss(long durationNs) {
    change(() -> motors.values().forEach(motor -> motor.losePower(durationNs)));
  }

  /**
   * The supply falls so low that the motors forget torque, gains and goals, and so shortly that
   * they answer on: nothing but their registers tells.
   *
   * @param volts what it falls to
   * @param durationNs how long
   */
  public void brownOut(double volts, long durationNs) {
    change(
        () -> {
          supply.dip(volts, wire.nowNs(), durationNs);
          motors.values().forEach(SimulatedMotor::loseRam);
        });
  }

  /** The supply stays at a voltage from now on. */
  public void voltage(double volts) {
    change(() -> supply.ramp(volts, volts, wire.nowNs(), 0));
  }

  /** The supply goes evenly from one voltage to another. */
  public void voltageRamp(double fromV, double toV, long durationNs) {
    change(() -> supply.ramp(fromV, toV, wire.nowNs(), durationNs));
  }

  /** The supply is as it should be. */
  public void normalVoltage() {
    change(supply::normal);
  }

  // one motor

  /** A motor had to do more than it can; it takes its torque away until it is rebooted. */
  public void overload(Motor motor) {
    change(() -> at(motor).fail(SimulatedMotor.OVERLOAD_ERROR));
  }

  /** A motor's electronics report a shock; it takes its torque away until it is rebooted. */
  public void shock(Motor motor) {
    change(() -> at(motor).fail(SimulatedMotor.SHOCK_ERROR));
  }

  /**
   * A motor gets hot and stays so until {@link #heal}; above its limit of 70 °C it takes its torque
   * away, after a reboot again.
   */
  public void overheat(Motor motor, double celsius) {
    change(
        () -> {
          at(motor).warmth().fix(celsius);
          at(motor).fail(0);
        });
  }

  /** A motor is cool, and its errors are gone; its torque stays off. */
  public void heal(Motor motor) {
    change(
        () -> {
          at(motor).warmth().release();
          at(motor).forgive();
        });
  }

  // registers

  /**
   * Writes a register past the bus and all rules, such as a wrong homing offset at 20 or a limit at
   * 48.
   *
   * @throws IllegalArgumentException if no register begins at the address
   */
  public void register(Motor motor, int address, int value) {
    change(() -> at(motor).memory().put(address, value));
  }

  /** A motor is set as this robot's motors should be. */
  public void restoreSettings(Motor motor) {
    change(() -> MotorSetting.apply(at(motor).memory(), at(motor).numbers(), bus));
  }

  /** A motor is as it comes from its maker: id 1, 57600 Bd, no limits. */
  public void factoryFresh(Motor motor) {
    change(
        () -> {
          at(motor).memory().resetAll(false, false);
          at(motor).loseRam();
        });
  }

  /**
   * The legs are in current mode with torque, as a daemon leaves them that dies while it balances.
   */
  public void leaveInCurrentMode() {
    change(
        () -> {
          for (int i = Motor.STEWART_1.index(); i <= Motor.STEWART_6.index(); i++) {
            MotorMemory memory = at(Motor.at(i)).memory();
            memory.put(ControlTable.OPERATING_MODE, 0);
            memory.put(ControlTable.GOAL_CURRENT, 0);
            memory.put(ControlTable.TORQUE, 1);
          }
        });
  }

  /** All motors have torque and hold where they are, as a daemon leaves them that dies. */
  public void leaveWithTorque() {
    change(() -> motors.values().forEach(SimulatedMotor::holdHere));
  }

  // all

  /** Everything is well again. What motors have forgotten they have forgotten. */
  public void clearAll() {
    change(
        () -> {
          line.damage().rates(AnswerRates.NONE);
          line.unmute();
          supply.normal();
          for (Motor motor : Motor.values()) {
            chain.revive(at(motor));
            at(motor).getPower();
          }
        });
    for (Motor motor : Motor.values()) {
      heal(motor);
      restoreSettings(motor);
    }
    replug();
  }

  /** What is wrong at present, a line each, for people; empty when all is well. */
  public List<String> active() {
    return wire.locked(
        () -> {
          List<String> active = new ArrayList<>();
          if (!wire.isPlugged()) {
            active.add("The cable is out");
          }
          if (!line.damage().rates().equals(AnswerRates.NONE)) {
            active.add("Answers: " + line.damage().rates().text());
          }
          if (line.isMuted(wire.nowNs())) {
            active.add("Nobody answers");
          }
          if (!supply.isNormal(wire.nowNs())) {
            active.add(String.format(Locale.ROOT, "Supply %.1f V", supply.voltsAt(wire.nowNs())));
          }
          for (Motor motor : Motor.values()) {
            String trouble = trouble(motor);
            if (!trouble.isEmpty()) {
              active.add(motor.wireName() + ": " + trouble);
            }
          }
          return List.copyOf(active);
        });
  }

  private String trouble(Motor motor) {
    List<String> troubles = new ArrayList<>();
    if (chain.isSilent(at(motor))) {
      troubles.add("silent");
    }
    if (!at(motor).isUp()) {
      troubles.add("no power");
    }
    troubles.addAll(at(motor).errorTexts());
    return String.join(", ", troubles);
  }
}
