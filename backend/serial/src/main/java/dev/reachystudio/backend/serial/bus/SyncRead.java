package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.Instruction;
import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.codec.PacketWriter;
import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.util.Arrays;

/**
 * Values of several motors at once: prepared once, asked each tick with {@link
 * MotorBus#read(SyncRead)} or {@link MotorBus#fastRead(SyncRead)}. Keeps the last good values of
 * each motor and when they came. Motors are told by their index in the ids given here. One thread.
 */
public final class SyncRead {
  private final RegisterBlock block;
  private final int[] ids;
  private final boolean[] asked;
  private final Answer[] answers;
  private final byte[][] data;
  private final int[] errorBytes;
  private final long[] sampledNs;

  /** For one register; all motors are asked. */
  public SyncRead(Register register, int... ids) {
    this(RegisterBlock.of(register), ids);
  }

  /** For neighbouring registers; all motors are asked. */
  public SyncRead(RegisterBlock block, int... ids) {
    this.block = block;
    this.ids = ids.clone();
    asked = new boolean[ids.length];
    Arrays.fill(asked, true);
    answers = new Answer[ids.length];
    Arrays.fill(answers, Answer.NOT_ASKED);
    data = new byte[ids.length][block.size()];
    errorBytes = new int[ids.length];
    sampledNs = new long[ids.length];
  }

  /** Number of motors, asked or not. */
  public int size() {
    return ids.length;
  }

  /** Id of a motor. */
  public int id(int index) {
    return ids[index];
  }

  /** What is read. */
  public RegisterBlock block() {
    return block;
  }

  /** Says whether a motor is asked; one that is silent for long is better left out. */
  public void ask(int index, boolean ask) {
    asked[index] = ask;
  }

  /** Whether a motor is asked. */
  public boolean isAsked(int index) {
    return asked[index];
  }

  /** What became of a motor's answer the last time. */
  public Answer answer(int index) {
    return answers[index];
  }

  /** How many motors have answered well the last time. */
  public int goodAnswers() {
    int good = 0;
    for (Answer answer : answers) {
      if (answer == Answer.GOOD) {
        good++;
      }
    }
    return good;
  }

  /** When a motor's values came, {@link System#nanoTime}; 0 before the first. */
  public long sampledNs(int index) {
    return sampledNs[index];
  }

  /** A motor's last good value of a register; 0 before the first. */
  public int value(int index, Register register) {
    return register.value(data[index], block.offset(register));
  }

  /** A motor's last good bytes, valid until the next read. */
  public byte[] bytes(int index) {
    return data[index];
  }

  /** Whether a motor asks for a look at its hardware error register. */
  public boolean isAlert(int index) {
    return StatusError.isAlert(errorBytes[index]);
  }

  /** What a motor complained of, for {@link Answer#REFUSED}. */
  public StatusError error(int index) {
    return StatusError.of(errorBytes[index]);
  }

  /** Writes the packet. */
  void encode(PacketWriter writer, Instruction instruction) {
    writer.begin(Packet.BROADCAST_ID, instruction);
    writer.put(block.address(), 2).put(block.size(), 2);
    for (int i = 0; i < ids.length; i++) {
      if (asked[i]) {
        writer.put(ids[i]);
      }
    }
  }

  /** Fills in who is asked, in order; returns how many. */
  int askedIds(int[] into) {
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      if (asked[i]) {
        into[count++] = ids[i];
      }
    }
    return count;
  }

  /** Takes what became of it. */
  void take(AnswerSet set, long nowNs) {
    int turn = 0;
    for (int i = 0; i < ids.length; i++) {
      if (!asked[i]) {
        answers[i] = Answer.NOT_ASKED;
        continue;
      }
      answers[i] = set.answer(turn);
      if (answers[i] == Answer.GOOD) {
        sampledNs[i] = nowNs;
        set.copy(turn, data[i]);
      }
      if (answers[i] == Answer.GOOD || answers[i] == Answer.REFUSED) {
        errorBytes[i] = set.errorByte(turn);
      }
      turn++;
    }
  }
}
