package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotIoFactory;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;

/** The one switch on the kind of robot. */
final class Backends {

  private Backends() {}

  static RobotIoFactory factory(RobotNumbers numbers) {
    return choice ->
        switch (choice.kind()) {
          case MOCKUP -> new MockupRobotIo(numbers);
          case ROBOT ->
              throw new BackendUnavailableException(
                  "The motor bus is not part of this version; use the mockup.");
          case MUJOCO ->
              throw new BackendUnavailableException(
                  "MuJoCo is not part of this version; use the mockup.");
        };
  }

  static ControlFactory controls(DaemonSettings settings, RobotNumbers numbers) {
    LoopSettings loopSettings =
        LoopSettings.defaults()
            .withUpdateRateHz((int) Math.round(settings.updateRateHz()))
            .withRealTime(settings.realTime())
            .withSpeedLimits(settings.speedLimits());
    return io -> {
      ControlLoop loop = ControlLoop.open(io, loopSettings, numbers, LoopClock.system());
      loop.start();
      return new ControlFactory.Running(loop, loop::close);
    };
  }
}
