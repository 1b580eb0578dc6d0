package dev.reachystudio.backend.control.render;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.Locale;

/**
 * A rendered move as comma-separated values: the time, the nine angles asked for (empty where there
 * is no solution), the nine angles the motors are told, the head pose they stand for, and the limit
 * that acted. Units are in the header; numbers are the shortest text that stands for their bits, so
 * the same move gives the same bytes. Stateless.
 */
public final class TrajectoryTable {

  private TrajectoryTable() {}

  /** The first line, with its end. */
  public static String header() {
    StringBuilder line = new StringBuilder("time_s");
    for (String whose : new String[] {"requested", "target"}) {
      for (Motor motor : Motor.values()) {
        line.append(',').append(whose).append('_').append(motor.wireName()).append("_rad");
      }
    }
    for (String part : new String[] {"x_m", "y_m", "z_m", "roll_rad", "pitch_rad", "yaw_rad"}) {
      line.append(",target_head_").append(part);
    }
    return line.append(",limited_by\n").toString();
  }

  /**
   * Appends a line with its end.
   *
   * @param timeS time since the move began
   * @param state the period
   * @param out the text
   */
  public static void append(double timeS, RobotState state, StringBuilder out) {
    out.append(timeS);
    angles(state.requested(), out);
    angles(state.target(), out);
    Pose head = state.target().head();
    number(head.xM(), out);
    number(head.yM(), out);
    number(head.zM(), out);
    number(head.rollRad(), out);
    number(head.pitchRad(), out);
    number(head.yawRad(), out);
    out.append(',').append(state.clamp().cause().name().toLowerCase(Locale.ROOT)).append('\n');
  }

  private static void angles(BodyState body, StringBuilder out) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      number(body.headJoints().get(i), out);
    }
    number(body.antennas().rightRad(), out);
    number(body.antennas().leftRad(), out);
  }

  private static void number(double value, StringBuilder out) {
    out.append(',');
    if (!Double.isNaN(value)) {
      out.append(value);
    }
  }
}
