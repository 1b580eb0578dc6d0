package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.backend.serial.port.PortException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Carries bytes between a terminal and the bus it stands for. One thread; any closes. */
final class PtyFerry implements AutoCloseable {

  /** Closing waits for a read at most so long. */
  private static final int READ_MS = 20;

  /** How often it is looked whether somebody has opened the terminal; drivers wait 10 ms. */
  private static final long NOBODY_NS = 2_000_000L;

  /** While an answer is awaited, how often it is looked whether there is another instruction. */
  private static final long LOOK_NS = 500_000L;

  private static final int BUFFER_BYTES = 4_096;

  private final Pty pty;
  private final SimulatedPort port;
  private final int defaultBaud;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  private PtyFerry(Pty pty, SimulatedPort port, int defaultBaud) {
    this.pty = pty;
    this.port = port;
    this.defaultBaud = defaultBaud;
  }

  /**
   * Opens the bus and a terminal for it.
   *
   * @param baud speed of both, until another program changes the terminal's
   */
  static PtyFerry open(SimulatedConnector bus, int baud) throws IOException, PortException {
    SimulatedPort port = bus.open(baud);
    try {
      return new PtyFerry(Pty.open(baud), port, baud);
    } catch (IOException e) {
      port.close();
      throw e;
    }
  }

  Pty pty() {
    return pty;
  }

  /**
   * Waits a little; brings what another program has written to the bus, and what the motors have
   * answered back.
   *
   * @return number of bytes of answers
   * @throws IOException when the cable is out, or after {@link #close}
   */
  int carry() throws IOException {
    boolean awaiting = port.dueInNs() != Wire.NEVER;
    int count = pty.read(buffer, awaiting ? 0 : READ_MS);
    if (count > 0) {
      int baud = pty.baudRate();
      port.baudRate(baud == 0 ? defaultBaud : baud);
      port.write(buffer, count);
    } else if (count < 0) {
      LockSupport.parkNanos(NOBODY_NS);
    }
    long dueNs = port.dueInNs();
    if (dueNs == 0) {
      int answered = port.read(buffer);
      pty.write(buffer, answered);
      return answered;
    }
    if (dueNs != Wire.NEVER) {
      LockSupport.parkNanos(Math.min(dueNs, LOOK_NS));
    }
    return 0;
  }

  @Override
  public void close() {
    pty.close();
    port.close();
  }
}
