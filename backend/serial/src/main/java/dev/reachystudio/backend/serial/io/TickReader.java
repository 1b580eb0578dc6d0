package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.Answer;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.backend.serial.registers.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of every tick: position, or current, speed and position, of all motors that answer,
 * with one request. A motor that is silent can keep those behind it from answering, so motors that
 * did not answer are asked last the next time, the first of them last of all. Bus thread.
 */
final class TickReader {

  /** Firmware from which motors know the fast sync read. */
  private static final int FAST_FIRMWARE = 46;

  /** So many fast reads without any answer, while plain ones are answered: it is not known here. */
  private static final int FAST_GIVEN_UP = 10;

  private final MotorBus bus;
  private final List<MotorMemory> motors;
  private final RegisterBlock block;
  private final List<MotorMemory> order = new ArrayList<>();
  private SyncRead request;
  private boolean fast;
  private boolean fastUnanswered;
  private int fastFailures;

  TickReader(MotorBus bus, List<MotorMemory> motors, BusSettings.Reading reading) {
    this.bus = bus;
    this.motors = motors;
    block =
        switch (reading) {
          case POSITION -> RegisterBlock.of(Register.PRESENT_POSITION);
          case ALL -> RegisterBlock.span(Register.PRESENT_CURRENT, Register.PRESENT_POSITION);
        };
    fast = true;
    for (MotorMemory motor : motors) {
      fast &= !motor.present || motor.firmware >= FAST_FIRMWARE;
    }
    request = new SyncRead(block);
  }

  /** Whether the motors answer together. */
  boolean isFast() {
    return fast;
  }

  /** Reads all motors that answer; returns how many did not this time. */
  int read() throws BusUnpluggedException {
    follow();
    if (order.isEmpty()) {
      return 0;
    }
    if (fast) {
      bus.fastRead(request);
    } else {
      bus.read(request);
    }
    fastUnanswered = fast && request.goodAnswers() == 0;
    fastFailures = fastUnanswered ? fastFailures : 0;
    return take();
  }

  /** Asks those that did not answer once more; returns how many still did not. */
  int readAgain() throws BusUnpluggedException {
    for (int i = 0; i < order.size(); i++) {
      request.ask(i, order.get(i).misses > 0);
    }
    bus.readAgain(request);
    if (fastUnanswered && request.goodAnswers() > 0) {
      fastUnanswered = false;
      fast = ++fastFailures < FAST_GIVEN_UP;
    }
    for (MotorMemory motor : order) {
      // The same tick: it is one miss, not two.
      motor.misses -= motor.misses > 0 ? 1 : 0;
    }
    return take();
  }

  /** Takes in the motors that came back, leaves out those that fell silent. */
  private void follow() {
    boolean same = true;
    for (MotorMemory motor : motors) {
      same &= order.contains(motor) == motor.answers();
    }
    if (!same) {
      order.clear();
      for (MotorMemory motor : motors) {
        if (motor.answers()) {
          order.add(motor);
        }
      }
      prepare();
    }
  }

  private int take() {
    List<MotorMemory> missing = new ArrayList<>(0);
    for (int i = 0; i < order.size(); i++) {
      Answer answer = request.answer(i);
      if (answer == Answer.GOOD) {
        take(order.get(i), i);
      } else if (answer != Answer.NOT_ASKED) {
        order.get(i).misses++;
        missing.add(order.get(i));
      }
    }
    if (!missing.isEmpty()) {
      int count = missing.size();
      missing.add(missing.removeFirst());
      order.removeAll(missing);
      order.addAll(missing);
      prepare();
      return count;
    }
    for (int i = 0; i < order.size(); i++) {
      request.ask(i, true);
    }
    return 0;
  }

  private void take(MotorMemory motor, int index) {
    motor.positionRad = Ticks.toRad(request.value(index, Register.PRESENT_POSITION));
    if (block.contains(Register.PRESENT_CURRENT)) {
      motor.currentMa = request.value(index, Register.PRESENT_CURRENT);
      motor.velocityRadPerS =
          Units.velocityRadPerS(request.value(index, Register.PRESENT_VELOCITY));
    }
    motor.sampledNs = request.sampledNs(index);
    motor.answered(motor.sampledNs);
    motor.samples++;
  }

  private void prepare() {
    int[] ids = new int[order.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = order.get(i).id();
    }
    request = new SyncRead(block, ids);
  }
}
