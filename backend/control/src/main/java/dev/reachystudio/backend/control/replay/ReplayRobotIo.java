package dev.reachystudio.backend.control.replay;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.protocol.value.MotorMode;
import org.jspecify.annotations.Nullable;

/**
 * A robot that answers as a recorded one did. {@link #feed} gives it the next cycle; what it is
 * told to do changes nothing. Without a cycle to answer from it does not answer: the last values,
 * not connected. One thread.
 */
public final class ReplayRobotIo implements RobotIo {

  private @Nullable CycleInput cycle;
  private int calls;
  private volatile State state = State.CLOSED;

  /** Gives it the cycle that comes next. */
  public void feed(CycleInput next) {
    cycle = next;
    calls = 0;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void open() {
    if (state != State.CLOSED) {
      throw new IllegalStateException("the replay is " + state + ": open is allowed when CLOSED");
    }
    state = State.OPEN;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    requireOpen("read");
    CycleInput now = cycle;
    if (now == null || !now.wasRead()) {
      inputs.connected = false;
      inputs.fresh = false;
      return;
    }
    now.readInto(inputs);
    if (now.readFailed()) {
      throw new IllegalStateException("reading failed when this was recorded");
    }
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    requireOpen("write");
    boolean _ = answer();
  }

  @Override
  public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
    requireOpen("mode");
    boolean _ = answer();
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    requireOpen("torque");
    return answer();
  }

  @Override
  public void close() {
    state = State.CLOSED;
  }

  private boolean answer() {
    state = State.ACTIVE;
    int call = calls++;
    CycleInput now = cycle;
    if (now != null && now.failed(call)) {
      throw new IllegalStateException("the robot refused when this was recorded");
    }
    return now != null && now.granted(call);
  }

  private void requireOpen(String what) {
    if (state == State.CLOSED) {
      throw new IllegalStateException("the replay is CLOSED: " + what + " needs open first");
    }
  }
}
