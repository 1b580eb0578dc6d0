package dev.reachystudio.backend.control.replay;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoContract;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.value.MotorMode;

class ReplayRobotIoTest extends RobotIoContract {

  @Override
  protected RobotIo create() {
    return new Followed(new MockupRobotIo(RobotNumbers.load()));
  }

  /** A replay that is fed with what a mockup, told the same, says at that moment. */
  private static final class Followed implements RobotIo {
    private final ReplayRobotIo replay = new ReplayRobotIo();
    private final RobotIo real;
    private final InputRecorder recorder = new InputRecorder(1);
    private final RobotIo recorded;
    private final IoInputs seen = new IoInputs();

    Followed(RobotIo real) {
      this.real = real;
      recorded = recorder.watch(real);
    }

    @Override
    public State state() {
      return replay.state();
    }

    @Override
    public void open() throws dev.reachystudio.backend.control.io.RobotIoException {
      replay.open();
      real.open();
    }

    @Override
    public void read(IoInputs inputs, long nowNs) {
      if (replay.state() != State.CLOSED) {
        recorder.begins(nowNs);
        recorded.read(seen, nowNs);
        recorder.ends();
        CycleInput next = recorder.poll();
        if (next != null) {
          replay.feed(next);
        }
      }
      replay.read(inputs, nowNs);
    }

    @Override
    public void write(IoTargets targets, long nowNs) {
      replay.write(targets, nowNs);
      real.write(targets, nowNs);
    }

    @Override
    public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
      replay.mode(mode, pinned, nowNs);
      real.mode(mode, pinned, nowNs);
    }

    @Override
    public void close() {
      replay.close();
      real.close();
    }
  }
}
