package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.codec.StatusParser;
import dev.reachystudio.backend.serial.codec.StatusSink;
import dev.reachystudio.backend.serial.port.BusPort;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** One request and its answers at a time, over a line. One thread; any thread closes. */
final class Exchange implements AutoCloseable {
  private static final int[] NOBODY = {};

  /** Answers in less than this share of their time on the wire are to an earlier question. */
  private static final double TOO_EARLY = 0.8;

  /**
   * Who wakes so much after a deadline was kept from running by the computer, and so may have been
   * the reading thread: it gets a moment to hand over what has long been there.
   */
  private static final long OVERSLEPT_NS = 500_000;

  private static final long CATCH_UP_NS = 2_000_000;

  /** A line that is never quiet is not listened to for longer than this beyond any deadline. */
  private static final long BABBLE_NS = 100_000_000;

  /** So often this was wrong: it is a line in memory that takes no time. */
  private static final int NO_WIRE = 3;

  /** No longer is waited to find that out, nanoseconds. */
  private static final long CONFIRMED_NS = 20_000_000;

  private final BusLine line;
  private final BusTally tally;
  private final LateAnswers late;
  private final AnswerSet set;
  private final Allowance allowance;
  private final byte[] chunk = new byte[1024];
  private final StatusParser parser;
  private StatusSink listener;

  /** When the last byte handed over is on the wire; a request behind goals waits for these. */
  private long lineFreeNs = System.nanoTime();

  private long wireEndNs;
  private int earlyAnswers;

  Exchange(BusPort port, BusTiming timing, BusTally tally, RealTimeRequest realTime) {
    this.tally = tally;
    allowance = new Allowance(timing);
    late = new LateAnswers(tally);
    set = new AnswerSet(tally, late);
    listener = late;
    parser = new StatusParser(new Listeners());
    line = new BusLine(port, realTime);
  }

  /** Whoever listens at present. */
  private final class Listeners implements StatusSink {
    @Override
    public void status(int id, int errorByte, byte[] bytes, int from, int count) {
      listener.status(id, errorByte, bytes, from, count);
    }

    @Override
    public void damaged(int id) {
      listener.damaged(id);
    }
  }

  String portName() {
    return line.portName();
  }

  boolean isGone() {
    return line.isGone();
  }

  BusTiming timing() {
    return allowance.timing();
  }

  void timing(BusTiming newTiming) {
    allowance.timing(newTiming);
  }

  long allowanceNs() {
    return allowance.ns();
  }

  int unreadBytes() {
    return line.available();
  }

  void baudRate(int baud) throws BusUnpluggedException {
    line.baudRate(baud);
    allowance.timing(timing().withBaud(baud));
  }

  /** Sends what is not answered. */
  void send(byte[] bytes, int length) throws BusUnpluggedException {
    long nowNs = System.nanoTime();
    line.send(bytes, length);
    tally.bytesSent += length;
    long freeNs = lineFreeNs - nowNs > 0 ? lineFreeNs : nowNs;
    lineFreeNs = freeNs + timing().wireNs(length);
  }

  /** Who is asked, and what comes of it; filled in anew for each {@link #run}. */
  AnswerSet answers() {
    return set;
  }

  /**
   * Sends a request and takes the answers of those in {@link #answers()}.
   *
   * @param answerBytes all answers together on the wire
   * @param fast whether they come as one packet
   */
  void run(byte[] bytes, int length, int answerBytes, boolean fast) throws BusUnpluggedException {
    drain();
    waitForLateAnswers();
    parser.expectFast(fast ? set.ids() : NOBODY, fast ? set.count() : 0, set.dataBytes());
    listener = set;
    long receivedBefore = tally.bytesReceived;
    long sentNs = System.nanoTime();
    send(bytes, length);
    long answersNs = timing().wireNs(answerBytes) + set.count() * timing().answerGapNs();
    wireEndNs = lineFreeNs + answersNs;
    collect(answersNs, allowance.ns());
    long onWireNs = timing().wireNs(length + tally.bytesReceived - receivedBefore);
    if (set.isComplete() && line.lastArrivalNs() - sentNs < TOO_EARLY * onWireNs) {
      confirm(answersNs);
    }
    parser.reset();
    listener = late;
    if (set.isComplete()) {
      allowance.took(line.lastArrivalNs() - wireEndNs);
    }
    set.end(sentNs + timing().lateWindowNs());
  }

  /** Takes answers until all are there or the deadline has passed and nothing is arriving. */
  private void collect(long answersNs, long allowanceNs) throws BusUnpluggedException {
    long untilNs = wireEndNs + allowanceNs;
    long lastNs = untilNs + answersNs + allowanceNs;
    boolean overslept = false;
    while (!set.isComplete()) {
      if (line.await(untilNs)) {
        parse();
        if (System.nanoTime() - lastNs > BABBLE_NS) {
          return;
        }
      } else {
        long nowNs = System.nanoTime();
        long laterNs = Math.min(lastNs, line.lastArrivalNs() + timing().usbAllowanceNs());
        if (nowNs - untilNs > OVERSLEPT_NS && !overslept) {
          overslept = true;
          laterNs = nowNs + CATCH_UP_NS;
        }
        if (laterNs - nowNs <= 0) {
          return;
        }
        untilNs = laterNs;
      }
    }
  }

  /**
   * Answers that were complete before the wire could have carried them belong to an earlier
   * question, one that was given up long ago. Then others follow; without this, each answer would
   * be taken for that to the next question from now on.
   */
  private void confirm(long answersNs) throws BusUnpluggedException {
    if (earlyAnswers < NO_WIRE) {
      set.startOver();
      collect(answersNs, Math.min(allowance.ns(), CONFIRMED_NS));
      earlyAnswers = set.settle() ? 0 : earlyAnswers + 1;
    }
  }

  /**
   * When everybody who is asked may still answer an earlier question of the same size, nothing
   * could tell the answers apart; after this nothing of the earlier question will come any more.
   */
  private void waitForLateAnswers() throws BusUnpluggedException {
    long untilNs = set.confusedUntilNs(System.nanoTime());
    while (untilNs != 0 && line.await(untilNs)) {
      parse();
      untilNs = set.confusedUntilNs(System.nanoTime());
    }
    forgetBytes();
  }

  /** The same question again to the same motor: whichever answer comes will do. */
  void again(int id) {
    late.forget(id);
  }

  /** A motor was asked more often than it has answered. */
  void mayAnswerAgain(int id, int dataBytes) {
    late.expect(id, dataBytes, System.nanoTime() + timing().lateWindowNs());
  }

  private void parse() {
    int count = line.take(chunk);
    tally.bytesReceived += count;
    parser.accept(chunk, 0, count);
  }

  /** Takes away what nobody waits for any more. */
  private void drain() throws BusUnpluggedException {
    line.checkThere();
    long untilNs = System.nanoTime();
    while (line.available() > 0 && System.nanoTime() - untilNs < BABBLE_NS) {
      parse();
    }
    forgetBytes();
  }

  private void forgetBytes() {
    parser.reset();
    if (late.heard()) {
      allowance.took(line.lastArrivalNs() - wireEndNs);
    }
  }

  /** Asks everybody who they are; collects for as long as all possible motors would take. */
  List<PingAnswer> runForAll(byte[] bytes, int length) throws BusUnpluggedException {
    drain();
    parser.expectFast(NOBODY, 0, 0);
    List<PingAnswer> found = new ArrayList<>();
    listener = new PingListener(found, tally);
    send(bytes, length);
    long answersNs =
        (Packet.MAX_ID + 1L)
            * (timing().wireNs(Packet.statusBytes(PingListener.DATA_BYTES))
                + timing().answerGapNs());
    long untilNs = System.nanoTime() + timing().wireNs(length) + answersNs + allowance.ns();
    while (line.await(untilNs) && System.nanoTime() - untilNs < BABBLE_NS) {
      parse();
    }
    listener = late;
    return found;
  }

  /** Sends bytes as they are; returns what comes within a time. */
  byte[] runRaw(byte[] bytes, long waitNs) throws BusUnpluggedException {
    drain();
    send(bytes, bytes.length);
    long untilNs = System.nanoTime() + waitNs;
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    while (line.await(untilNs) && System.nanoTime() - untilNs < BABBLE_NS) {
      int count = line.take(chunk);
      tally.bytesReceived += count;
      received.write(chunk, 0, count);
    }
    return received.toByteArray();
  }

  @Override
  public void close() {
    line.close();
  }
}
