package dev.reachystudio.backend.serial.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.protocol.value.Motor;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The released motor controller drives the simulated bus over a pseudo terminal, so that we know
 * that the simulator speaks the robot's language and not only our own; {@code
 * src/test/sdk/controller.py} checks what comes back, this class what arrived. Needs an interpreter
 * with the SDK in the system property {@code sdk.python}, which {@code ./check} always sets: it
 * installs the package or ends with what to install.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Isolated
class MotorControllerTest {

  private static final Path SCRIPT = Path.of("src/test/sdk/controller.py");

  /** Fewer would mean that the script ended early without saying so. */
  private static final int CHECKS = 13;

  private static final Set<Integer> WRITES = Set.of(Packet.WRITE, Packet.SYNC_WRITE);

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SimulatedBusSettings settings = SimulatedBusSettings.of(numbers);
  private final SimulatedBus bus = SimulatedBus.inMemory(numbers, settings, LoopClock.system());
  private final BusFaults faults = bus.faults();
  private final List<BusInstruction> writes = new CopyOnWriteArrayList<>();
  private final Set<Integer> checkedIds = ConcurrentHashMap.newKeySet();

  @TempDir private Path folder;

  @TestFactory
  @EnabledIfSystemProperty(
      named = "sdk.python",
      matches = ".+",
      disabledReason = "run ./check, or give -Dsdk.python=$(scripts/sdk-environment)")
  Stream<DynamicTest> theReleasedMotorControllerDrivesTheSimulatedBus() throws Exception {
    bus.tap(
        instruction -> {
          if (WRITES.contains(instruction.instruction())) {
            writes.add(instruction);
          } else if (instruction.address().orElse(-1) == ControlTable.SHUTDOWN) {
            checkedIds.add(instruction.id());
          }
        });
    List<JsonNode> results = new ArrayList<>();
    try (SimulatedPty pty = bus.serve(link())) {
      results.addAll(run(pty.path()));
    }
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every check has run", () -> assertThat(results).hasSize(CHECKS))),
        results.stream()
            .map(
                result ->
                    DynamicTest.dynamicTest(
                        result.path("check").stringValue().replace('_', ' '),
                        () ->
                            assertThat(result.path("passed").booleanValue())
                                .as(result.path("detail").stringValue())
                                .isTrue())));
  }

  private List<JsonNode> run(Path port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(System.getProperty("sdk.python"), SCRIPT.toString(), port.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<JsonNode> results = new ArrayList<>();
    try (BufferedReader lines = process.inputReader();
        BufferedWriter answers = process.outputWriter()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("{")) {
          continue;
        }
        JsonNode said = JsonMapper.shared().readTree(line);
        if (said.has("please")) {
          answers.write(answerTo(said.path("please").stringValue()) + "\n");
          answers.flush();
        } else {
          results.add(said);
        }
      }
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("the script ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return results;
  }

  /**
   * Does what the script asks for, or looks for a second whether it has come about; what is wrong
   * goes back to it, so that its check fails.
   */
  private String answerTo(String request) throws InterruptedException {
    long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (true) {
      try {
        obey(request);
        return "done";
      } catch (AssertionError e) {
        if (System.nanoTime() - deadlineNs > 0) {
          return String.valueOf(e.getMessage()).replace('\n', ' ');
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  private void obey(String request) {
    switch (request) {
      case "begin" -> begin();
      case "all was read and nothing written" -> {
        assertThat(checkedIds).containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15, 16, 17, 18);
        assertThat(writes).noneMatch(write -> write.instruction() == Packet.WRITE);
      }
      case "wrong offset" -> faults.register(Motor.STEWART_3, ControlTable.HOMING_OFFSET, 17);
      case "offset corrected" -> {
        assertThat(bus.register(Motor.STEWART_3, ControlTable.HOMING_OFFSET)).isEqualTo(1024);
        assertThat(writes)
            .extracting(write -> write.written(Motor.STEWART_3, ControlTable.HOMING_OFFSET))
            .contains(OptionalInt.of(1024));
      }
      case "all stiff" -> assertThat(torques()).containsOnly(1);
      case "legs stiff" -> assertThat(ofLegs(ControlTable.TORQUE)).containsOnly(1);
      case "antennas limp" -> assertThat(torques()).containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0);
      case "all limp" -> assertThat(torques()).containsOnly(0);
      case "gains of stewart_1" -> {
        assertThat(bus.register(Motor.STEWART_1, ControlTable.POSITION_P)).isEqualTo(300);
        assertThat(bus.register(Motor.STEWART_1, ControlTable.POSITION_D)).isEqualTo(7);
      }
      case "a mode was asked for" ->
          assertThat(writes)
              .extracting(write -> write.written(Motor.STEWART_1, ControlTable.OPERATING_MODE))
              .contains(OptionalInt.of(0));
      case "legs in mode 3" -> assertThat(ofLegs(ControlTable.OPERATING_MODE)).containsOnly(3);
      case "legs in mode 0" -> assertThat(ofLegs(ControlTable.OPERATING_MODE)).containsOnly(0);
      case "goal currents" ->
          assertThat(ofLegs(ControlTable.GOAL_CURRENT)).containsExactly(10, -10, 20, -20, 30, -30);
      default -> make(request);
    }
  }

  private void make(String fault) {
    switch (fault) {
      case "overload stewart_2" -> faults.overload(Motor.STEWART_2);
      case "silence stewart_4" -> faults.silence(Motor.STEWART_4, Behind.ANSWER);
      case "cut power" -> faults.cutPower();
      case "low supply" -> faults.voltageRamp(4.0, 4.6, 400_000_000L);
      case "unplug" -> {
        faults.unplug();
        assertThat(link()).doesNotExist();
      }
      case "replug" -> {
        faults.replug();
        assertThat(link()).exists();
      }
      default -> throw new IllegalArgumentException("what is " + fault + "?");
    }
  }

  /** The robot asleep and well, just switched on. */
  private void begin() {
    faults.clearAll();
    assertThat(faults.active()).isEmpty();
    assertThat(link()).exists();
    faults.brownOut(settings.volts(), 0);
    for (Motor motor : Motor.values()) {
      bus.place(motor, settings.startRad().get(motor.index()));
    }
    writes.clear();
    checkedIds.clear();
  }

  private Path link() {
    return folder.resolve("robot");
  }

  private List<Integer> torques() {
    return Stream.of(Motor.values())
        .map(motor -> bus.register(motor, ControlTable.TORQUE))
        .toList();
  }

  private List<Integer> ofLegs(int address) {
    return Stream.of(Motor.values())
        .filter(motor -> motor.wireName().startsWith("stewart"))
        .map(motor -> bus.register(motor, address))
        .toList();
  }
}
