package dev.reachystudio.backend.serial.bus;

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

  private final BusLine line;
  private final BusTally tally;
  private final byte[] chunk = new byte[1024];
  private final StatusParser parser;
  private StatusSink listener;
  private BusTiming timing;

  Exchange(BusPort port, BusTiming timing, BusTally tally) {
    this.timing = timing;
    this.tally = tally;
    listener = lateAnswers();
    parser =
        new StatusParser(
            new StatusSink() {
              @Override
              public void status(int id, int errorByte, byte[] bytes, int from, int count) {
                listener.status(id, errorByte, bytes, from, count);
              }

              @Override
              public void damaged(int id) {
                listener.damaged(id);
              }
            });
    line = new BusLine(port);
  }

  String portName() {
    return line.portName();
  }

  boolean isGone() {
    return line.isGone();
  }

  BusTiming timing() {
    return timing;
  }

  void timing(BusTiming newTiming) {
    timing = newTiming;
  }

  void baudRate(int baud) throws BusUnpluggedException {
    line.baudRate(baud);
    timing = timing.withBaud(baud);
  }

  /** Sends what is not answered. */
  void send(byte[] bytes, int length) throws BusUnpluggedException {
    line.send(bytes, length);
    tally.bytesSent += length;
  }

  /**
   * Sends a request and takes its answers.
   *
   * @param set who is asked; told what came
   * @param answerBytes all answers together on the wire
   * @param fast whether they come as one packet
   */
  void run(AnswerSet set, byte[] bytes, int length, int answerBytes, boolean fast)
      throws BusUnpluggedException {
    drain();
    parser.expectFast(fast ? set.ids() : NOBODY, fast ? set.count() : 0, set.dataBytes());
    listener = set;
    send(bytes, length);
    long wireNs = timing.wireNs(length + (long) answerBytes) + set.count() * timing.answerGapNs();
    collect(set, System.nanoTime() + wireNs + timing.usbAllowanceNs(), wireNs);
    listener = lateAnswers();
    set.end();
  }

  /** Takes answers until all are there or the deadline has passed and nothing is arriving. */
  private void collect(AnswerSet set, long deadlineNs, long wireNs) throws BusUnpluggedException {
    long lastNs = deadlineNs + wireNs + timing.usbAllowanceNs();
    long untilNs = deadlineNs;
    while (!set.isComplete()) {
      if (line.await(untilNs)) {
        parse();
      } else {
        long laterNs = Math.min(lastNs, line.lastArrivalNs() + timing.usbAllowanceNs());
        if (laterNs <= untilNs) {
          return;
        }
        untilNs = laterNs;
      }
    }
  }

  private void parse() {
    int count = line.take(chunk);
    tally.bytesReceived += count;
    parser.accept(chunk, 0, count);
  }

  /** Takes away what nobody waits for any more. */
  private void drain() throws BusUnpluggedException {
    line.checkThere();
    while (line.hasBytes()) {
      parse();
    }
    parser.reset();
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
            * (timing.wireNs(Packet.statusBytes(PingListener.DATA_BYTES)) + timing.answerGapNs());
    long untilNs = System.nanoTime() + timing.wireNs(length) + answersNs + timing.usbAllowanceNs();
    while (line.await(untilNs)) {
      parse();
    }
    listener = lateAnswers();
    return found;
  }

  /** Sends bytes as they are; returns what comes within a time. */
  byte[] runRaw(byte[] bytes, long waitNs) throws BusUnpluggedException {
    drain();
    send(bytes, bytes.length);
    long untilNs = System.nanoTime() + waitNs;
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    while (line.await(untilNs)) {
      int count = line.take(chunk);
      tally.bytesReceived += count;
      received.write(chunk, 0, count);
    }
    return received.toByteArray();
  }

  private StatusSink lateAnswers() {
    return new StatusSink() {
      @Override
      public void status(int id, int errorByte, byte[] bytes, int from, int count) {
        tally.lateAnswers++;
      }

      @Override
      public void damaged(int id) {
        tally.crcErrors++;
      }
    };
  }

  @Override
  public void close() {
    line.close();
  }
}
