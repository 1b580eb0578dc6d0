package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.codec.StatusSink;
import java.util.Arrays;

/**
 * The answers to one request, as they come. Motors answer in the order asked; once the last one
 * has, those missing will not come any more. One thread.
 */
final class AnswerSet implements StatusSink {
  /** Every id there can be. */
  private static final int MAX_MOTORS = 253;

  private final int[] ids = new int[MAX_MOTORS];
  private final Answer[] answers = new Answer[MAX_MOTORS];
  private final int[] errorBytes = new int[MAX_MOTORS];
  private byte[] data = new byte[256];
  private final Answer[] answersBefore = new Answer[MAX_MOTORS];
  private final BusTally tally;
  private final LateAnswers late;
  private boolean current;
  private int count;
  private int dataBytes;
  private int turn;

  AnswerSet(BusTally tally, LateAnswers late) {
    this.tally = tally;
    this.late = late;
  }

  /** The ids of a new request, to be filled in before {@link #begin}. */
  int[] ids() {
    return ids;
  }

  void begin(int askedCount, int askedBytes) {
    count = askedCount;
    dataBytes = askedBytes;
    turn = 0;
    current = false;
    Arrays.fill(answers, 0, count, Answer.MISSING);
    if (data.length < count * dataBytes) {
      data = new byte[count * dataBytes];
    }
    tally.awaited += count;
  }

  /** For one motor. */
  void beginOne(int id, int askedBytes) {
    ids[0] = id;
    begin(1, askedBytes);
  }

  /** When answers of all who are asked can be told from those to earlier questions; 0 now. */
  long confusedUntilNs(long nowNs) {
    long untilNs = 0;
    for (int i = 0; i < count; i++) {
      if (!late.mayBeLate(ids[i], dataBytes, nowNs)) {
        return 0;
      }
      untilNs = late.untilNs(ids[i]);
    }
    return untilNs;
  }

  /** What came seems to answer an earlier question: waits for all answers anew. */
  void startOver() {
    System.arraycopy(answers, 0, answersBefore, 0, count);
    Arrays.fill(answers, 0, count, Answer.MISSING);
    turn = 0;
    current = false;
  }

  /**
   * The answers before {@link #startOver} were the present ones if no others came.
   *
   * @return whether others came
   */
  boolean settle() {
    if (!current) {
      System.arraycopy(answersBefore, 0, answers, 0, count);
      turn = count;
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (answersBefore[i] == Answer.GOOD || answersBefore[i] == Answer.REFUSED) {
        tally.good--;
        tally.lateAnswers++;
      }
    }
    return true;
  }

  boolean isComplete() {
    return turn == count;
  }

  int count() {
    return count;
  }

  int dataBytes() {
    return dataBytes;
  }

  int id(int index) {
    return ids[index];
  }

  Answer answer(int index) {
    return answers[index];
  }

  int errorByte(int index) {
    return errorBytes[index];
  }

  void copy(int index, byte[] into) {
    System.arraycopy(data, index * dataBytes, into, 0, dataBytes);
  }

  @Override
  public void status(int id, int errorByte, byte[] bytes, int from, int bytesCount) {
    int whose = turnOf(id);
    if (!current && late.mayBeLate(id, bytesCount, System.nanoTime())) {
      late.came(id);
      return;
    }
    if (whose < 0) {
      tally.wrongIds++;
      return;
    }
    boolean refused = StatusError.of(errorByte) != StatusError.NONE;
    if (!refused && bytesCount != dataBytes) {
      tally.lateAnswers++;
      return;
    }
    current = true;
    late.noneAnyMore();
    turn = whose + 1;
    tally.good++;
    errorBytes[whose] = errorByte;
    answers[whose] = refused ? Answer.REFUSED : Answer.GOOD;
    if (!refused) {
      System.arraycopy(bytes, from, data, whose * dataBytes, dataBytes);
    }
  }

  /** The id itself may be what is damaged, so only the motor whose turn it is loses its answer. */
  @Override
  public void damaged(int id) {
    tally.crcErrors++;
    if (turn < count) {
      answers[turn] = Answer.DAMAGED;
      if (ids[turn] == id) {
        turn++;
      }
    }
  }

  /**
   * Nothing more is awaited.
   *
   * @param lateUntilNs until when those behind the last one that came may still answer
   */
  void end(long lateUntilNs) {
    for (int i = 0; i < count; i++) {
      if (answers[i] == Answer.MISSING) {
        tally.timeouts++;
        if (i >= turn) {
          late.expect(ids[i], dataBytes, lateUntilNs);
        }
      }
    }
  }

  private int turnOf(int id) {
    for (int i = turn; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }
}
