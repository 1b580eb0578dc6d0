package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.serial.simulated.AnswerDamage.Harm;
import java.util.Arrays;

/**
 * The answer of several motors in one packet, as it is on the wire and as it arrives. A motor's
 * check covers what was on the wire, so after one damaged part all later ones look damaged, too.
 */
final class JointAnswer {

  private final AnswerLine line;
  private byte[] onWire = new byte[0];
  private byte[] arriving = new byte[0];
  private boolean cut;
  private long lateNs;

  JointAnswer(AnswerLine line) {
    this.line = line;
  }

  /**
   * A motor sends its part.
   *
   * @param head what it sends before, if it is the first
   */
  void add(byte[] head, int id, Reply reply, long returnDelayNs) {
    byte[] before = head.length == 0 ? onWire : head;
    byte[] all = StatusEncoder.withFastPart(before, id, reply.error(), reply.data());
    byte[] own = head.length == 0 ? Arrays.copyOfRange(all, before.length, all.length) : all;
    AnswerDamage damage = line.damage();
    line.pass(own.length, returnDelayNs);
    Harm harm = damage.next();
    if (harm == Harm.LOST) {
      return;
    }
    onWire = all;
    if (harm == Harm.LATE) {
      lateNs = damage.lateByNs();
    }
    if (!cut) {
      arrive(
          switch (harm) {
            case BAD_CRC -> damage.turnBit(own, head.length);
            case NOISE -> damage.noiseBefore(own);
            case TRUNCATED -> damage.truncate(own, head.length);
            case NONE, LATE, LOST -> own;
          });
    }
    cut |= harm == Harm.TRUNCATED;
  }

  /** Nobody follows. */
  void end() {
    if (arriving.length > 0) {
      line.add(arriving, lateNs);
    }
  }

  private void arrive(byte[] bytes) {
    int size = arriving.length;
    arriving = Arrays.copyOf(arriving, size + bytes.length);
    System.arraycopy(bytes, 0, arriving, size, bytes.length);
  }
}
