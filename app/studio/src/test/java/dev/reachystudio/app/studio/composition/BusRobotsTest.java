package dev.reachystudio.app.studio.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which robots are made of which choices. */
class BusRobotsTest {

  /** Register of the motors. */
  private static final int TORQUE_ENABLE = 64;

  @TempDir private Path folder;

  @Test
  void aSimulatedBusKeepsItsMotorsWhereTheyAreWhenTheRobotIsStartedAgain() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("simulated"), null)) {
      running.daemon().start(false).end().get(20, TimeUnit.SECONDS);
      assertRuns(running);
      var bus = running.simulatedBus().orElseThrow();
      bus.place(Motor.BODY_ROTATION, 0.4);
      running.daemon().restart().end().get(20, TimeUnit.SECONDS);
      assertRuns(running);
      assertThat(running.simulatedBus()).containsSame(bus);
      assertThat(
              running.daemon().robot().orElseThrow().state().measured().headJoints().bodyYawRad())
          .isBetween(0.39, 0.41);
      running
          .daemon()
          .connect(new RobotChoice(BackendKind.MOCKUP, null))
          .end()
          .get(20, TimeUnit.SECONDS);
      assertThat(running.simulatedBus()).isEmpty();
    }
  }

  @Test
  void aRobotOnABusWakesUpAtTheStartAndLiesDownWithoutTorqueAtTheEnd() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("simulated"), null)) {
      running.daemon().start(true).end().get(30, TimeUnit.SECONDS);
      assertRuns(running);
      RobotState awake = running.daemon().robot().orElseThrow().state();
      assertThat(awake.motorMode()).isEqualTo(MotorMode.ENABLED);
      assertThat(awake.faults()).isEmpty();
      assertThat(awake.measured().head().zM()).isBetween(-0.002, 0.002);
      var bus = running.simulatedBus().orElseThrow();
      assertThat(bus.register(Motor.STEWART_1, TORQUE_ENABLE)).isEqualTo(1);
      running.daemon().stop(true).end().get(30, TimeUnit.SECONDS);
      for (Motor motor : Motor.values()) {
        assertThat(bus.register(motor, TORQUE_ENABLE)).as(motor.wireName()).isZero();
      }
      assertThat(bus.positionRad(Motor.LEFT_ANTENNA)).isBetween(3.0, 3.1);
    }
  }

  @Test
  void aRobotWhoseCableWasOutGoesOnByItself() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("simulated"), null)) {
      running.daemon().start(true).end().get(30, TimeUnit.SECONDS);
      var bus = running.simulatedBus().orElseThrow();
      bus.faults().unplug();
      until(() -> running.daemon().status().state() == DaemonState.ERROR);
      assertThat(running.daemon().status().error()).contains("USB cable");
      bus.faults().replug();
      until(() -> running.daemon().status().state() == DaemonState.RUNNING);
      until(() -> running.daemon().status().faults().isEmpty());
      RobotState back = running.daemon().robot().orElseThrow().state();
      assertThat(back.motorMode()).isEqualTo(MotorMode.ENABLED);
      assertThat(back.measured().head().zM()).isBetween(-0.002, 0.002);
    }
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 500 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSimulatedBusCanBeASerialPortOfTheSystem() throws Exception {
    try (RunningDaemon running = RunningDaemon.open(settings("simulated:pty"), null)) {
      running.daemon().start(false).end().get(20, TimeUnit.SECONDS);
      assertRuns(running);
      DaemonStatus status = running.daemon().status();
      assertThat(status.serialPort()).startsWith(folder.toString());
      assertThat(Path.of(String.valueOf(status.serialPort()))).isSymbolicLink();
    }
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left).noneMatch(Files::isSymbolicLink);
    }
  }

  @Test
  void aPortThatCannotBeMeantIsSaid() {
    BusRobots robots = new BusRobots(settings("usb:"), RobotNumbers.load());
    assertThatThrownBy(() -> robots.create("usb:"))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining("usb:SERIALNUMBER");
  }

  @Test
  void theRobotThatWasChosenIsRememberedAndAnUnreadableNoteIsNone() throws Exception {
    RememberedRobot memory = new RememberedRobot(folder.resolve("config"));
    assertThat(memory.serialNumber()).isNull();
    memory.remember("5A1");
    assertThat(new RememberedRobot(folder.resolve("config")).serialNumber()).isEqualTo("5A1");
    Files.writeString(folder.resolve("config/usb-robot"), " \n");
    assertThat(memory.serialNumber()).isNull();
  }

  private static void assertRuns(RunningDaemon running) {
    DaemonStatus status = running.daemon().status();
    assertThat(status.error()).isNull();
    assertThat(status.state()).isEqualTo(DaemonState.RUNNING);
  }

  private DaemonSettings settings(String serialPort) {
    return DaemonSettings.builder()
        .port(0)
        .backend(BackendKind.ROBOT)
        .serialPort(serialPort)
        .autostart(false)
        .wakeUpOnStart(false)
        .goToSleepOnStop(false)
        .configFolder(folder.resolve("config"))
        .cacheFolder(folder.resolve("cache"))
        .build();
  }
}
