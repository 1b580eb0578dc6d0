package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HexFormat;

/**
 * Lets a throw-away bus answer through a terminal before a real one does. Everything is slow the
 * first time in Java, and other drivers give a motor's first answer 10 ms.
 */
final class Rehearsal {

  /** Some 50 ms; by then an answer takes a fraction of a millisecond. */
  private static final int ROUNDS = 300;

  /** Reads all of a motor that there is, writes a goal, and asks two motors for their positions. */
  private static final byte[][] INSTRUCTIONS = {
    HexFormat.of().parseHex("fffffd000a0300011a52"),
    HexFormat.of().parseHex("fffffd000a0700020000e40017b5"),
    HexFormat.of().parseHex("fffffd00fe0c0083740004000a0008000034a0"),
    HexFormat.of().parseHex("fffffd00fe090082840004001112ae9a")
  };

  private Rehearsal() {}

  static void run(RobotNumbers numbers) throws IOException {
    SimulatedBus bus =
        SimulatedBus.inMemory(
            numbers,
            SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE),
            LoopClock.system());
    try (PtyFerry ferry = bus.openTerminal();
        RandomAccessFile program = new RandomAccessFile(ferry.pty().path().toFile(), "rw")) {
      byte[] answer = new byte[1_024];
      for (int i = 0; i < ROUNDS; i++) {
        program.write(INSTRUCTIONS[i % INSTRUCTIONS.length]);
        if (ferry.carry() > 0 && program.read(answer) < 0) {
          throw new IOException(
              "the pseudo terminal " + ferry.pty().path() + " gives nothing back");
        }
      }
    }
  }
}
