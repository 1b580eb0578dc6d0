package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/** The daemon's work on motors. */
record DaemonMotorTools(Daemon daemon) implements MotorTools {

  @Override
  public List<RegisterCheck> check(Motor motor) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public List<RegisterCheck> setUp(Motor motor) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void reboot(Motor motor) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void light(Motor motor, boolean on) {
    throw new UnsupportedOperationException("not yet");
  }
}
