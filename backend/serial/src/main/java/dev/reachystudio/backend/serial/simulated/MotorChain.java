package dev.reachystudio.backend.serial.simulated;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nine motors on one wire: who hears an instruction, and who answers. */
final class MotorChain {

  /** Status return levels: what a motor answers at all. */
  private static final int ANSWERS_READS = 1;

  private static final int ANSWERS_ALL = 2;

  private final List<SimulatedMotor> motors;
  private final Map<SimulatedMotor, Behind> silent = new HashMap<>();
  private final AnswerLine line;
  private final JointReads jointReads;
  private int baud;

  MotorChain(List<SimulatedMotor> motors, AnswerLine line) {
    this.motors = motors;
    this.line = line;
    jointReads = new JointReads(this, line);
  }

  void silence(SimulatedMotor motor, Behind behind) {
    silent.put(motor, behind);
  }

  void revive(SimulatedMotor motor) {
    silent.remove(motor);
  }

  boolean isSilent(SimulatedMotor motor) {
    return silent.containsKey(motor);
  }

  /** Lets time go on for all motors. */
  void advance(long toNs) {
    motors.forEach(motor -> motor.advance(toNs));
  }

  /**
   * The motors hear an instruction.
   *
   * @param endNs when its last byte is in
   * @param newBaud speed it was sent with; motors set to another one do not hear it
   */
  void hear(Packet packet, long endNs, int newBaud) {
    baud = newBaud;
    advance(endNs);
    line.begin(endNs, baud);
    switch (packet.instruction()) {
      case Packet.STATUS -> {}
      case Packet.SYNC_WRITE -> syncWrite(packet);
      case Packet.BULK_WRITE -> bulkWrite(packet);
      case Packet.SYNC_READ, Packet.FAST_SYNC_READ, Packet.BULK_READ, Packet.FAST_BULK_READ ->
          jointReads.hear(packet);
      case Packet.PING -> answer(packet, true, 0, MotorInstructions::ping);
      default -> single(packet);
    }
  }

  private void single(Packet packet) {
    byte[] data = packet.bytes(0, packet.size());
    switch (packet.instruction()) {
      case Packet.READ -> answer(packet, false, ANSWERS_READS, motor -> read(motor, packet));
      case Packet.WRITE -> answer(packet, false, ANSWERS_ALL, motor -> motor.write(data));
      case Packet.REG_WRITE -> answer(packet, false, ANSWERS_ALL, motor -> motor.register(data));
      case Packet.ACTION -> answer(packet, false, ANSWERS_ALL, MotorInstructions::action);
      case Packet.REBOOT -> answer(packet, false, ANSWERS_ALL, MotorInstructions::reboot);
      case Packet.CLEAR -> answer(packet, false, ANSWERS_ALL, motor -> motor.clear(data));
      case Packet.BACKUP -> answer(packet, false, ANSWERS_ALL, motor -> motor.backup(data));
      case Packet.FACTORY_RESET ->
          answer(packet, false, ANSWERS_ALL, motor -> factoryReset(motor, packet));
      default -> answer(packet, false, ANSWERS_ALL, MotorInstructions::unknown);
    }
  }

  private static Reply read(MotorInstructions motor, Packet packet) {
    return packet.size() == 4
        ? motor.read(packet.wordAt(0), packet.wordAt(2))
        : motor.wrongLength();
  }

  /** To all at once, nobody loses its id. */
  private static Reply factoryReset(MotorInstructions motor, Packet packet) {
    if (packet.size() != 1) {
      return motor.wrongLength();
    }
    boolean tooMuch = packet.id() == Packet.BROADCAST && packet.at(0) == 0xFF;
    return tooMuch ? motor.unknown() : motor.factoryReset(packet.at(0));
  }

  /** Every motor that is meant does it; if it was only one, it may answer. */
  private void answer(
      Packet packet, boolean evenToAll, int least, Function<MotorInstructions, Reply> instruction) {
    boolean toAll = packet.id() == Packet.BROADCAST;
    List<SimulatedMotor> meant =
        motors.stream()
            .filter(motor -> hears(motor) && (toAll || motor.id() == packet.id()))
            .sorted(Comparator.comparingInt(SimulatedMotor::id))
            .toList();
    for (SimulatedMotor motor : meant) {
      int id = motor.id();
      motor.hear();
      boolean answers = (!toAll || evenToAll) && motor.statusReturn() >= least;
      Reply reply = instruction.apply(motor.instructions());
      if (answers) {
        line.send(StatusEncoder.status(id, reply.error(), reply.data()), motor.returnDelayNs());
      }
    }
  }

  private void syncWrite(Packet packet) {
    if (packet.size() < 4) {
      return;
    }
    int count = packet.wordAt(2);
    for (int at = 4; at + 1 + count <= packet.size(); at += 1 + count) {
      write(packet.at(at), join(packet.bytes(0, 2), packet.bytes(at + 1, at + 1 + count)));
    }
  }

  private void bulkWrite(Packet packet) {
    for (int at = 0; at + 5 <= packet.size(); ) {
      int end = at + 5 + packet.wordAt(at + 3);
      if (end > packet.size()) {
        return;
      }
      write(packet.at(at), join(packet.bytes(at + 1, at + 3), packet.bytes(at + 5, end)));
      at = end;
    }
  }

  private void write(int id, byte[] addressAndData) {
    SimulatedMotor motor = hearing(id);
    if (motor != null) {
      motor.hear();
      motor.instructions().write(addressAndData);
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The motor that has an id and hears; null when there is none. */
  @Nullable SimulatedMotor hearing(int id) {
    for (SimulatedMotor motor : motors) {
      if (motor.id() == id && hears(motor)) {
        return motor;
      }
    }
    return null;
  }

  /** What those behind a motor do that does not answer, or that is not there. */
  Behind behind(int id) {
    for (SimulatedMotor motor : motors) {
      if (motor.id() == id) {
        return silent.getOrDefault(motor, Behind.ANSWER);
      }
    }
    return Behind.ANSWER;
  }

  private boolean hears(SimulatedMotor motor) {
    return motor.isUp()
        && !silent.containsKey(motor)
        && MotorSetting.baudRate(motor.baudCode()) == baud;
  }
}
