package dev.reachystudio.app.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.value.Motor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CommandLineTest {

  /** Only the options, so that nothing is started. */
  @Command(name = "studio")
  private static final class Options implements Runnable {
    @Mixin final DaemonOptions options = new DaemonOptions();

    @Override
    public void run() {}
  }

  @Test
  void withoutOptionsTheMockupRunsOnTheUsualPort() {
    DaemonSettings settings = settings();

    assertThat(settings.backend()).isEqualTo(BackendKind.MOCKUP);
    assertThat(settings.port()).isEqualTo(8000);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.wakeUpOnStart()).isTrue();
    assertThat(settings.goToSleepOnStop()).isTrue();
    assertThat(settings.autostart()).isTrue();
    assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
  }

  @Test
  void speedLimitsAreChosenByMotorOrGroup() {
    DaemonSettings settings =
        settings("--speed-limit", "legs=8,antennas=5", "--speed-limit", "stewart_3=6.5");

    assertThat(settings.speedLimits().radPerS())
        .hasSize(8)
        .containsEntry(Motor.STEWART_1, 8.0)
        .containsEntry(Motor.STEWART_3, 6.5)
        .containsEntry(Motor.LEFT_ANTENNA, 5.0);
    assertThat(settings().speedLimits().radPerS()).isEmpty();
  }

  @Test
  void theReferencesNamesAreAliases() {
    DaemonSettings settings =
        settings(
            "--mockup-sim",
            "--fastapi-port",
            "8123",
            "--fastapi-host",
            "0.0.0.0",
            "--robot-name",
            "marvin",
            "--no-wake-up-on-start",
            "--no-goto-sleep-on-stop",
            "--no-autostart",
            "--no-media",
            "--headless",
            "--timeout-health-check",
            "2.5",
            "--log-level",
            "WARNING",
            "--scene",
            "empty",
            "--kinematics-engine",
            "AnalyticalKinematics",
            "--no-preload-datasets",
            "--dataset-update-interval",
            "24");

    assertThat(settings.port()).isEqualTo(8123);
    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.robotName()).isEqualTo("marvin");
    assertThat(settings.wakeUpOnStart()).isFalse();
    assertThat(settings.goToSleepOnStop()).isFalse();
    assertThat(settings.autostart()).isFalse();
    assertThat(settings.headless()).isTrue();
    assertThat(settings.healthCheckTimeout()).isEqualTo(Duration.ofMillis(2500));
    assertThat(settings.logLevel()).isEqualTo(LogLevel.WARNING);
    assertThat(settings.datasets().preload()).isFalse();
    assertThat(settings.moveSounds()).isFalse();
  }

  @Test
  void theLibrariesOfMovesAreFetchedWhenAskedFor() {
    DaemonSettings settings = settings("--preload-datasets", "--dataset-folder", ".");

    assertThat(settings.datasets().preload()).isTrue();
    assertThat(settings.datasets().folders()).containsExactly(Path.of("").toAbsolutePath());
    assertThat(settings.moveSounds()).isTrue();
    assertThat(settings().datasets().preload()).isFalse();
  }

  @Test
  void aSerialPortMeansARealRobotAndARobotIsLookedForWithoutOne() {
    assertThat(settings("--serialport", "/dev/ttyACM0").backend()).isEqualTo(BackendKind.ROBOT);
    assertThat(settings("-p", "/dev/ttyACM0").serialPort()).isEqualTo("/dev/ttyACM0");
    for (DaemonSettings looking :
        List.of(settings("--backend", "robot"), settings("--serialport", "auto"))) {
      assertThat(looking.backend()).isEqualTo(BackendKind.ROBOT);
      assertThat(looking.serialPort()).isNull();
    }
    DaemonSettings simulated = settings("--backend", "robot", "--serialport", "simulated");
    assertThat(simulated.serialPort()).isEqualTo("simulated");
    assertThat(simulated.updateRateHz()).isEqualTo(100);
  }

  @Test
  void physicsHasASceneASpeedAndAModel() {
    for (String way : List.of("--sim", "--backend=mujoco")) {
      DaemonSettings plain = settings(way);
      assertThat(plain.backend()).isEqualTo(BackendKind.MUJOCO);
      assertThat(plain.simulation()).isEqualTo(SimulationSettings.defaults());
    }
    SimulationSettings chosen =
        settings("--sim", "--scene", "minimal", "--speed", "max", "--sim-model", "own")
            .simulation();
    assertThat(chosen.scene()).isEqualTo(SimulationSettings.MINIMAL);
    assertThat(chosen.speed()).isEqualTo(SimulationPace.MAX);
    assertThat(chosen.model()).isEqualTo(SimulationSettings.RobotModel.OWN);
    assertThat(settings("--mockup-sim", "--speed", "0.5").simulation().speed()).isEqualTo(0.5);
    String file = settings("--sim", "--scene", "pom.xml").simulation().scene();
    assertThat(Path.of(file)).isAbsolute().exists();
  }

  @Test
  void theMotorsWatchOverTheBusUnlessToldOtherwise() {
    assertThat(settings().busWatchdog()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings("--bus-watchdog", "200").busWatchdog()).isEqualTo(Duration.ofMillis(200));
    assertThat(settings("--bus-watchdog", "off").busWatchdog()).isNull();
    assertThat(settings().rawBusWrites()).isFalse();
    assertThat(settings("--raw-bus-writes").rawBusWrites()).isTrue();
  }

  @Test
  void localhostOnlyWorksBothWays() {
    assertThat(settings("--localhost-only").host()).isEqualTo("127.0.0.1");
    assertThat(settings("--no-localhost-only").host()).isEqualTo("0.0.0.0");
  }

  @Test
  void theControlThreadTakesWhatIsAllowedUnlessToldOtherwise() {
    assertThat(settings().realTime()).isEqualTo(RealTimeRequest.AUTO);
    assertThat(settings("--real-time", "off").realTime()).isEqualTo(RealTimeRequest.OFF);
    assertThat(settings("--real-time", "on").realTime()).isEqualTo(RealTimeRequest.ON);
    RealTimeRequest locked = settings("--memory-lock").realTime();
    assertThat(locked.memoryLock()).isTrue();
    assertThat(locked.scheduling()).isTrue();
    assertThat(locked.insist()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --colour blue                      | --colour
          --port eight                       | --port
          --port 70000                       | port is 70000
          --backend toaster                  | must be one of robot, mujoco, mockup
          --serialport auto --mockup-sim     | exclude each other
          --serialport auto --backend mockup | leave --serialport out
          --bus-watchdog soon                | must be a number of milliseconds, or off
          --bus-watchdog 30                  | a multiple of 20 from 40 to 2540 ms
          --bus-watchdog 2560                | a multiple of 20 from 40 to 2540 ms
          --sim --mockup-sim                 | exclude each other
          --host 0.0.0.0 --localhost-only    | exclude each other
          --log-level LOUD                   | must be DEBUG, INFO, WARNING or ERROR
          --timeout-health-check -1          | must be above 0
          --rate 5000                        | updateRateHz is 5000
          --speed-limit legs=99              | allowed is above 0 to 15.1
          --speed-limit tail=1               | speed limit of tail
          --speed-limit body=fast            | --speed-limit
          --real-time yes                    | must be off, auto or on
          --check-collision                  | not part of this version
          --kinematics-engine Placo          | only AnalyticalKinematics
          --scene minimal                    | only MuJoCo has scenes
          --sim --scene none-such            | must be empty, minimal or a file
          --sim --speed 0.05                 | must be 0.1 to 10, or max
          --sim --speed Infinity             | must be 0.1 to 10, or max
          --sim --speed NaN                  | must be 0.1 to 10, or max
          --mockup-sim --speed fast          | must be 0.1 to 10, or max
          --serialport auto --speed 2        | only a simulation's time
          --sim --sim-model mine             | must be own or official
          --sim --mujoco-library none-such   | there is no such file
          --hardware-config-filepath x.yaml  | motor bus
          --dataset-folder none-such         | is not a folder
          """)
  void whatIsWrongOrImpossibleIsSaidInOneLineWithExitStatusTwo(String options, String text) {
    StringWriter err = new StringWriter();
    int status =
        StudioCommand.commandLine()
            .setErr(new PrintWriter(err))
            .execute(("daemon " + options).split(" +"));

    assertThat(status).isEqualTo(2);
    assertThat(err.toString().strip()).contains(text).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "daemon --help",
    "description --help",
    "description fetch --help",
    "motors --help",
    "motors scan --help"
  })
  void helpIsEverywhere(String options) {
    StringWriter out = new StringWriter();
    int status =
        StudioCommand.commandLine(options.split(" "))
            .setOut(new PrintWriter(out))
            .execute(options.split(" "));

    assertThat(status).isZero();
    assertThat(out.toString()).startsWith("Usage: studio");
  }

  private static DaemonSettings settings(String... args) {
    Options command = new Options();
    new CommandLine(command).parseArgs(args);
    return command.options.settings("127.0.0.1");
  }
}
