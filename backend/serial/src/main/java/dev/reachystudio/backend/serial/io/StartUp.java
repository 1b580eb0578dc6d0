package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.protocol.state.SupplyVoltage;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Gets to know the motors after the port was opened: who is there, their supply, torque, mode,
 * errors and positions. A read without an answer is tried again and means nothing by itself. Moves
 * nothing and switches no torque. Whoever opens, or the bus thread when the port is back.
 */
final class StartUp {

  /** With one answer in five lost, a motor is missed by all of these once in 40 000 starts. */
  private static final int ATTEMPTS = 8;

  /** Motors that have just got power need a quarter of a second. */
  private static final long PRESENCE_NS = 1_000_000_000L;

  private static final long PAUSE_NS = 20_000_000L;
  private static final long VOLTAGE_PAUSE_NS = 100_000_000L;

  private final NineMotors wire;
  private final List<MotorMemory> motors;
  private final StatusReading status;
  private final LoopClock clock;

  StartUp(NineMotors wire, List<MotorMemory> motors, StatusReading status, LoopClock clock) {
    this.wire = wire;
    this.motors = motors;
    this.status = status;
    this.clock = clock;
  }

  /** Finds out who is there; returns how many motors answer. The others are silent. */
  int presence() throws BusUnpluggedException {
    int there = ask();
    for (MotorMemory motor : motors) {
      motor.silent = !motor.present;
    }
    return there;
  }

  private int ask() throws BusUnpluggedException {
    for (MotorMemory motor : motors) {
      motor.present = false;
      motor.silent = false;
      motor.rebooting = false;
      motor.misses = 0;
      motor.forgetVolatile();
    }
    boolean[] missing = new boolean[Motor.COUNT];
    Arrays.fill(missing, true);
    long endNs = clock.nowNs() + PRESENCE_NS;
    int there = 0;
    for (int attempt = 0; there < Motor.COUNT; attempt++) {
      boolean enough = there > 0 ? attempt >= ATTEMPTS : clock.nowNs() > endNs;
      if (enough) {
        return there;
      }
      SyncRead read = wire.read(Register.FIRMWARE_VERSION, missing);
      for (int i = 0; i < Motor.COUNT; i++) {
        if (missing[i] && NineMotors.good(read, i)) {
          motors.get(i).firmware = read.value(i, Register.FIRMWARE_VERSION);
          missing[i] = false;
          there++;
        }
      }
      if (there == 0) {
        pause(PAUSE_NS);
      }
    }
    return there;
  }

  /**
   * Waits until the supply of all motors is up.
   *
   * @param waitNs how long
   * @param progress told what is waited for
   * @throws RobotIoException if it is not up in time
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  void voltage(long waitNs, Consumer<String> progress)
      throws BusUnpluggedException, RobotIoException, InterruptedException {
    long endNs = clock.nowNs() + waitNs;
    while (true) {
      read(SlowRounds.Part.CLIMATE);
      double leastV = Double.POSITIVE_INFINITY;
      for (MotorMemory motor : motors) {
        // A motor that says nothing about its supply holds nobody up.
        leastV = motor.voltageV < leastV ? motor.voltageV : leastV;
      }
      if (leastV >= SupplyVoltage.LEAST_V) {
        return;
      }
      if (clock.nowNs() >= endNs) {
        throw new RobotIoException(
            String.format(
                Locale.ROOT,
                "The motors' supply stayed at %.1f V for %d s; it must be at least %.1f V. Check"
                    + " that the power supply is connected and turned on",
                leastV,
                waitNs / 1_000_000_000L,
                SupplyVoltage.LEAST_V));
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "waiting for the motors' supply: %.1f V of %.1f V",
              leastV,
              SupplyVoltage.LEAST_V));
      pause(VOLTAGE_PAUSE_NS);
      if (Thread.interrupted()) {
        throw new InterruptedException("while waiting for the motors' supply");
      }
    }
  }

  /** Reads what the motors do and where they are. */
  void everything() throws BusUnpluggedException {
    read(SlowRounds.Part.TORQUE);
    read(SlowRounds.Part.GAINS);
    read(SlowRounds.Part.MODE);
    boolean[] missing = present();
    for (int attempt = 0; attempt < ATTEMPTS && !NineMotors.none(missing); attempt++) {
      boolean[] came = wire.readPositions(missing);
      for (int i = 0; i < Motor.COUNT; i++) {
        missing[i] &= !came[i];
      }
    }
  }

  private void read(SlowRounds.Part part) throws BusUnpluggedException {
    status.read(part, present(), ATTEMPTS);
  }

  private boolean[] present() {
    boolean[] present = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      present[motor.index()] = motor.present;
    }
    return present;
  }

  private void pause(long lengthNs) {
    long endNs = clock.nowNs() + lengthNs;
    while (clock.nowNs() < endNs && !Thread.currentThread().isInterrupted()) {
      clock.waitUntil(endNs);
    }
  }
}
