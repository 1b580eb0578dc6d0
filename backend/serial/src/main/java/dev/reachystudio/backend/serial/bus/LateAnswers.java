package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.StatusSink;
import java.util.Arrays;

/**
 * Answers that were given up and may still come. An answer does not say what it answers, so one
 * that comes late looks like that to the next question of the same size. It cannot be late any more
 * when something sent after it has arrived: the line keeps the order. One thread.
 */
final class LateAnswers implements StatusSink {
  private static final int IDS = 256;

  private final BusTally tally;
  private final long[] untilNs = new long[IDS];
  private final int[] dataBytes = new int[IDS];
  private boolean any;
  private boolean heard;

  LateAnswers(BusTally tally) {
    this.tally = tally;
  }

  /** What a motor was asked may be answered until then. */
  void expect(int id, int bytes, long answerUntilNs) {
    untilNs[id] = answerUntilNs;
    dataBytes[id] = bytes;
    any = true;
  }

  /** Whether an answer of this size may be to an earlier question. */
  boolean mayBeLate(int id, int bytes, long nowNs) {
    return any && untilNs[id] - nowNs > 0 && untilNs[id] != 0 && dataBytes[id] == bytes;
  }

  /** Until when a motor may still answer an earlier question. */
  long untilNs(int id) {
    return untilNs[id];
  }

  /** An earlier question's answer has come. */
  void came(int id) {
    tally.lateAnswers++;
    untilNs[id] = 0;
    heard = true;
  }

  /** Whether late answers came since this was asked the last time. */
  boolean heard() {
    boolean result = heard;
    heard = false;
    return result;
  }

  /** An answer that was sent after all those has come. */
  void noneAnyMore() {
    if (any) {
      Arrays.fill(untilNs, 0);
      any = false;
    }
  }

  /** The motor is asked the same again: whichever answer comes will do. */
  void forget(int id) {
    untilNs[id] = 0;
  }

  @Override
  public void status(int id, int errorByte, byte[] bytes, int from, int count) {
    if (mayBeLate(id, count, System.nanoTime())) {
      came(id);
    } else {
      tally.lateAnswers++;
    }
  }

  @Override
  public void damaged(int id) {
    tally.crcErrors++;
  }
}
