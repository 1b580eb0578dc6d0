package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.HandCrankedLoop;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.model.ModelFile;
import dev.reachystudio.backend.mujoco.model.RobotModel;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulations that start over: asked for, by numbers that are none, by a thread that is lost. */
@MujocoInstalled
class ResetTest {

  /** A door whose hinge pushes on: it turns ever faster until its numbers are none. */
  private static final String RUNAWAY =
      """
      <body name="runaway" pos="2 0 1">
        <joint name="runaway" type="hinge" axis="0 0 1" damping="-0.02" ref="0"/>
        <geom type="box" size="0.1 0.1 0.1" mass="1" contype="0" conaffinity="0"/>
      </body>
      """;

  /** Weightless boxes that hover; pushed down they touch more than there is memory for. */
  private static final String SLED =
      """
      <geom type="plane" size="5 5 1" pos="0 0 -0.5" contype="2" conaffinity="2"/>
      <body name="sled" pos="2 0 0" gravcomp="1"><freejoint/>%s</body>
      """
          .formatted(boxes());

  @TempDir Path folder;

  @Test
  void aResetEndsMovesAndHoldsTheStartPoseWithoutAJump() {
    MujocoRobotIo io = Simulations.inline("minimal");
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      HeadJoints start = robot.run(0.1).measured().headJoints();
      robot.play(new Command.WakeUp(UUID.randomUUID(), false));
      Submission move =
          robot.submit(HandCrankedLoop.headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.5), 3));
      robot.run(1);
      assertThat(move.end()).isNotDone();

      assertThat(io.reset()).isTrue();
      robot.run(0.1);
      assertThat(move.end().join().kind()).isNotEqualTo(MoveEnd.Kind.COMPLETED);
      RobotState after = robot.run(1);
      assertThat(after.motorMode()).isEqualTo(MotorMode.ENABLED);
      for (int i = 0; i < HeadJoints.COUNT; i++) {
        assertThat(after.measured().headJoints().get(i)).isCloseTo(start.get(i), within(0.02));
      }
      assertThat(simulation(after).resets()).isEqualTo(1);
      assertThat(simulation(after).timeS()).isCloseTo(1.1, within(0.05));
      assertThat(after.faults()).isEmpty();
      assertThat(robot.play(new Command.WakeUp(UUID.randomUUID(), false)).kind())
          .isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void motorsWithoutTorqueHaveNoneAfterAReset() {
    MujocoRobotIo io = Simulations.inline();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.DISABLED);
      io.reset();
      assertThat(robot.run(0.5).motorMode()).isEqualTo(MotorMode.DISABLED);
    }
  }

  @Test
  void numbersThatAreNoneStartItOverWithAnAlertForTenSeconds() throws Exception {
    MujocoRobotIo io =
        MujocoRobotIo.inline(
            Simulations.library(), with(RUNAWAY), Simulations.NUMBERS, Simulations.PERIOD_NS);
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      io.push(new Push("runaway", 0.1, 0, 0, 0, 5, 0));
      int seconds = 0;
      while (simulation(robot.state()).resets() == 0 && seconds < 60) {
        robot.run(1);
        seconds++;
      }
      RobotState after = robot.run(0.5);
      assertThat(simulation(after).resets()).isEqualTo(1);
      assertThat(after.faults())
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.SIMULATION);
                assertThat(fault.text()).contains("no longer finite");
              });
      assertThat(after.connected()).isTrue();
      assertThat(after.motorMode()).isEqualTo(MotorMode.ENABLED);
      assertThat(after.measured().headJoints().toArray()).doesNotContain(Double.NaN);
      assertThat(robot.run(11).faults()).isEmpty();
    }
  }

  @Test
  void aLostThreadIsARobotThatIsSilentUntilANewOneHasLoadedTheModel() throws Exception {
    MujocoRobotIo io =
        new MujocoRobotIo(
            Simulations.library(),
            with(SLED, "<size memory='130K'/>"),
            Simulations.NUMBERS,
            Simulations.PERIOD_NS,
            RealTimeRequest.OFF);
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      pass(robot, io, 50);
      assertThat(io.state()).isEqualTo(RobotIo.State.OPEN);
      io.push(new Push("sled", 0, 0, 0, 0, 0, -10));
      for (int i = 0; i < 2000 && io.state() != RobotIo.State.FAULTED; i++) {
        pass(robot, io, 1);
      }
      assertThat(io.state()).isEqualTo(RobotIo.State.FAULTED);
      RobotState lost = robot.step();
      assertThat(lost.connected()).isFalse();
      assertThat(lost.faults()).extracting(Fault::kind).contains(Fault.Kind.SIMULATION);
      assertThat(lost.faults().getFirst().text()).contains("MuJoCo cannot go on");

      for (int i = 0; i < 2000 && !robot.state().connected(); i++) {
        LockSupport.parkNanos(10_000_000);
        robot.step();
      }
      pass(robot, io, 20);
      assertThat(robot.state().connected()).isTrue();
      assertThat(robot.state().faults()).isEmpty();
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void aModelThatCannotBeLoadedIsRefusedInMujocosWords() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.xml"), "<mujoco><nonsense/></mujoco>");
    refused(broken, "Schema violation");
    Path empty = Files.writeString(folder.resolve("empty.xml"), "<mujoco><worldbody/></mujoco>");
    refused(empty, "no joint named yaw_body");
  }

  @Test
  void aThreadedSimulationCanBeClosedAndOpenedAgain() throws RobotIoException {
    try (MujocoRobotIo io = Simulations.threaded("empty")) {
      io.open();
      io.close();
      io.open();
      assertThat(io.state()).isEqualTo(RobotIo.State.OPEN);
      assertThat(io.scene().name()).isEqualTo("empty");
    }
  }

  private void refused(Path file, String words) {
    ModelFile model = new ModelFile(file, "file", ModelFile.Origin.FILE);
    MujocoRobotIo io =
        new MujocoRobotIo(
            Simulations.library(),
            model,
            Simulations.NUMBERS,
            Simulations.PERIOD_NS,
            RealTimeRequest.OFF);
    assertThatThrownBy(io::open).isInstanceOf(RobotIoException.class).hasMessageContaining(words);
    assertThat(io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  /** Cycles, each with its physics done. */
  private static void pass(HandCrankedLoop robot, MujocoRobotIo io, int cycles) {
    for (int i = 0; i < cycles; i++) {
      robot.step();
      for (int k = 0; k < 200 && !io.caughtUp(); k++) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private ModelFile with(String thing) throws IOException {
    return with(thing, "");
  }

  private ModelFile with(String thing, String size) throws IOException {
    String own = Files.readString(Simulations.model("empty", RobotModel.OWN).path());
    String text =
        own.replace("<worldbody>", "<worldbody>" + thing)
            .replace("<compiler ", size + "<compiler ");
    Path file = Files.writeString(folder.resolve("with.xml"), text);
    return new ModelFile(file, "with", ModelFile.Origin.FILE);
  }

  private static String boxes() {
    StringBuilder boxes = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      boxes.append(
          "<geom type=\"box\" size=\"0.02 0.02 0.02\" mass=\"0.1\" contype=\"2\" conaffinity=\"2\" pos=\"%s %s 0\"/>"
              .formatted(0.1 * (i % 8), 0.1 * Math.floorDiv(i, 8)));
    }
    return boxes.toString();
  }

  private static SimulationState simulation(RobotState state) {
    return Objects.requireNonNull(state.simulation());
  }
}
