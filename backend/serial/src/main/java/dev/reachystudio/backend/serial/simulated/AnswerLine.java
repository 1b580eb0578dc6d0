package dev.reachystudio.backend.serial.simulated;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Answers on their way to the host: one after the other on the wire, then over the USB. */
final class AnswerLine {

  /** Where the check of a damaged answer may be wrong: behind header, id and length. */
  private static final int HEAD = 7;

  private final WirePacing pacing;
  private final AnswerDamage damage;
  private final PriorityQueue<Answer> answers = new PriorityQueue<>();
  private long wireNs;
  private int baud;
  private long count;
  private boolean muted;
  private long mutedUntilNs;

  AnswerLine(WirePacing pacing, AnswerDamage damage) {
    this.pacing = pacing;
    this.damage = damage;
  }

  /** An instruction has ended; its answers follow. */
  void begin(long endNs, int newBaud) {
    wireNs = endNs;
    baud = newBaud;
  }

  /** A motor answers. */
  void send(byte[] status, long returnDelayNs) {
    pass(status.length, returnDelayNs);
    switch (damage.next()) {
      case NONE -> add(status, 0);
      case LOST -> {}
      case BAD_CRC -> add(damage.turnBit(status, HEAD), 0);
      case NOISE -> add(damage.noiseBefore(status), 0);
      case TRUNCATED -> add(damage.truncate(status, 1), 0);
      case LATE -> add(status, damage.lateByNs());
    }
  }

  /** So many bytes take their time, whoever sends them or not. */
  void pass(int bytes, long returnDelayNs) {
    wireNs += pacing.turnaroundNs(returnDelayNs) + pacing.bytesNs(bytes, baud);
  }

  /** Nothing arrives until a moment; what the motors send is lost. */
  void mute(long untilNs) {
    muted = true;
    mutedUntilNs = untilNs;
  }

  void unmute() {
    muted = false;
  }

  boolean isMuted(long nowNs) {
    return muted && mutedUntilNs - nowNs > 0;
  }

  /** Bytes arrive as they are. */
  void add(byte[] bytes, long lateNs) {
    if (isMuted(wireNs)) {
      return;
    }
    answers.add(new Answer(pacing.atFrame(wireNs + lateNs), count++, bytes));
  }

  AnswerDamage damage() {
    return damage;
  }

  /** The next bytes to arrive. */
  @Nullable Answer next() {
    return answers.peek();
  }

  void taken() {
    answers.remove();
  }

  void clear() {
    answers.clear();
  }

  /** Bytes and the moment of their arrival. */
  static final class Answer implements Comparable<Answer> {
    private final long dueNs;
    private final long number;
    private final byte[] bytes;

    private Answer(long dueNs, long number, byte[] bytes) {
      this.dueNs = dueNs;
      this.number = number;
      this.bytes = bytes;
    }

    long dueNs() {
      return dueNs;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public int compareTo(Answer other) {
      int byTime = Long.signum(dueNs - other.dueNs);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }
}
