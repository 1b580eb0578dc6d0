package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.protocol.simulation.SimulationState;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Simulated time is the loop's time. */
@MujocoInstalled
class SimulatedTimeTest {

  private static final double STEP_S = SimulatedRobot.STEP_NS / 1e9;

  private final IoInputs inputs = new IoInputs();
  private final IoTargets targets = new IoTargets();

  @Test
  void aMinuteOfTheLoopIsAMinuteOfPhysicsWithinOneStep() throws RobotIoException {
    Random random = new Random(1);
    try (MujocoRobotIo io = Simulations.inline()) {
      io.open();
      long startNs = 123_456_789L;
      long nowNs = startNs;
      while (nowNs < startNs + 60_000_000_000L) {
        io.read(inputs, nowNs);
        if (nowNs % 3 == 0) {
          System.arraycopy(inputs.positionRad, 0, targets.positionRad, 0, 9);
          io.write(targets, nowNs);
        }
        nowNs += Simulations.PERIOD_NS + random.nextInt(-500_000, 500_000);
      }
      io.read(inputs, nowNs);
      assertThat(state().timeS()).isCloseTo((nowNs - startNs) / 1e9, within(1.6 * STEP_S));
      assertThat(state().steps()).isEqualTo(Math.round(state().timeS() / STEP_S));
    }
  }

  @Test
  void timeThatStandsStillMovesNothing() throws RobotIoException {
    try (MujocoRobotIo io = Simulations.inline()) {
      io.open();
      long nowNs = 1_000_000_000L;
      for (int i = 0; i < 50; i++) {
        io.read(inputs, nowNs += Simulations.PERIOD_NS);
      }
      io.read(inputs, nowNs);
      long steps = state().steps();
      double[] angles = inputs.positionRad.clone();
      for (int i = 0; i < 50; i++) {
        io.read(inputs, nowNs);
        assertThat(inputs.fresh).isTrue();
        assertThat(inputs.connected).isTrue();
      }
      assertThat(state().steps()).isEqualTo(steps);
      assertThat(inputs.positionRad).containsExactly(angles);
    }
  }

  @Test
  void aHiccupIsMadeUpForInBoundedPiecesAndALongOneIsNot() throws RobotIoException {
    try (MujocoRobotIo io = Simulations.inline()) {
      io.open();
      long nowNs = 0;
      io.read(inputs, nowNs);
      io.read(inputs, nowNs += 800_000_000L);
      io.read(inputs, nowNs += Simulations.PERIOD_NS);
      assertThat(state().steps()).as("a piece").isEqualTo(5 + 100);
      for (int i = 0; i < 5; i++) {
        io.read(inputs, nowNs += Simulations.PERIOD_NS);
      }
      assertThat(state().timeS()).as("made up for").isCloseTo(nowNs / 1e9, within(2 * STEP_S));

      double behindS = nowNs / 1e9 - state().timeS();
      io.read(inputs, nowNs += 10_000_000_000L);
      for (int i = 0; i < 20; i++) {
        io.read(inputs, nowNs += Simulations.PERIOD_NS);
      }
      double lostS = nowNs / 1e9 - state().timeS() - behindS;
      assertThat(lostS).as("not made up for").isCloseTo(9, within(0.02));
    }
  }

  @Test
  void aThreadKeepsTrueTimeOnTheWall() throws RobotIoException {
    try (MujocoRobotIo io = Simulations.threaded("empty")) {
      io.open();
      long startNs = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        io.read(inputs, System.nanoTime());
        LockSupport.parkNanos(startNs + i * Simulations.PERIOD_NS - System.nanoTime());
      }
      long readNs = System.nanoTime();
      io.read(inputs, readNs);
      // A busy machine may stop the whole program; within that it must not drift.
      assertThat(state().timeS()).isCloseTo((readNs - startNs) / 1e9, within(0.25));
      assertThat(state().realTimeFactor()).isCloseTo(1, within(0.2));
    }
  }

  private SimulationState state() {
    return Objects.requireNonNull(inputs.simulation);
  }
}
