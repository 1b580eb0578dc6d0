package dev.reachystudio.backend.serial.codec;

import java.util.Arrays;

/**
 * Makes packets, one at a time, in a buffer that is used again. Stuffs on the way. Between {@link
 * #begin} and {@link #end} come the parameters. One thread.
 */
public final class PacketWriter {
  /** Fits a sync write of every motor and a write of a whole control table. */
  private static final int CAPACITY = 2048;

  private final byte[] bytes = new byte[CAPACITY];
  private int length;
  private int lastThree;

  /**
   * Starts a packet and forgets the one before.
   *
   * @param id 0…252, or {@link Packet#BROADCAST_ID}
   */
  public PacketWriter begin(int id, Instruction instruction) {
    if (id < 0 || (id > Packet.MAX_ID && id != Packet.BROADCAST_ID)) {
      throw new IllegalArgumentException("no id of a motor: " + id);
    }
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xFF;
    bytes[2] = (byte) 0xFD;
    bytes[3] = 0;
    bytes[4] = (byte) id;
    length = Packet.HEAD;
    lastThree = 0;
    return put(instruction.code());
  }

  /** Appends a byte, the low 8 bits. */
  public PacketWriter put(int value) {
    append(value);
    lastThree = (lastThree << 8 | (value & 0xFF)) & 0xFFFFFF;
    if (lastThree == Packet.PATTERN) {
      append(Packet.STUFF);
      lastThree = Packet.STUFF;
    }
    return this;
  }

  /** Appends a number of 1 to 4 bytes, little endian. */
  public PacketWriter put(int value, int size) {
    for (int i = 0; i < size; i++) {
      put(value >> (8 * i));
    }
    return this;
  }

  /** Appends bytes. */
  public PacketWriter put(byte[] values) {
    return put(values, 0, values.length);
  }

  /** Appends some of the bytes. */
  public PacketWriter put(byte[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      put(values[i]);
    }
    return this;
  }

  /**
   * Ends the packet with its check sum.
   *
   * @return its length in {@link #bytes()}
   */
  public int end() {
    int counted = length - Packet.HEAD + Packet.CRC;
    bytes[5] = (byte) counted;
    bytes[6] = (byte) (counted >> 8);
    int crc = Crc16.of(bytes, 0, length);
    append(crc);
    append(crc >> 8);
    return length;
  }

  /** The buffer with the packet in front; the next packet overwrites it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Length of the packet in {@link #bytes()}, or of its begin before {@link #end()}. */
  public int length() {
    return length;
  }

  /** A copy of the packet; {@link #end()} comes first. */
  public byte[] packet() {
    return Arrays.copyOf(bytes, length);
  }

  private void append(int value) {
    if (length == CAPACITY) {
      throw new IllegalArgumentException("a packet of more than " + CAPACITY + " bytes");
    }
    bytes[length++] = (byte) value;
  }
}
