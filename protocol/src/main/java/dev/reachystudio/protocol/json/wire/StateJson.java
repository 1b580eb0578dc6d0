package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes robot states: the frames that are sent many times a second, without reflection and without
 * intermediate values.
 */
public final class StateJson {

  private static final SerializableString CONTROL_MODE = new SerializedString("control_mode");
  private static final SerializableString HEAD_POSE = new SerializedString("head_pose");
  private static final SerializableString HEAD_JOINTS = new SerializedString("head_joints");
  private static final SerializableString BODY_YAW = new SerializedString("body_yaw");
  private static final SerializableString ANTENNAS = new SerializedString("antennas_position");
  private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
  private static final SerializableString PASSIVE = new SerializedString("passive_joints");
  private static final SerializableString DOA = new SerializedString("doa");
  private static final SerializableString IMU = new SerializedString("imu");

  /** A full state takes about 400 bytes, with a matrix about 700. */
  private static final int TYPICAL_BYTES = 512;

  private StateJson() {}

  /** What a frame consists of. */
  private interface Body {
    void write(JsonGenerator out);
  }

  private static byte[] frame(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator out = JsonText.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      body.write(out);
    }
    return bytes.toByteArray();
  }

  /**
   * The full state; what was not asked for is null.
   *
   * @param state newest snapshot
   * @param query what was asked for
   * @param now wall-clock time
   */
  public static byte[] full(RobotState state, StateQuery query, Instant now) {
    return frame(out -> full(out, state, query, now));
  }

  private static void full(JsonGenerator out, RobotState state, StateQuery query, Instant now) {
    BodyState body = state.measured();
    out.writeStartObject();
    out.writeName(CONTROL_MODE);
    if (query.controlMode()) {
      out.writeString(state.motorMode().wireName());
    } else {
      out.writeNull();
    }
    out.writeName(HEAD_POSE);
    if (query.headPose()) {
      pose(out, body.head(), query.poseMatrix());
    } else {
      out.writeNull();
    }
    out.writeName(HEAD_JOINTS);
    if (query.headJoints()) {
      headJoints(out, body.headJoints());
    } else {
      out.writeNull();
    }
    out.writeName(BODY_YAW);
    if (query.bodyYaw()) {
      JsonText.number(out, body.headJoints().bodyYawRad());
    } else {
      out.writeNull();
    }
    out.writeName(ANTENNAS);
    if (query.antennas()) {
      antennas(out, body.antennas());
    } else {
      out.writeNull();
    }
    out.writeName(TIMESTAMP);
    out.writeString(WireTime.utc(now));
    out.writeName(PASSIVE);
    out.writeNull();
    out.writeName(DOA);
    out.writeNull();
    out.writeName(IMU);
    out.writeNull();
    out.writeEndObject();
  }

  /** A head pose in the form asked for. */
  public static byte[] headPose(BodyState body, boolean matrix) {
    return frame(out -> pose(out, body.head(), matrix));
  }

  /** Antennas as {@code [right, left]}. */
  public static byte[] antennas(BodyState body) {
    return frame(out -> antennas(out, body.antennas()));
  }

  /** The body yaw, a bare number. */
  public static byte[] bodyYaw(BodyState body) {
    return frame(out -> JsonText.number(out, body.headJoints().bodyYawRad()));
  }

  /** The joints frame of the SDK socket. */
  public static byte[] sdkJoints(BodyState body) {
    return frame(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("type", "joint_positions");
          out.writeName("head_joint_positions");
          headJoints(out, body.headJoints());
          out.writeName("antennas_joint_positions");
          antennas(out, body.antennas());
          out.writeEndObject();
        });
  }

  /** The pose frame of the SDK socket. */
  public static byte[] sdkHeadPose(BodyState body) {
    return frame(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("type", "head_pose");
          out.writeName(HEAD_POSE);
          rows(out, body.head());
          out.writeEndObject();
        });
  }

  private static void pose(JsonGenerator out, Pose pose, boolean matrix) {
    out.writeStartObject();
    if (matrix) {
      out.writeName("m");
      JsonText.numbers(out, pose.toRowMajor());
    } else {
      number(out, "x", pose.xM());
      number(out, "y", pose.yM());
      number(out, "z", pose.zM());
      number(out, "roll", pose.rollRad());
      number(out, "pitch", pose.pitchRad());
      number(out, "yaw", pose.yawRad());
    }
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, double value) {
    out.writeName(name);
    JsonText.number(out, value);
  }

  static void rows(JsonGenerator out, Pose pose) {
    double[] m = pose.toRowMajor();
    out.writeStartArray();
    for (int row = 0; row < 4; row++) {
      out.writeStartArray();
      for (int column = 0; column < 4; column++) {
        JsonText.number(out, m[4 * row + column]);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void headJoints(JsonGenerator out, HeadJoints joints) {
    out.writeStartArray();
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      JsonText.number(out, joints.get(i));
    }
    out.writeEndArray();
  }

  private static void antennas(JsonGenerator out, Antennas antennas) {
    out.writeStartArray();
    JsonText.number(out, antennas.rightRad());
    JsonText.number(out, antennas.leftRad());
    out.writeEndArray();
  }
}
