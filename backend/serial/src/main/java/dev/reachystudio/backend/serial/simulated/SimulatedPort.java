package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.serial.port.BusPort;
import java.io.IOException;

/** The open line to a simulated bus in the same process. */
final class SimulatedPort implements BusPort {

  private final Wire wire;
  private final String name;
  private volatile int baud;

  SimulatedPort(Wire wire, String name, int baud) {
    this.wire = wire;
    this.name = name;
    this.baud = baud;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return wire.receive(this, buffer);
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    wire.transmit(this, bytes, length, baud);
  }

  @Override
  public void baudRate(int newBaud) {
    baud = newBaud;
  }

  /** How long until there is something to read, nanoseconds; {@link Wire#NEVER} for nothing. */
  long dueInNs() throws IOException {
    return wire.dueInNs(this);
  }

  @Override
  public void close() {
    wire.release(this);
  }
}
