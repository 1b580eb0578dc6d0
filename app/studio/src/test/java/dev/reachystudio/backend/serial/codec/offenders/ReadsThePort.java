package dev.reachystudio.backend.serial.codec.offenders;

import dev.reachystudio.backend.serial.port.BusPort;
import java.io.IOException;

/** An offender for the architecture tests: a codec is given bytes, it does not fetch them. */
public final class ReadsThePort {
  /** Not the business of a codec. */
  public int read(BusPort port, byte[] buffer) throws IOException {
    return port.read(buffer);
  }
}
