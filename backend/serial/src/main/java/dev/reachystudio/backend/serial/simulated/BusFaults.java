package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.BusNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.Map;

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
    return java.util.Objects.requireNonNull(motors.get(motor));
  }

  // --- answers
  // --------------------------------------------------------------------------------------

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

  // --- cable and power
  // ------------------------------------------------------------------------------

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
}
