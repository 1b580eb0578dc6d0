package dev.reachystudio.backend.control.replay;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.protocol.value.MotorMode;

/** A robot that passes everything on to another one, for whoever looks at some of it. */
class ForwardedRobotIo implements RobotIo {

  private final RobotIo io;

  ForwardedRobotIo(RobotIo io) {
    this.io = io;
  }

  @Override
  public State state() {
    return io.state();
  }

  @Override
  public void open() throws RobotIoException {
    io.open();
  }

  @Override
  public String progress() {
    return io.progress();
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    io.read(inputs, nowNs);
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    io.write(targets, nowNs);
  }

  @Override
  public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
    io.mode(mode, pinned, nowNs);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    return io.torque(onByMotor, pinned, nowNs);
  }

  @Override
  public void close() {
    io.close();
  }
}
