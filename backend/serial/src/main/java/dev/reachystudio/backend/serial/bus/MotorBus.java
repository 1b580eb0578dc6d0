package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.codec.Instruction;
import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.codec.PacketWriter;
import dev.reachystudio.backend.serial.codec.StatusError;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The motors at the other end of a port.
 *
 * <p>For each tick: {@link #write(SyncWrite)}, {@link #read(SyncRead)} and {@link
 * #fastRead(SyncRead)} with prepared requests; they allocate nothing, try once, and tell what
 * became of each motor in the request. Everything else is a transaction with one motor: tried again
 * when the answer is missing, damaged or of somebody else, and failing with a {@link BusException}.
 *
 * <p>An answer has until a deadline: its bytes on the wire at the bus's speed, the pauses of the
 * motors, and an allowance for USB. One that is still arriving then is not cut off.
 *
 * <p>Threads: one calls at a time; any thread closes. Reading the port has a thread of its own,
 * {@code serial-reader}. After {@link BusUnpluggedException} the bus is over.
 */
public final class MotorBus implements AutoCloseable {
  private final BusTally tally = new BusTally();
  private final Exchange exchange;
  private final PacketWriter writer = new PacketWriter();
  private final AnswerSet answers;

  /** Takes over the port and starts to read it; closes it in the end. */
  public MotorBus(BusPort port, BusTiming timing) {
    this(port, timing, RealTimeRequest.OFF);
  }

  /**
   * Takes over the port and starts to read it; closes it in the end.
   *
   * @param realTime what the reading thread asks of the operating system: the same as the thread
   *     that waits for the answers, or that would wait for an ordinary one
   */
  public MotorBus(BusPort port, BusTiming timing, RealTimeRequest realTime) {
    exchange = new Exchange(port, timing, tally, realTime);
    answers = exchange.answers();
  }

  /** Name of the port for people. */
  public String portName() {
    return exchange.portName();
  }

  /** Whether the port is gone or closed. Any thread. */
  public boolean isGone() {
    return exchange.isGone();
  }

  /** What has happened so far. */
  public BusCounters counters() {
    return tally.counters();
  }

  /** Deadlines in force. */
  public BusTiming timing() {
    return exchange.timing();
  }

  /** Gives answers other deadlines; the speed stays as it is. */
  public void timing(BusTiming timing) {
    exchange.timing(timing.withBaud(timing().baud()));
  }

  /** What is granted to answers beyond their time on the wire at present, nanoseconds. */
  public long allowanceNs() {
    return exchange.allowanceNs();
  }

  /** Bytes that have come and nobody has looked at. */
  int unreadBytes() {
    return exchange.unreadBytes();
  }

  /** Changes the speed of this end. */
  public void baudRate(int baud) throws BusUnpluggedException {
    exchange.baudRate(baud);
  }

  /** Sends values to several motors. They answer nothing. */
  public void write(SyncWrite request) throws BusUnpluggedException {
    if (request.encode(writer)) {
      exchange.send(writer.bytes(), writer.end());
    }
  }

  /** Asks several motors; each answers with a packet of its own. */
  public void read(SyncRead request) throws BusUnpluggedException {
    int dataBytes = request.block().size();
    int asked = request.askedIds(answers.ids());
    request.encode(writer, Instruction.SYNC_READ);
    answers.begin(asked, dataBytes);
    ask(request, asked * Packet.statusBytes(dataBytes), false);
  }

  /**
   * Asks several motors, which answer with one packet together. Needs firmware 46 or newer in all
   * of them.
   */
  public void fastRead(SyncRead request) throws BusUnpluggedException {
    int dataBytes = request.block().size();
    int asked = request.askedIds(answers.ids());
    request.encode(writer, Instruction.FAST_SYNC_READ);
    answers.begin(asked, dataBytes);
    ask(request, Packet.fastAnswerBytes(asked, dataBytes), true);
  }

  /**
   * Asks motors that have just left {@link #read} or {@link #fastRead} unanswered for the same
   * registers once more, each with a packet of its own. An answer to either question will do, so
   * unlike those this never waits for late answers first.
   */
  public void readAgain(SyncRead request) throws BusUnpluggedException {
    for (int i = 0; i < request.size(); i++) {
      if (request.isAsked(i)) {
        exchange.again(request.id(i));
      }
    }
    read(request);
  }

  private void ask(SyncRead request, int answerBytes, boolean fast) throws BusUnpluggedException {
    if (answers.count() > 0) {
      exchange.run(writer.bytes(), writer.end(), answerBytes, fast);
    }
    request.take(answers, System.nanoTime());
  }

  /** Asks a motor for its model. */
  public PingAnswer ping(int id) throws BusException {
    writer.begin(id, Instruction.PING);
    transact(id, PingListener.DATA_BYTES, "ping", timing().attempts());
    return pingAnswer();
  }

  /** Asks a motor for its model, once; null when it says nothing usable. */
  public @Nullable PingAnswer probe(int id) throws BusUnpluggedException {
    writer.begin(id, Instruction.PING);
    writer.end();
    exchange.again(id);
    return attempt(id, PingListener.DATA_BYTES) == Answer.GOOD ? pingAnswer() : null;
  }

  private PingAnswer pingAnswer() {
    byte[] data = new byte[PingListener.DATA_BYTES];
    answers.copy(0, data);
    return PingListener.answer(answers.id(0), answers.errorByte(0), data, 0);
  }

  /** Asks which motors are there. Motors with the same id may make each other unreadable. */
  public List<PingAnswer> pingAll() throws BusUnpluggedException {
    writer.begin(Packet.BROADCAST_ID, Instruction.PING);
    return exchange.runForAll(writer.bytes(), writer.end());
  }

  /** Reads one register. */
  public int read(int id, Register register) throws BusException {
    return register.value(readBlock(id, RegisterBlock.of(register)), 0);
  }

  /** Reads neighbouring registers. */
  public byte[] readBlock(int id, RegisterBlock block) throws BusException {
    writer.begin(id, Instruction.READ).put(block.address(), 2).put(block.size(), 2);
    transact(id, block.size(), "read " + block.text(), timing().attempts());
    byte[] data = new byte[block.size()];
    answers.copy(0, data);
    return data;
  }

  /** Writes one register, acknowledged. */
  public void write(int id, Register register, int value) throws BusException {
    writer.begin(id, Instruction.WRITE).put(register.address(), 2).put(value, register.size());
    transact(id, 0, "write %d to %s".formatted(value, register.text()), timing().attempts());
  }

  /**
   * Writes one register and waits for nothing: for a motor's id or speed, after which its answer
   * cannot be relied on.
   */
  public void writeUnanswered(int id, Register register, int value) throws BusUnpluggedException {
    writer.begin(id, Instruction.WRITE).put(register.address(), 2).put(value, register.size());
    exchange.send(writer.bytes(), writer.end());
    exchange.mayAnswerAgain(id, 0);
  }

  /**
   * Restarts a motor; it is silent for some hundred milliseconds then. Asked once: without an
   * answer it may have heard nevertheless.
   */
  public void reboot(int id) throws BusException {
    writer.begin(id, Instruction.REBOOT);
    transact(id, 0, "restart", 1);
  }

  /** Makes a motor forget its settings. Asked once, see {@link #reboot}. */
  public void factoryReset(int id, FactoryReset what) throws BusException {
    writer.begin(id, Instruction.FACTORY_RESET).put(what.code());
    transact(id, 0, "reset itself", 1);
  }

  /**
   * Sends bytes as they are and returns what comes within a time.
   *
   * @param waitNs how long to collect, nanoseconds
   */
  public byte[] exchangeRaw(byte[] bytes, long waitNs) throws BusUnpluggedException {
    return exchange.runRaw(bytes, waitNs);
  }

  /** Sends the packet begun in {@link #writer} until it is answered. */
  private void transact(int id, int dataBytes, String what, int attempts) throws BusException {
    writer.end();
    Answer answer = Answer.MISSING;
    boolean missed = false;
    for (int attempt = 1; attempt <= attempts; attempt++) {
      if (attempt > 1) {
        tally.retries++;
        exchange.again(id);
      }
      answer = attempt(id, dataBytes);
      if (answer == Answer.GOOD || (answer == Answer.REFUSED && refusal() != StatusError.CRC)) {
        break;
      }
      missed |= answer == Answer.MISSING;
    }
    if (missed) {
      exchange.mayAnswerAgain(id, dataBytes);
    }
    if (answer == Answer.REFUSED) {
      throw new MotorRefusedException(id, what, refusal());
    }
    if (answer != Answer.GOOD) {
      throw new NoAnswerException(id, what, attempts, answer == Answer.DAMAGED);
    }
  }

  private StatusError refusal() {
    return StatusError.of(answers.errorByte(0));
  }

  private Answer attempt(int id, int dataBytes) throws BusUnpluggedException {
    answers.beginOne(id, dataBytes);
    exchange.run(writer.bytes(), writer.length(), Packet.statusBytes(dataBytes), false);
    return answers.answer(0);
  }

  /** Gives the port back and ends its thread. Idempotent. */
  @Override
  public void close() {
    exchange.close();
  }
}
