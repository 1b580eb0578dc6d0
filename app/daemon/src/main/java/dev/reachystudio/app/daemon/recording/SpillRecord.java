package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * One control cycle of a recording. On disk: the loop's time in nanoseconds, then measured robot
 * and target, each as nine joints in wire order and the twelve numbers of the head pose, then a
 * CRC-32 of all that; big endian, always {@link #BYTES} long, so that a file cut off anywhere is
 * whole up to its last full record.
 *
 * @param timeNs time of the cycle on the loop's clock
 * @param measured where the robot was
 * @param target where it was sent, after limits
 */
record SpillRecord(long timeNs, BodyState measured, BodyState target) {

  private static final int BODY_NUMBERS = HeadJoints.COUNT + 2 + 12;
  private static final int CONTENT_BYTES = Long.BYTES * (1 + 2 * BODY_NUMBERS);

  /** Length of every record. */
  static final int BYTES = CONTENT_BYTES + Integer.BYTES;

  static SpillRecord of(RobotState state) {
    return new SpillRecord(state.timeNs(), state.measured(), state.target());
  }

  /** Appends the record to a buffer over an array with {@link #BYTES} left. */
  void write(ByteBuffer out) {
    int begin = out.position();
    out.putLong(timeNs);
    write(measured, out);
    write(target, out);
    out.putInt(checksum(out, begin));
  }

  /**
   * Reads the record at a buffer's position and goes past it.
   *
   * @return the record, or null if it is damaged
   */
  static @org.jspecify.annotations.Nullable SpillRecord read(ByteBuffer in) {
    int begin = in.position();
    long timeNs = in.getLong();
    BodyState measured = readBody(in);
    BodyState target = readBody(in);
    int expected = checksum(in, begin);
    return in.getInt() == expected ? new SpillRecord(timeNs, measured, target) : null;
  }

  /** The values of a move. */
  BodyState body(RecordedValues values) {
    return switch (values) {
      case MEASURED -> measured;
      case TARGET -> target;
    };
  }

  /** As a sample of a move that began at a time. */
  Sample sample(long startNs, RecordedValues values) {
    BodyState body = body(values);
    return new Sample(
        (timeNs - startNs) / 1e9, body.head(), body.antennas(), body.headJoints().bodyYawRad());
  }

  private static void write(BodyState body, ByteBuffer out) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      out.putDouble(body.headJoints().get(i));
    }
    out.putDouble(body.antennas().rightRad());
    out.putDouble(body.antennas().leftRad());
    Pose p = body.head();
    out.putDouble(p.r00()).putDouble(p.r01()).putDouble(p.r02()).putDouble(p.xM());
    out.putDouble(p.r10()).putDouble(p.r11()).putDouble(p.r12()).putDouble(p.yM());
    out.putDouble(p.r20()).putDouble(p.r21()).putDouble(p.r22()).putDouble(p.zM());
  }

  private static BodyState readBody(ByteBuffer in) {
    double[] n = new double[BODY_NUMBERS];
    in.asDoubleBuffer().get(n);
    in.position(in.position() + n.length * Double.BYTES);
    return new BodyState(
        new Pose(n[9], n[10], n[11], n[12], n[13], n[14], n[15], n[16], n[17], n[18], n[19], n[20]),
        new HeadJoints(n[0], n[1], n[2], n[3], n[4], n[5], n[6]),
        new Antennas(n[7], n[8]));
  }

  private static int checksum(ByteBuffer of, int begin) {
    CRC32 crc = new CRC32();
    crc.update(of.array(), of.arrayOffset() + begin, CONTENT_BYTES);
    return (int) crc.getValue();
  }
}
