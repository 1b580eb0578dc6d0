package dev.reachystudio.app.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.BusTap;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotorsCommandTest {

  private static final int HOMING_OFFSET = 20;

  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  /** Nobody listens there, so that no daemon of this computer is asked. */
  private static final String NO_DAEMON = "--daemon-port=1";

  private Run run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(NO_DAEMON);
    all.add("--config-dir=" + folder.resolve("config"));
    return runAsked(all.toArray(String[]::new));
  }

  private static Map<?, ?> object(String json) throws Exception {
    return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(json));
  }

  @Test
  void aRobotAsItShouldBePassesTheCheck() throws Exception {
    Run run = run("check", "--serialport", "simulated");

    assertThat(run.status).as(run.err).isZero();
    assertThat(run.out.lines())
        .hasSize(11)
        .first()
        .isEqualTo("simulated bus: 9 of 9 motors are as they should be");
    assertThat(run.out).containsPattern("12 +stewart_2 +XL330-M288 +52 +off .* -1024 .* 52");

    Run json = run("check", "--json", "--serialport", "simulated");
    assertThat(object(json.out).get("ok")).isEqualTo(true);
  }

  @Test
  void aSearchFindsTheNineMotorsAndSaysWhatIsMissing() throws Exception {
    Run run = run("scan", "--serialport", "simulated", "--baud", "1000000", "--ids", "0-30");

    assertThat(run.status).as(run.err).isZero();
    assertThat(run.out).contains("1000000 Bd  id  17  right_antenna  XL330-M077");
    assertThat(run.out).endsWith("the robot's nine are where they belong\n");

    Run some = run("scan", "--json", "--serialport", "simulated", "--baud=1000000", "--ids=10-12");
    assertThat(some.status).isEqualTo(1);
    assertThat((List<?>) object(some.out).get("found")).hasSize(3);
    assertThat(object(some.out).get("missing"))
        .isEqualTo(
            List.of(
                "stewart_3",
                "stewart_4",
                "stewart_5",
                "stewart_6",
                "right_antenna",
                "left_antenna"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsWrongIsFoundPutRightAndWrittenDownThroughASerialPort() throws Exception {
    SimulatedBus robot = SimulatedBus.inMemory(RobotNumbers.load());
    robot.faults().register(Motor.STEWART_2, HOMING_OFFSET, 7);
    try (SimulatedPty port = robot.serve(folder.resolve("robot"))) {
      String path = port.path().toString();

      Run check = run("check", "--serialport", path);
      assertThat(check.status).as(check.err).isEqualTo(1);
      assertThat(check.out)
          .startsWith(path + ": 8 of 9 motors")
          .containsPattern("stewart_2 .* \\*7 ")
          .contains("stewart_2: homing_offset is 7, should be -1024");

      Run unasked = run("setup", "stewart_2", "--serialport", path);
      assertThat(unasked.status).isEqualTo(1);
      assertThat(unasked.err).contains("--yes").contains("Nothing was written");
      assertThat(robot.register(Motor.STEWART_2, HOMING_OFFSET)).isEqualTo(7);

      Run setup = run("setup", "all", "--yes", "--serialport", path);
      assertThat(setup.status).as(setup.err).isZero();
      assertThat(setup.out)
          .contains("stewart_1: was as it should be; nothing was changed")
          .containsPattern("homing_offset +\\(20\\) +7 -> -1024")
          .contains("Written down in ");
      assertThat(robot.register(Motor.STEWART_2, HOMING_OFFSET)).isEqualTo(-1024);
      assertThat(Files.readString(folder.resolve("config/motor-setups.txt")))
          .contains("write homing_offset (20): 7 -> -1024")
          .contains("done");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void oneSilentMotorIsNamedAndTheOthersAreDone() throws Exception {
    SimulatedBus robot = SimulatedBus.inMemory(RobotNumbers.load());
    robot.faults().silence(Motor.STEWART_4, Behind.WAIT);
    try (SimulatedPty port = robot.serve(folder.resolve("robot"))) {
      String path = port.path().toString();

      assertThat(run("check", "--serialport", path).out)
          .contains("8 of 9 motors")
          .contains("stewart_4: it does not answer");
      Run setup = run("setup", "all", "--yes", "--serialport", path);
      assertThat(setup.status).isEqualTo(1);
      assertThat(setup.err).contains("stewart_4 does not answer under id 14 at 1000000 Bd");
      assertThat(setup.out).contains("left_antenna: was as it should be");
      assertThat(run("reboot", "14", "--serialport", path).err).contains("stewart_4");
      assertThat(run("monitor", "--count=1", "--serialport", path).out)
          .containsPattern("14 +stewart_4 +does not answer");
    }
  }

  @Test
  void theMonitorPrintsTablesOneAfterTheOtherWhereNobodySitsAndJsonForPrograms() throws Exception {
    Run run = run("monitor", "--count", "2", "--hz", "20", "--serialport", "simulated");

    assertThat(run.status).as(run.err).isZero();
    assertThat(run.out.lines()).hasSize(20);
    assertThat(run.out)
        .doesNotContain("\u001b")
        .containsPattern("11 +stewart_1 +-56\\.\\d .* 7\\.3 +off +position +-");

    Run json = run("monitor", "--json", "--count", "1", "--serialport", "simulated");
    Map<?, ?> motors = (Map<?, ?>) Objects.requireNonNull(object(json.out).get("motors"));
    Map<?, ?> leg = (Map<?, ?>) Objects.requireNonNull(motors.get("stewart_1"));
    assertThat(leg.get("voltage")).isEqualTo(7.3);
    assertThat(leg.get("answering")).isEqualTo(true);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anInterruptedMonitorEndsAndGivesThePortBack() throws Exception {
    SimulatedBus robot = SimulatedBus.inMemory(RobotNumbers.load());
    try (SimulatedPty port = robot.serve(folder.resolve("robot"))) {
      String path = port.path().toString();
      BlockingQueue<Run> ended = new ArrayBlockingQueue<>(1);
      Thread monitor =
          Threads.platform(
              "monitor",
              (thread, bug) -> ended.add(new Run(-1, "", bug.toString())),
              () -> ended.add(run("monitor", "--hz=20", "--serialport", path)));
      monitor.start();
      long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!hears(robot) && System.nanoTime() < deadlineNs) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      monitor.interrupt();

      Run run = ended.poll(10, TimeUnit.SECONDS);
      assertThat(run).isNotNull();
      assertThat(Objects.requireNonNull(run).status).as(run.err).isZero();
      assertThat(run("check", "--serialport", path).status).isZero();
    }
  }

  /** Whether somebody asks the motors. */
  private static boolean hears(SimulatedBus robot) throws InterruptedException {
    BlockingQueue<Object> heard = new ArrayBlockingQueue<>(1);
    BusTap tap = heard::offer;
    robot.tap(tap);
    try {
      return heard.poll(1, TimeUnit.SECONDS) != null;
    } finally {
      robot.untap(tap);
    }
  }

  @Test
  void aPortThatIsNotThereEndsWithItsReason() {
    Run path = run("check", "--serialport", folder.resolve("ttyACM9").toString());
    assertThat(path.status).isEqualTo(2);
    assertThat(path.err).contains("ttyACM9 does not exist").hasLineCount(1);

    Run usb = run("scan", "--serialport", "usb:NOBODY");
    assertThat(usb.status).isEqualTo(2);
    assertThat(usb.err).contains("USB serial number NOBODY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reboot stewart_9",
        "setup nobody",
        "setup",
        "setup all --from-id 1",
        "monitor --hz 0",
        "monitor --hz 21",
        "scan --ids 5-300",
        "scan --ids x",
        "scan --baud 1234",
        "check --serialport simulated:nonsense",
      })
  void wrongWordsAreOneLineAndStatusTwo(String words) {
    Run run = run(words.split(" "));

    assertThat(run.status).as(run.out + run.err).isEqualTo(2);
    assertThat(run.err).isNotBlank().hasLineCount(1).doesNotContain("Exception");
  }

  @Test
  void aDaemonThatDrivesTheRobotIsAskedInstead() throws Exception {
    DaemonSettings settings =
        DaemonSettings.builder()
            .port(0)
            .backend(BackendKind.ROBOT)
            .serialPort("simulated")
            .autostart(false)
            .wakeUpOnStart(false)
            .goToSleepOnStop(false)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .build();
    try (RunningDaemon running = RunningDaemon.open(settings, null)) {
      running.daemon().start(false).end().get(20, TimeUnit.SECONDS);
      long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!running.daemon().status().robotConnected() && System.nanoTime() < deadlineNs) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      String port = "--daemon-port=" + running.daemon().port();
      SimulatedBus robot = running.simulatedBus().orElseThrow();
      robot.faults().register(Motor.STEWART_2, HOMING_OFFSET, 7);

      Run check = runAsked("check", port);
      assertThat(check.err).contains("driven by the daemon");
      assertThat(check.status).isEqualTo(1);
      assertThat(check.out).contains("stewart_2: homing_offset is 7");
      assertThat(runAsked("monitor", "--count=1", port).out).containsPattern("stewart_1 +-56\\.");
      assertThat(runAsked("setup", "stewart_2", "--yes", port).out)
          .containsPattern("homing_offset +\\(20\\) +7 -> -1024");
      assertThat(runAsked("check", port).status).isZero();

      Run scan = runAsked("scan", port);
      assertThat(scan.status).isEqualTo(1);
      assertThat(scan.err).contains("Stop the robot there");
      assertThat(runAsked("setup", "stewart_1", "--from-id=1", "--yes", port).err)
          .contains("Stop the robot there");

      running
          .daemon()
          .submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.DAEMON)
          .outcome()
          .get(5, TimeUnit.SECONDS);
      Run reboot = runAsked("reboot", "stewart_2", port);
      assertThat(reboot.status).isEqualTo(1);
      assertThat(reboot.err).contains("has torque");
      assertThat(runAsked("reboot", "stewart_2", "--force", port).status).isZero();
    }
  }

  private Run runAsked(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[words.length + 1];
    all[0] = "motors";
    System.arraycopy(words, 0, all, 1, words.length);
    int status =
        StudioCommand.commandLine(all)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all);
    return new Run(status, out.toString(), err.toString());
  }
}
