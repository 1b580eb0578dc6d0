package dev.reachystudio.backend.serial.simulated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads of several motors at once: each answers behind the other, or all in one packet. */
final class JointReads {

  /** XL330 and XC330 know the joint answer from this firmware on. */
  static final int FAST_FIRMWARE = 46;

  /** Header to error byte, and check. */
  private static final int STATUS_BYTES = 11;

  /** Error, id and check. */
  private static final int PART_BYTES = 4;

  private static final int LARGEST_TABLE = 252;
  private static final byte[] NOTHING = new byte[0];
  private static final int SYNC_HEAD = 4;
  private static final int BULK_ENTRY = 5;

  private final MotorChain chain;
  private final AnswerLine line;

  JointReads(MotorChain chain, AnswerLine line) {
    this.chain = chain;
    this.line = line;
  }

  /** One motor's part of a joint read. */
  private record Part(int id, int address, int count) {

    /** Bytes whose time passes when nobody sends them; no motor has more. */
    int silentBytes() {
      return Math.min(count, LARGEST_TABLE);
    }
  }

  void hear(Packet packet) {
    boolean sync =
        packet.instruction() == Packet.SYNC_READ || packet.instruction() == Packet.FAST_SYNC_READ;
    List<Part> parts = sync ? syncParts(packet) : bulkParts(packet);
    boolean fast =
        packet.instruction() == Packet.FAST_SYNC_READ
            || packet.instruction() == Packet.FAST_BULK_READ;
    if (fast) {
      answerTogether(parts);
    } else {
      answerInTurn(parts);
    }
  }

  private static List<Part> syncParts(Packet packet) {
    List<Part> parts = new ArrayList<>();
    for (int at = SYNC_HEAD; at < packet.size(); at++) {
      parts.add(new Part(packet.at(at), packet.wordAt(0), packet.wordAt(2)));
    }
    return parts;
  }

  private static List<Part> bulkParts(Packet packet) {
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at + BULK_ENTRY <= packet.size(); at += BULK_ENTRY) {
      parts.add(new Part(packet.at(at), packet.wordAt(at + 1), packet.wordAt(at + 3)));
    }
    return parts;
  }

  private void answerInTurn(List<Part> parts) {
    for (Part part : parts) {
      SimulatedMotor motor = chain.hearing(part.id());
      if (motor == null) {
        if (chain.behind(part.id()) == Behind.WAIT) {
          return;
        }
        line.pass(STATUS_BYTES + part.silentBytes(), 0);
      } else {
        motor.hear();
        Reply reply = motor.instructions().read(part.address(), part.count());
        line.send(
            StatusEncoder.status(part.id(), reply.error(), reply.data()), motor.returnDelayNs());
      }
    }
  }

  /**
   * The first motor sends the header, each its part with a check over all that was on the wire.
   * When the first one is silent, nobody sends the header.
   */
  private void answerTogether(List<Part> parts) {
    int length = 1 + parts.stream().mapToInt(part -> part.count() + PART_BYTES).sum();
    JointAnswer answer = new JointAnswer(line);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      SimulatedMotor motor = fast(chain.hearing(part.id()), part);
      if (motor != null) {
        motor.hear();
        Reply reply = motor.instructions().read(part.address(), part.count());
        byte[] head = i == 0 ? StatusEncoder.fastHead(length) : NOTHING;
        answer.add(head, part.id(), reply, motor.returnDelayNs());
      } else if (chain.behind(part.id()) == Behind.WAIT) {
        break;
      } else {
        line.pass(part.silentBytes() + PART_BYTES, 0);
      }
    }
    answer.end();
  }

  /** A motor that has what is asked for and can say it together with others. */
  private static @Nullable SimulatedMotor fast(@Nullable SimulatedMotor motor, Part part) {
    return motor != null
            && motor.firmware() >= FAST_FIRMWARE
            && motor.memory().covers(part.address(), part.count())
        ? motor
        : null;
  }
}
