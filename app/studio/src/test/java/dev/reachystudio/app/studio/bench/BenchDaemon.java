package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.lifecycle.CloseStack;
import dev.reachystudio.app.daemon.logs.LogLevel;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.RobotControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A whole daemon in this process, over a robot that the benchmark brings. */
final class BenchDaemon implements AutoCloseable {

  private final Daemon daemon;

  private BenchDaemon(Daemon daemon) {
    this.daemon = daemon;
  }

  /**
   * Opens a daemon and waits for its robot.
   *
   * @param updateRateHz rate of its loop
   * @param robot makes the robot
   */
  static BenchDaemon open(int updateRateHz, Supplier<RobotIo> robot)
      throws IOException, InterruptedException {
    RobotNumbers numbers = RobotNumbers.load();
    Path folder = Files.createTempDirectory("studio-bench");
    DaemonSettings settings =
        DaemonSettings.builder()
            .port(0)
            .backend(BackendKind.MOCKUP)
            .updateRateHz(updateRateHz)
            .wakeUpOnStart(false)
            .goToSleepOnStop(false)
            .logLevel(LogLevel.ERROR)
            .configFolder(folder.resolve("config"))
            .cacheFolder(folder.resolve("cache"))
            .build();
    LoopSettings loopSettings = LoopSettings.defaults().withUpdateRateHz(updateRateHz);
    ControlFactory controls =
        io -> {
          ControlLoop loop = ControlLoop.open(io, loopSettings, numbers, LoopClock.system());
          loop.start();
          return new ControlFactory.Running(loop, loop::close);
        };
    Daemon daemon = new Daemon(settings, kind -> robot.get(), controls);
    daemon.open();
    for (int i = 0; daemon.robot().isEmpty(); i++) {
      if (i > 1000) {
        throw new IOException("the robot of the benchmark does not start");
      }
      Thread.sleep(10);
    }
    return new BenchDaemon(daemon);
  }

  int port() {
    return daemon.port();
  }

  RobotControl robot() {
    return daemon.robot().orElseThrow();
  }

  @Override
  public void close() throws CloseStack.CloseFailedException {
    daemon.close();
  }
}
