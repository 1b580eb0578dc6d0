package dev.reachystudio.backend.control.replay;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.CycleWitness;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Records everything a control loop is given, into a ring that is made beforehand: the control
 * thread never waits and allocates nothing. When the reader is behind by the whole ring, whole
 * cycles are dropped and counted, and the gap shows in {@link CycleInput#number}.
 *
 * <p>Give it to {@link dev.reachystudio.backend.control.loop.ControlLoop#open} as the witness, with
 * {@link #watch} around the robot. {@link #poll} belongs to one reader.
 */
public final class InputRecorder implements CycleWitness {

  private final CycleInput[] ring;
  private final int mask;
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private long number;
  private @Nullable CycleInput current;

  /**
   * A recorder.
   *
   * @param capacity cycles that may wait for the reader, at least 1; rounded up to a power of 2
   */
  public InputRecorder(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ": it must be at least 1");
    }
    int size = capacity == 1 ? 1 : Integer.highestOneBit(capacity - 1) << 1;
    ring = new CycleInput[size];
    for (int i = 0; i < size; i++) {
      ring[i] = new CycleInput();
    }
    mask = size - 1;
  }

  /** The robot, with what is read from it recorded. */
  public RobotIo watch(RobotIo io) {
    return new Watched(io);
  }

  /** Takes the oldest cycle that waits, or null; the reader. */
  public @Nullable CycleInput poll() {
    long place = head.getPlain();
    if (place == tail.getAcquire()) {
      return null;
    }
    CycleInput copy = ring[(int) place & mask].copy();
    head.setRelease(place + 1);
    return copy;
  }

  /** Cycles that found the ring full. */
  public long dropped() {
    return dropped.getAcquire();
  }

  @Override
  public void begins(long nowNs) {
    long place = tail.getPlain();
    if (place - head.getAcquire() > mask) {
      current = null;
      dropped.setRelease(dropped.getPlain() + 1);
    } else {
      current = ring[(int) place & mask];
      current.begin(number, nowNs);
    }
    number++;
  }

  @Override
  public void decides(Command command, Origin origin) {
    if (current != null) {
      current.decides(command, origin);
    }
  }

  @Override
  public void streams(BodyTargets targets) {
    if (current != null) {
      current.streams(targets);
    }
  }

  @Override
  public void ends() {
    if (current != null) {
      current = null;
      tail.setRelease(tail.getPlain() + 1);
    }
  }

  private void read(IoInputs inputs, boolean failed) {
    if (current != null) {
      current.read(inputs, failed);
    }
  }

  private void called(boolean failed, boolean granted) {
    if (current != null) {
      current.called(failed, granted);
    }
  }

  /** Passes everything on, and tells the recorder what came back. */
  private final class Watched extends ForwardedRobotIo {

    Watched(RobotIo io) {
      super(io);
    }

    @Override
    public void read(IoInputs inputs, long nowNs) {
      boolean failed = true;
      try {
        super.read(inputs, nowNs);
        failed = false;
      } finally {
        InputRecorder.this.read(inputs, failed);
      }
    }

    @Override
    public void write(IoTargets targets, long nowNs) {
      boolean failed = true;
      try {
        super.write(targets, nowNs);
        failed = false;
      } finally {
        called(failed, false);
      }
    }

    @Override
    public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
      boolean failed = true;
      try {
        super.mode(mode, pinned, nowNs);
        failed = false;
      } finally {
        called(failed, false);
      }
    }

    @Override
    public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
      boolean failed = true;
      boolean granted = false;
      try {
        granted = super.torque(onByMotor, pinned, nowNs);
        failed = false;
      } finally {
        called(failed, granted);
      }
      return granted;
    }
  }
}
