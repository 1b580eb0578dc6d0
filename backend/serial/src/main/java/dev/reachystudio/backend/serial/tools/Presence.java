package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.codec.Instruction;
import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.codec.PacketWriter;
import dev.reachystudio.backend.serial.codec.StatusParser;
import dev.reachystudio.backend.serial.codec.StatusSink;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.util.Arrays;

/**
 * How many motors have an id. Two with the same one answer both: one after the other, or at once,
 * which nobody can read. They would say the same to a ping, so they are asked for what they
 * measure.
 */
enum Presence {
  /** One motor. */
  ONE,
  /** Several, or one that cannot be read. */
  CROWDED,
  /** Nobody. */
  NONE;

  private static final RegisterBlock MEASURED =
      RegisterBlock.span(Register.REALTIME_TICK, Register.PRESENT_TEMPERATURE);

  /** One look may be spoilt by noise. */
  private static final int LOOKS = 3;

  /** Who answers under an id at the bus's speed. */
  static Presence of(MotorBus bus, int id) throws BusUnpluggedException {
    Presence[] looks = new Presence[LOOKS];
    for (int i = 0; i < LOOKS; i++) {
      looks[i] = look(bus, id);
    }
    long crowded = count(looks, CROWDED);
    if (crowded > 1) {
      return CROWDED;
    }
    if (count(looks, ONE) > 0) {
      return ONE;
    }
    return crowded > 0 ? CROWDED : NONE;
  }

  private static long count(Presence[] looks, Presence wanted) {
    return Arrays.stream(looks).filter(look -> look == wanted).count();
  }

  private static Presence look(MotorBus bus, int id) throws BusUnpluggedException {
    PacketWriter writer = new PacketWriter();
    writer.begin(id, Instruction.READ).put(MEASURED.address(), 2).put(MEASURED.size(), 2);
    writer.end();
    byte[] question = Arrays.copyOf(writer.bytes(), writer.length());
    int answerBytes = Packet.statusBytes(MEASURED.size());
    long waitNs =
        bus.timing().wireNs(question.length + 2L * answerBytes) + bus.timing().usbAllowanceNs();
    byte[] answer = bus.exchangeRaw(question, waitNs);
    Listener heard = new Listener(id);
    new StatusParser(heard).accept(answer, 0, answer.length);
    if (answer.length == heard.strayBytes) {
      return NONE;
    }
    boolean spare = answer.length > answerBytes + MEASURED.size(); // more than stuffing can add
    return heard.good == 1 && heard.others == 0 && !spare ? ONE : CROWDED;
  }

  /** Counts answers. */
  private static final class Listener implements StatusSink {
    private final int id;
    private int good;
    private int others;
    private int strayBytes;

    Listener(int id) {
      this.id = id;
    }

    @Override
    public void status(int from, int errorByte, byte[] bytes, int at, int count) {
      if (from == id && count == MEASURED.size()) {
        good++;
      } else if (count != MEASURED.size()) {
        strayBytes += Packet.statusBytes(count); // the late answer to something else
      } else {
        others++;
      }
    }

    @Override
    public void damaged(int from) {
      others++;
    }
  }
}
