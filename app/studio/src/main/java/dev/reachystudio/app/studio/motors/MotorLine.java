package dev.reachystudio.app.studio.motors;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.SupplyVoltage;
import dev.reachystudio.protocol.value.Motor;
import org.jspecify.annotations.Nullable;

/**
 * One motor at one moment, as the table shows it.
 *
 * @param numbers what it is
 * @param reading what it said last
 * @param targetRad angle that was written to it, radians
 * @param ageS age of its last good position, seconds; NaN before the first
 * @param fault its worst fault, or null
 * @param faultS how long that has lasted, seconds
 */
record MotorLine(
    MotorNumbers numbers,
    MotorReading reading,
    double targetRad,
    double ageS,
    @Nullable Fault fault,
    double faultS) {

  /** Warns from here, degrees Celsius; the motors switch themselves off at 70. */
  static final double WARM_C = 60;

  /** The motors switch themselves off, degrees Celsius: their own temperature limit. */
  static final double HOT_C = 70;

  /** The motors' own current limit, milliampere. */
  static final double MOST_MA = 1750;

  /** How much of the current limit deserves a look. */
  private static final double STRAINED = 0.7;

  /** A value older than so many seconds is shown as history, not as the present. */
  private static final double STALE_S = 0.5;

  /** How something is, from good to bad. */
  enum Level {
    FINE,
    CAUTION,
    DANGER
  }

  /** Which motor. */
  Motor motor() {
    return reading.motor();
  }

  /** Whether its values are of the present. */
  boolean fresh() {
    return reading.answering() && ageS < STALE_S;
  }

  /** The whole motor. */
  Level level() {
    if (fault != null || !reading.answering()) {
      return Level.DANGER;
    }
    boolean near =
        temperature() != Level.FINE || current() != Level.FINE || voltage() != Level.FINE;
    return near ? Level.CAUTION : Level.FINE;
  }

  Level temperature() {
    double celsius = reading.temperatureC();
    return celsius >= HOT_C ? Level.DANGER : celsius >= WARM_C ? Level.CAUTION : Level.FINE;
  }

  Level current() {
    double share = Math.abs(reading.currentMa()) / MOST_MA;
    return share >= 1 ? Level.DANGER : share >= STRAINED ? Level.CAUTION : Level.FINE;
  }

  Level voltage() {
    double volt = reading.voltageV();
    return volt < SupplyVoltage.LEAST_V || volt > SupplyVoltage.MOST_V ? Level.DANGER : Level.FINE;
  }

  /** Its state in a few words: the fault, or what it does. */
  String word() {
    if (fault != null) {
      return MotorWords.of(fault.kind());
    }
    return reading.answering() ? "fine" : "no answer";
  }
}
