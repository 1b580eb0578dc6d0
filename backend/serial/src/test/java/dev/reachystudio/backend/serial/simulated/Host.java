package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.port.PortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The other end of a simulated bus without pacing: sends an instruction and takes what is there
 * then. Its packets are its own, neither the driver's nor the simulator's.
 */
final class Host {

  private final BusPort port;

  Host(SimulatedBus bus) {
    try {
      port = bus.connector().open(1_000_000);
    } catch (PortException e) {
      throw new AssertionError(e);
    }
  }

  BusPort port() {
    return port;
  }

  /** All answers to an instruction, damaged ones left out. */
  List<Packet> ask(int id, int instruction, int... parameters) {
    send(id, instruction, parameters);
    return answers();
  }

  /** The one answer: error byte and data. */
  Packet one(int id, int instruction, int... parameters) {
    List<Packet> answers = ask(id, instruction, parameters);
    if (answers.size() != 1) {
      throw new AssertionError("one answer expected, not " + answers.size());
    }
    return answers.getFirst();
  }

  /** The error of a write, without the alert bit. */
  int write(int id, int address, int size, int value) {
    int[] parameters = new int[2 + size];
    parameters[0] = address;
    for (int i = 0; i < size; i++) {
      parameters[2 + i] = value >> (8 * i) & 0xFF;
    }
    return one(id, 3, parameters).at(0) & 0x7F;
  }

  /** A register's value, without sign. */
  int read(int id, int address, int size) {
    Packet answer = one(id, 2, address, 0, size, 0);
    int value = 0;
    for (int i = 0; i < size; i++) {
      value |= answer.at(1 + i) << (8 * i);
    }
    return value;
  }

  void send(int id, int instruction, int... parameters) {
    try {
      byte[] packet = packet(id, instruction, parameters);
      port.write(packet, packet.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is there; waits a tenth of a second when nothing is. */
  List<Packet> answers() {
    return packets(new PacketParser(), bytes());
  }

  /** Everything that has come, however much it is. */
  List<Packet> all() {
    PacketParser parser = new PacketParser();
    List<Packet> all = new ArrayList<>();
    for (byte[] some = bytes(); some.length > 0; some = bytes()) {
      all.addAll(packets(parser, some));
    }
    return all;
  }

  private static List<Packet> packets(PacketParser parser, byte[] bytes) {
    List<Packet> packets = new ArrayList<>();
    for (byte next : bytes) {
      Packet packet = parser.accept(next);
      if (packet != null) {
        packets.add(packet);
      }
    }
    return packets;
  }

  byte[] bytes() {
    try {
      byte[] buffer = new byte[65_536];
      return Arrays.copyOf(buffer, port.read(buffer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packet(int id, int instruction, int... parameters) {
    List<Integer> body = new ArrayList<>();
    body.add(instruction);
    for (int parameter : parameters) {
      body.add(parameter);
      int size = body.size();
      boolean pattern =
          size >= 3
              && body.get(size - 3) == 0xFF
              && body.get(size - 2) == 0xFF
              && body.get(size - 1) == 0xFD;
      if (pattern) {
        body.add(0xFD);
      }
    }
    byte[] packet = new byte[7 + body.size() + 2];
    int length = body.size() + 2;
    int[] head = {0xFF, 0xFF, 0xFD, 0, id, length & 0xFF, length >> 8};
    for (int i = 0; i < head.length; i++) {
      packet[i] = (byte) head[i];
    }
    for (int i = 0; i < body.size(); i++) {
      packet[7 + i] = (byte) (int) body.get(i);
    }
    int crc = Crc.of(packet, 0, packet.length - 2);
    packet[packet.length - 2] = (byte) crc;
    packet[packet.length - 1] = (byte) (crc >> 8);
    return packet;
  }
}
