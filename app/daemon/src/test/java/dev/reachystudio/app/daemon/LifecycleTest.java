package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, restarting; with and without a robot. */
@SuppressWarnings("NullAway") // a null fails the test
class LifecycleTest {

  @TempDir Path folder;

  @Test
  void startingTwiceAndStoppingTwiceAreDoneAtOnce() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      test.await(test.daemon.start(true));
      assertThat(test.robots).hasSize(1);
      test.await(test.daemon.stop(false));
      test.await(test.daemon.stop(false));
      assertThat(test.daemon.status().state()).isEqualTo(DaemonState.STOPPED);
      assertThat(test.robot().closed()).isTrue();
      assertThat(test.get("/api/daemon/status").map().get("backend_status")).isNull();
    }
  }

  @Test
  void wakingUpSwitchesTheMotorsOnFirst() throws Exception {
    try (TestDaemon test = TestDaemon.opened(TestDaemon.settings(folder).build())) {
      test.await(test.daemon.start(true));
      assertThat(test.robot().commands.getFirst())
          .isEqualTo(new Command.SetMotorMode(MotorMode.ENABLED));
      assertThat(test.robot().commands.getLast()).isInstanceOf(Command.WakeUp.class);
    }
  }

  @Test
  void stoppingWithSleepBringsTheRobotToSleepAndThenSwitchesTheMotorsOff() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      test.await(test.daemon.stop(true));
      assertThat(test.robot().commands)
          .satisfiesExactly(
              sleep -> assertThat(sleep).isInstanceOf(Command.ResetToSleep.class),
              off -> assertThat(off).isEqualTo(new Command.SetMotorMode(MotorMode.DISABLED)));
    }
  }

  @Test
  void restartingMakesANewRobotAndLeavesAStoppedOneStopped() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      test.await(test.daemon.restart());
      assertThat(test.robots).hasSize(2);
      assertThat(test.robots.getFirst().closed()).isTrue();
      test.await(test.daemon.stop(false));
      test.await(test.daemon.restart());
      assertThat(test.daemon.status().state()).isEqualTo(DaemonState.STOPPED);
    }
  }

  @Test
  void aMissingRobotIsAStateWithItsReasonAndTheDaemonGoesOn() throws Exception {
    AtomicBoolean there = new AtomicBoolean();
    Daemon daemon =
        new Daemon(
            TestDaemon.settings(folder).build(),
            kind -> FakeRobot.noIo(),
            io -> {
              if (!there.get()) {
                throw new RobotIoException("No robot on any serial port.");
              }
              return FakeRobot.factory(robot -> {}).open(io);
            });
    try (daemon) {
      daemon.open();
      daemon.start(false).end().get(10, TimeUnit.SECONDS);
      assertThat(daemon.status().state()).isEqualTo(DaemonState.ERROR);
      assertThat(daemon.status().error()).isEqualTo("No robot on any serial port.");
      there.set(true);
      daemon.restart().end().get(10, TimeUnit.SECONDS);
      assertThat(daemon.status().state()).isEqualTo(DaemonState.RUNNING);
      assertThat(daemon.status().error()).isNull();
    }
  }

  @Test
  void anotherRobotIsMadeOfWhatWasChosenAndStartedWithoutWakingUp() throws Exception {
    List<RobotChoice> made = new CopyOnWriteArrayList<>();
    try (TestDaemon test =
        TestDaemon.opened(
            TestDaemon.settings(folder).build(),
            choice -> {
              made.add(choice);
              return FakeRobot.noIo();
            },
            null)) {
      RobotChoice simulatedBus = new RobotChoice(BackendKind.ROBOT, RobotChoice.SIMULATED_BUS);
      test.await(test.daemon.connect(simulatedBus));
      assertThat(test.daemon.status().state()).isEqualTo(DaemonState.RUNNING);
      assertThat(test.daemon.robotChoice()).isEqualTo(simulatedBus);
      test.await(test.daemon.connect(new RobotChoice(BackendKind.MOCKUP, null)));
      assertThat(made).containsExactly(simulatedBus, new RobotChoice(BackendKind.MOCKUP, null));
      assertThat(test.robots.getFirst().closed()).isTrue();
      assertThat(test.robots.getFirst().commands)
          .as("nothing can fall")
          .containsExactly(new Command.SetMotorMode(MotorMode.DISABLED));
      assertThat(test.robots.getLast().commands).isEmpty();
    }
  }

  @Test
  void aRealRobotThatIsAwakeGoesToSleepBeforeAnotherOneIsDriven() throws Exception {
    try (TestDaemon test = TestDaemon.opened(TestDaemon.settings(folder).build())) {
      test.await(test.daemon.connect(new RobotChoice(BackendKind.ROBOT, "/dev/robot")));
      test.robot().submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.STUDIO);
      test.await(test.daemon.connect(new RobotChoice(BackendKind.MOCKUP, null)));
      assertThat(test.robots.getFirst().commands)
          .satisfiesExactly(
              on -> assertThat(on).isEqualTo(new Command.SetMotorMode(MotorMode.ENABLED)),
              sleep -> assertThat(sleep).isInstanceOf(Command.ResetToSleep.class),
              off -> assertThat(off).isEqualTo(new Command.SetMotorMode(MotorMode.DISABLED)));
    }
  }

  @Test
  void aRobotThatWasNotThereIsFoundByItselfAndWokenUp() throws Exception {
    AtomicBoolean there = new AtomicBoolean();
    try (TestDaemon test = openedWhenThere(there)) {
      test.await(test.daemon.start(true));
      assertThat(test.daemon.status().state()).isEqualTo(DaemonState.ERROR);
      assertThat(test.daemon.status().error()).isEqualTo("No robot on any serial port.");
      assertThat(test.get("/api/daemon/status").status()).isEqualTo(200);
      there.set(true);
      until(() -> test.daemon.status().state() == DaemonState.RUNNING);
      assertThat(test.daemon.status().error()).isNull();
      assertThat(test.robot().commands.getLast()).isInstanceOf(Command.WakeUp.class);
    }
  }

  @Test
  void stoppingEndsTheSearchForARobotThatIsNotThere() throws Exception {
    AtomicBoolean there = new AtomicBoolean();
    try (TestDaemon test = openedWhenThere(there)) {
      test.await(test.daemon.start(false));
      test.await(test.daemon.stop(false));
      there.set(true);
      Thread.sleep(1500);
      assertThat(test.daemon.status().state()).isEqualTo(DaemonState.STOPPED);
      assertThat(test.robots).isEmpty();
    }
  }

  @Test
  void aRobotThatTakesLongToOpenIsGivenUpByAStop() throws Exception {
    CountDownLatch opening = new CountDownLatch(1);
    Daemon daemon =
        new Daemon(
            TestDaemon.settings(folder).build(),
            choice -> FakeRobot.noIo(),
            io -> {
              opening.countDown();
              try {
                Thread.sleep(Duration.ofSeconds(30));
              } catch (InterruptedException e) {
                throw new RobotIoException("Interrupted while the supply came up.", e);
              }
              return FakeRobot.factory(robot -> {}).open(io);
            });
    try (daemon) {
      daemon.open();
      var starting = daemon.start(false);
      assertThat(opening.await(10, TimeUnit.SECONDS)).isTrue();
      daemon.stop(false).end().get(10, TimeUnit.SECONDS);
      assertThat(starting.end()).isDone();
      assertThat(daemon.status().state()).isEqualTo(DaemonState.STOPPED);
      assertThat(daemon.status().error()).isNull();
    }
  }

  private TestDaemon openedWhenThere(AtomicBoolean there) throws Exception {
    TestDaemon[] self = new TestDaemon[1];
    self[0] =
        TestDaemon.opened(
            TestDaemon.settings(folder).build(),
            choice -> FakeRobot.noIo(),
            io -> {
              if (!there.get()) {
                throw new RobotIoException("No robot on any serial port.");
              }
              return FakeRobot.factory(self[0].robots::add).open(io);
            });
    return self[0];
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 1000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  void aFaultIsToldToEverySocketWhenItBeginsAndWhenItEnds() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      TestSocket sdk = test.socket("/ws/sdk");
      TestSocket updates = test.socket("/api/move/ws/updates");
      Fault fault = new Fault(Fault.Kind.OVERLOAD, Motor.STEWART_2, 0, "stewart_2 is overloaded");
      test.robot().fault(fault);
      for (TestSocket socket : List.of(sdk, updates)) {
        Map<?, ?> told = socket.next("faults_changed");
        assertThat((List<?>) told.get("ended")).isEmpty();
        Map<?, ?> begun = (Map<?, ?>) ((List<?>) told.get("begun")).getFirst();
        assertThat(TestDaemon.pick(begun, "kind", "motor", "id"))
            .containsExactly("overload", "stewart_2", 12L);
      }
      test.robot()
          .fault(new Fault(Fault.Kind.OVERLOAD, Motor.STEWART_2, 0, "still overloaded: no news"));
      Thread.sleep(200);
      test.robot().noFaults();
      Map<?, ?> over = updates.next("faults_changed");
      assertThat((List<?>) over.get("faults")).isEmpty();
      assertThat((List<?>) over.get("ended")).hasSize(1);
    }
  }

  @Test
  void aSecondJobIsRefusedWhileOneIsAtWork() throws Exception {
    CountDownLatch mayOpen = new CountDownLatch(1);
    Daemon daemon =
        new Daemon(
            TestDaemon.settings(folder).build(),
            kind -> FakeRobot.noIo(),
            io -> {
              try {
                mayOpen.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return FakeRobot.factory(robot -> {}).open(io);
            });
    try (daemon) {
      daemon.open();
      var starting = daemon.start(false);
      assertThatThrownBy(daemon::restart).isInstanceOf(DaemonBusyException.class);
      mayOpen.countDown();
      starting.end().get(10, TimeUnit.SECONDS);
      daemon.restart().end().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aSilentBusIsTheStateErrorUntilItIsBack() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      test.robot().fault(new Fault(Fault.Kind.BUS_SILENT, null, 0, "No motor answers."));
      Map<?, ?> status = test.get("/api/daemon/status").map();
      assertThat(TestDaemon.pick(status, "state", "error"))
          .containsExactly("error", "No motor answers.");
      Map<?, ?> fault = (Map<?, ?>) ((List<?>) status.get("faults")).getFirst();
      assertThat(TestDaemon.pick(fault, "kind", "motor", "id", "text"))
          .containsExactly("bus_silent", null, null, "No motor answers.");
    }
  }

  @Test
  void theEmergencyStopRefusesMotionWith409AndOutlivesRobotAndProcess() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      assertThat(test.post("/api/daemon/emergency-stop", "{\"engaged\":true}").map())
          .isEqualTo(Map.of("engaged", true, "torque", "hold"));
      for (String path : List.of("/api/move/goto", "/api/move/set_target")) {
        var refused =
            test.post(path, "{\"duration\":1,\"antennas\":[0,0],\"target_antennas\":[0,0]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.map().get("detail")).isEqualTo("emergency_stop");
      }
      assertThat(test.post("/api/move/play/wake_up").status()).isEqualTo(409);
      test.await(test.daemon.restart());
      assertThat(test.robot().state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
    }
    try (TestDaemon again = TestDaemon.opened(TestDaemon.settings(folder).build())) {
      assertThat(again.daemon.status().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
      again.await(again.daemon.start(true));
      assertThat(again.robot().commands)
          .containsExactly(new Command.EmergencyStop(true, StopTorque.HOLD));
      again.daemon.submit(new Command.EmergencyStop(false, StopTorque.HOLD), Origin.STUDIO);
      assertThat(again.post("/api/move/play/wake_up").status()).isEqualTo(200);
    }
  }

  @Test
  void aSocketCanEngageTheStopAndEveryClientSeesIt() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      TestSocket other = test.socket("/ws/sdk");
      TestSocket sdk = test.socket("/ws/sdk");
      other.next("joint_positions");
      sdk.send("{\"type\":\"emergency_stop\",\"engaged\":true,\"torque\":\"off\"}");
      other.next(
          map ->
              "daemon_status".equals(map.get("type"))
                  && Map.of("engaged", true, "torque", "off").equals(map.get("emergency_stop")));
    }
  }

  @Test
  void aRenameIsTrimmedAndKept() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      assertThat(test.post("/api/daemon/robot-name", "{\"name\":\"  Ada  \"}").map())
          .isEqualTo(Map.of("name", "Ada"));
      assertThat(test.post("/api/daemon/robot-name", "{\"name\":\"   \"}").map())
          .isEqualTo(Map.of("detail", "Invalid robot name"));
      assertThat(test.post("/api/daemon/robot-name", "{\"name\":\"\"}").problem().get("ctx"))
          .isEqualTo(Map.of("min_length", 1L));
      String tooLong = "{\"name\":\"" + "x".repeat(65) + "\"}";
      assertThat(test.post("/api/daemon/robot-name", tooLong).problem().get("msg"))
          .isEqualTo("String should have at most 64 characters");
    }
    try (TestDaemon again = TestDaemon.running(folder)) {
      assertThat(again.get("/api/daemon/robot-name").map()).isEqualTo(Map.of("name", "Ada"));
    }
  }

  @Test
  void startAndStopNeedTheirQuery() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      var answer = test.post("/api/daemon/start");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem().get("loc")).isEqualTo(List.of("query", "wake_up"));
      String job = test.post("/api/daemon/stop?goto_sleep=false").map().get("job_id").toString();
      test.daemon.jobs().find(job).orElseThrow().end().get(10, TimeUnit.SECONDS);
      assertThat(test.get("/api/apps/job-status/" + job).map())
          .isEqualTo(
              Map.of(
                  "command", "daemon-stop",
                  "status", "done",
                  "logs", List.of("Job 'daemon-stop' completed successfully")));
      assertThat(test.get("/api/apps/job-status/none").status()).isEqualTo(404);
    }
  }

  @Test
  void aPortInUseSaysWhoHoldsIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Daemon daemon =
          new Daemon(
              TestDaemon.settings(folder).port(taken.getLocalPort()).build(),
              kind -> FakeRobot.noIo(),
              FakeRobot.factory(robot -> {}));
      try (daemon) {
        assertThatThrownBy(daemon::open)
            .isInstanceOf(PortInUseException.class)
            .hasMessageContaining(String.valueOf(taken.getLocalPort()));
      }
    }
    try (TestDaemon first = TestDaemon.running(folder)) {
      Daemon second =
          new Daemon(
              TestDaemon.settings(folder).port(first.daemon.port()).build(),
              kind -> FakeRobot.noIo(),
              FakeRobot.factory(robot -> {}));
      try (second) {
        assertThatThrownBy(second::open).hasMessageContaining("a Reachy daemon of version 1.12.0");
      }
    }
  }

  @Test
  void theDaemonAsksToBeEndedWhenHealthChecksStayOut() throws Exception {
    DaemonSettings settings =
        TestDaemon.settings(folder).healthCheckTimeout(Duration.ofMillis(200)).build();
    try (TestDaemon test = TestDaemon.opened(settings)) {
      assertThat(test.post("/health-check").map()).isEqualTo(Map.of("status", "ok"));
      assertThat(test.daemon.endAsked().get(10, TimeUnit.SECONDS)).contains("health check");
    }
  }

  @Test
  void anotherAddressCanBeBoundWithTheSamePort() throws Exception {
    try (TestDaemon test = TestDaemon.running(folder)) {
      int port = test.daemon.port();
      test.daemon.rebind("0.0.0.0");
      assertThat(test.daemon.port()).isEqualTo(port);
      assertThat(test.get("/api/daemon/status").status()).isEqualTo(200);
      assertThat(test.daemon.host()).isEqualTo("0.0.0.0");
    }
  }
}
