package dev.reachystudio.app.studio.bus;

import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Counts the bytes that really pass a port, in both directions, from one packet with goals to the
 * next. Any thread.
 */
public final class CountedConnector implements PortConnector {

  /** Place of the instruction in a packet, of a sync write, and of the register after it. */
  private static final int INSTRUCTION_AT = 7;

  private static final int SYNC_WRITE = 0x83;
  private static final int GOAL_POSITION = 116;

  private final PortConnector connector;
  private int[] tickBytes = new int[1 << 12];
  private int ticks;
  private int bytes;

  public CountedConnector(PortConnector connector) {
    this.connector = connector;
  }

  /** Bytes of every tick so far: all that passed from one packet with goals to the next. */
  public synchronized int[] tickBytes() {
    return Arrays.copyOf(tickBytes, ticks);
  }

  private synchronized void passed(int length) {
    bytes += length;
  }

  private synchronized void tickBegins() {
    if (ticks == tickBytes.length) {
      tickBytes = Arrays.copyOf(tickBytes, 2 * ticks);
    }
    tickBytes[ticks++] = bytes;
    bytes = 0;
  }

  private static boolean hasGoals(byte[] packet, int length) {
    return length > INSTRUCTION_AT + 1
        && (packet[INSTRUCTION_AT] & 0xFF) == SYNC_WRITE
        && packet[INSTRUCTION_AT + 1] == GOAL_POSITION;
  }

  @Override
  public String description() {
    return connector.description();
  }

  @Override
  public BusPort open(int baud) throws PortException {
    return new CountedPort(connector.open(baud), this);
  }

  private record CountedPort(BusPort port, CountedConnector count) implements BusPort {

    @Override
    public String name() {
      return port.name();
    }

    @Override
    public int read(byte[] buffer) throws IOException {
      int length = port.read(buffer);
      count.passed(length);
      return length;
    }

    @Override
    public void write(byte[] packet, int length) throws IOException {
      if (hasGoals(packet, length)) {
        count.tickBegins();
      }
      port.write(packet, length);
      count.passed(length);
    }

    @Override
    public void baudRate(int baud) throws IOException {
      port.baudRate(baud);
    }

    @Override
    public void close() {
      port.close();
    }
  }
}
