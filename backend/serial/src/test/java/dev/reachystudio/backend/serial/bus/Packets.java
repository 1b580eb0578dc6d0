package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.Instruction;
import dev.reachystudio.backend.serial.codec.PacketWriter;
import java.io.ByteArrayOutputStream;

/** Answers of motors. */
final class Packets {
  private Packets() {}

  static byte[] status(int id, int errorByte, int... data) {
    PacketWriter writer = new PacketWriter();
    writer.begin(id, Instruction.STATUS).put(errorByte);
    for (int value : data) {
      writer.put(value);
    }
    writer.end();
    return writer.packet();
  }

  /** A status with a register of four bytes. */
  static byte[] position(int id, int value) {
    return status(id, 0, value, value >> 8, value >> 16, value >> 24);
  }

  static byte[] join(byte[]... packets) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      all.writeBytes(packet);
    }
    return all.toByteArray();
  }

  static byte[] damaged(byte[] packet) {
    byte[] damaged = packet.clone();
    damaged[damaged.length - 3] ^= 0x10;
    return damaged;
  }
}
