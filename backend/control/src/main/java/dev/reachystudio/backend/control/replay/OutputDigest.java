package dev.reachystudio.backend.control.replay;

import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of everything a control loop puts out: each call to the robot with the bits of its
 * targets, and each published snapshot. The figures of the loop are left out, because they are
 * about the machine and not about the robot. For loops that are stepped by hand; one thread.
 */
public final class OutputDigest {

  private final MessageDigest digest;
  private final ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + 2 * Motor.COUNT));
  private long calls;

  /** A digest of nothing. */
  public OutputDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The robot, with everything it is told added. */
  public RobotIo watch(RobotIo io) {
    return new Watched(io);
  }

  /**
   * Adds a published snapshot: every field, numbers in the shortest text that stands for their
   * bits.
   */
  public void add(RobotState state) {
    RobotState output =
        new RobotState(
            state.sequence(),
            state.timeNs(),
            state.measured(),
            state.requested(),
            state.target(),
            state.motorMode(),
            state.automaticBodyYaw(),
            state.emergencyStop(),
            state.moves(),
            state.clamp(),
            state.faults(),
            state.connected(),
            LoopStatistics.NONE,
            state.bus(),
            null);
    digest.update(output.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Calls to the robot so far. */
  public long calls() {
    return calls;
  }

  /** The digest of everything added, in hexadecimal; afterwards it is one of nothing again. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void call(String what, IoTargets targets, long nowNs) {
    calls++;
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    bytes.clear().putLong(nowNs);
    for (double angleRad : targets.positionRad) {
      bytes.putLong(Double.doubleToRawLongBits(angleRad));
    }
    for (double torqueNm : targets.torqueNm) {
      bytes.putLong(Double.doubleToRawLongBits(torqueNm));
    }
    digest.update(bytes.flip());
  }

  private final class Watched extends ForwardedRobotIo {

    Watched(RobotIo io) {
      super(io);
    }

    @Override
    public void write(IoTargets targets, long nowNs) {
      call("write", targets, nowNs);
      super.write(targets, nowNs);
    }

    @Override
    public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
      call(mode.wireName(), pinned, nowNs);
      super.mode(mode, pinned, nowNs);
    }

    @Override
    public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
      call("torque" + java.util.Arrays.toString(onByMotor), pinned, nowNs);
      return super.torque(onByMotor, pinned, nowNs);
    }
  }
}
