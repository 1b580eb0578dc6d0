package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, the motors stay alive and answer the next good packet. */
class SimulatorFuzzTest {

  private static final int ROUNDS = 20_000;

  /** Instructions there are, and some there are not. */
  private static final int[] INSTRUCTIONS = {
    1, 2, 3, 4, 5, 8, 0x10, 0x20, 0x55, 0x82, 0x83, 0x8A, 0x92, 0x93, 0x9A, 0, 0xFF, 0x33
  };

  private static final int[] LIKELY = {0xFF, 0xFF, 0xFD, 0x00, 0xFE, 10, 11, 4, 64, 98, 116, 132};

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SteppedClock clock = new SteppedClock();
  private final SimulatedBus bus =
      SimulatedBus.inMemory(
          numbers, SimulatedBusSettings.of(numbers).withPacing(WirePacing.NONE), clock);
  private final Host host = new Host(bus);

  @Test
  void randomBytesDoNotKillIt() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(1, 40)];
      for (int i = 0; i < bytes.length; i++) {
        boolean likely = random.nextInt(3) > 0;
        bytes[i] = (byte) (likely ? LIKELY[random.nextInt(LIKELY.length)] : random.nextInt(256));
      }
      host.port().write(bytes, bytes.length);
    }
    host.all();

    assertThat(host.ask(0xFE, Packet.PING)).hasSize(9);
  }

  @Test
  void goodPacketsWithRandomContentsDoNotKillIt() {
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < ROUNDS; round++) {
      int[] parameters = new int[random.nextInt(30)];
      for (int i = 0; i < parameters.length; i++) {
        boolean likely = random.nextInt(3) > 0;
        parameters[i] = likely ? LIKELY[random.nextInt(LIKELY.length)] : random.nextInt(256);
      }
      int id = random.nextInt(4) == 0 ? 0xFE : random.nextInt(8, 20);
      host.send(id, INSTRUCTIONS[random.nextInt(INSTRUCTIONS.length)], parameters);
      clock.passMs(random.nextInt(300));
    }
    host.all();

    for (Motor motor : Motor.values()) {
      assertThat(bus.positionRad(motor)).isFinite();
      bus.faults().factoryFresh(motor);
      bus.faults().restoreSettings(motor);
    }
    clock.passMs(1_000);
    assertThat(host.ask(0xFE, Packet.PING)).hasSize(9);
  }
}
