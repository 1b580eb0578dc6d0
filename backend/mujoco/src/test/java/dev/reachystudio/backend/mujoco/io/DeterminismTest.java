package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.TestLibrary;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The same orders give the same numbers, bit by bit: again, on a thread, in another process. */
@MujocoInstalled
class DeterminismTest {

  private static final List<MotorMode> MODES = List.of(MotorMode.values());

  private static final int CYCLES = 1500;

  @Test
  void theSameOrdersGiveTheSameBitsAgain() throws Exception {
    assertThat(run(Simulations.inline("minimal"))).isEqualTo(run(Simulations.inline("minimal")));
  }

  @Test
  void aThreadGivesTheSameBitsAsTheCallsThemselves() throws Exception {
    MujocoRobotIo threaded = Simulations.threaded("minimal");
    assertThat(run(threaded)).isEqualTo(run(Simulations.inline("minimal")));
  }

  @Test
  void anotherProcessGivesTheSameBits() throws Exception {
    assertThat(runElsewhere()).isEqualTo(run(Simulations.inline("minimal")));
  }

  private static String runElsewhere() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dmujoco.library=" + TestLibrary.file(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Elsewhere.class.getName())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return said;
  }

  /** Says the digest on its output. */
  static final class Elsewhere {

    private Elsewhere() {}

    public static void main(String[] arguments) throws Exception {
      System.out.println(run(Simulations.inline("minimal")));
    }
  }

  /** A life full of everything, with times that are not even; its numbers as a digest. */
  static String run(MujocoRobotIo io) throws Exception {
    try (io) {
      io.open();
      Random random = new Random(7);
      MessageDigest digest = sha256();
      IoInputs inputs = new IoInputs();
      IoTargets targets = new IoTargets();
      long nowNs = 5_000_000_000L;
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        disturb(io, cycle);
        io.read(inputs, nowNs);
        add(digest, inputs);
        command(io, cycle, random, inputs, targets, nowNs);
        while (!io.caughtUp()) {
          LockSupport.parkNanos(10_000);
        }
        nowNs += Simulations.PERIOD_NS + random.nextInt(-900_000, 900_000);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static void command(
      MujocoRobotIo io, int cycle, Random random, IoInputs inputs, IoTargets targets, long nowNs) {
    if (cycle % 200 == 50) {
      System.arraycopy(inputs.positionRad, 0, targets.positionRad, 0, Motor.COUNT);
      io.mode(MODES.get(cycle / 200 % MODES.size()), targets, nowNs);
    } else if (cycle % 200 < 150) {
      for (int i = 0; i < Motor.COUNT; i++) {
        double neutralRad = i > 0 && i < 7 ? (i % 2 == 1 ? 0.6 : -0.6) : 0;
        targets.positionRad[i] = neutralRad + 0.2 * Math.sin(cycle / 30.0 + random.nextDouble());
        targets.torqueNm[i] = 0.02 * random.nextGaussian();
      }
      io.write(targets, nowNs);
    }
  }

  /** Others than the control loop; in between the cycles, so that both see it in the same one. */
  private static void disturb(MujocoRobotIo io, int cycle) {
    if (cycle == 300 || cycle == 900) {
      io.push(new Push(Push.HEAD, 0.01, 0.02, 0.05, 1, -2, 0.5));
    } else if (cycle == 400) {
      io.push(null);
    } else if (cycle == 1000) {
      io.reset();
    }
  }

  private static void add(MessageDigest digest, IoInputs inputs) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 3 * Motor.COUNT);
    for (int i = 0; i < Motor.COUNT; i++) {
      bytes.putDouble(inputs.positionRad[i]);
      bytes.putDouble(inputs.velocityRadPerS[i]);
      bytes.putDouble(inputs.torqueNm[i]);
    }
    digest.update(bytes.flip());
    digest.update((byte) (inputs.fresh ? 1 : 0));
    digest.update((byte) inputs.mode.name().charAt(0));
    SimulationState state = inputs.simulation;
    if (state != null) {
      String text = state.timeS() + " " + state.steps() + " " + state.contacts();
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      for (int body = 0; body < state.poses().count(); body++) {
        digest.update(state.poses().pose(body).toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
