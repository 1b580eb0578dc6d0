package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.io.Writer;

/**
 * Everything that was recorded, as comma-separated values with the units in the header: the move
 * itself has head, antennas and body yaw only.
 */
final class JointTable {

  private JointTable() {}

  /**
   * Writes the table.
   *
   * @param out its text; not closed
   * @param records the rows
   * @param startNs loop time that counts as 0
   */
  static void write(Writer out, Iterable<SpillRecord> records, long startNs) throws IOException {
    out.write("time_s");
    header(out, "measured");
    header(out, "target");
    out.write('\n');
    StringBuilder row = new StringBuilder(1024);
    for (SpillRecord each : records) {
      row.setLength(0);
      row.append((each.timeNs() - startNs) / 1e9);
      append(row, each.measured());
      append(row, each.target());
      out.append(row.append('\n'));
    }
  }

  private static void header(Writer out, String whose) throws IOException {
    for (Motor motor : Motor.values()) {
      out.write("," + whose + "_" + motor.wireName() + "_rad");
    }
    for (String part : new String[] {"x_m", "y_m", "z_m", "roll_rad", "pitch_rad", "yaw_rad"}) {
      out.write("," + whose + "_head_" + part);
    }
  }

  private static void append(StringBuilder row, BodyState body) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      row.append(',').append(body.headJoints().get(i));
    }
    row.append(',').append(body.antennas().rightRad());
    row.append(',').append(body.antennas().leftRad());
    Pose head = body.head();
    row.append(',').append(head.xM()).append(',').append(head.yM()).append(',').append(head.zM());
    row.append(',').append(head.rollRad()).append(',').append(head.pitchRad());
    row.append(',').append(head.yawRad());
  }
}
