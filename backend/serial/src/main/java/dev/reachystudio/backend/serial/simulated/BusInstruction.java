package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.protocol.value.Motor;
import java.util.OptionalInt;

/** An instruction that was on the simulated wire, whole and with a good check. Immutable. */
public final class BusInstruction {

  private static final int SYNC_HEAD = 4;

  private final Packet packet;
  private final long receivedNs;
  private final int baud;

  BusInstruction(Packet packet, long receivedNs, int baud) {
    this.packet = packet;
    this.receivedNs = receivedNs;
    this.baud = baud;
  }

  /** When its last byte was in, on the bus's clock, nanoseconds. */
  public long receivedNs() {
    return receivedNs;
  }

  /** Speed it was sent with, bits per second. */
  public int baud() {
    return baud;
  }

  /** Whom it is for; 254 for all. */
  public int id() {
    return packet.id();
  }

  /** The protocol's number: 0x02 read, 0x83 sync write and so on. */
  public int instruction() {
    return packet.instruction();
  }

  /** A copy of the bytes after the instruction, without stuffing. */
  public byte[] parameters() {
    return packet.bytes(0, packet.size());
  }

  /** Address of a read, write, sync read or sync write; empty for the others. */
  public OptionalInt address() {
    return switch (packet.instruction()) {
      case Packet.READ,
          Packet.WRITE,
          Packet.REG_WRITE,
          Packet.SYNC_READ,
          Packet.FAST_SYNC_READ,
          Packet.SYNC_WRITE ->
          packet.size() < 2 ? OptionalInt.empty() : OptionalInt.of(packet.wordAt(0));
      default -> OptionalInt.empty();
    };
  }

  /**
   * What a write or sync write that begins at an address sets for one motor: up to four bytes,
   * little endian, with sign.
   *
   * @param address register the write begins with, such as 116 for the goal position
   */
  public OptionalInt written(Motor motor, int address) {
    if (address().orElse(-1) != address) {
      return OptionalInt.empty();
    }
    return switch (packet.instruction()) {
      case Packet.WRITE ->
          packet.id() == motor.busId() || packet.id() == Packet.BROADCAST
              ? value(2, packet.size() - 2)
              : OptionalInt.empty();
      case Packet.SYNC_WRITE -> inSyncWrite(motor.busId());
      default -> OptionalInt.empty();
    };
  }

  private OptionalInt inSyncWrite(int id) {
    int count = packet.size() < SYNC_HEAD ? 0 : packet.wordAt(2);
    for (int at = SYNC_HEAD; at + 1 + count <= packet.size(); at += 1 + count) {
      if (packet.at(at) == id) {
        return value(at + 1, count);
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt value(int from, int count) {
    if (count < 1) {
      return OptionalInt.empty();
    }
    int bytes = Math.min(count, Integer.BYTES);
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= packet.at(from + i) << (8 * i);
    }
    int unused = Integer.SIZE - 8 * bytes;
    return OptionalInt.of(bytes == 1 ? value : value << unused >> unused);
  }
}
