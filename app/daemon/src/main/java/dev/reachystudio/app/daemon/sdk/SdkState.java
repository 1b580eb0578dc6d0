package dev.reachystudio.app.daemon.sdk;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state snapshot that clients of the SDK ask for. */
final class SdkState {

  private SdkState() {}

  static Map<String, @Nullable Object> of(RobotState state, boolean recording) {
    BodyState body = state.measured();
    double[] matrix = body.head().toRowMajor();
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      rows.add(Arrays.copyOfRange(matrix, 4 * row, 4 * row + 4));
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("head_pose", rows);
    json.put("antennas", new double[] {body.antennas().rightRad(), body.antennas().leftRad()});
    json.put("head_joint_positions", body.headJoints().toArray());
    json.put("body_yaw", body.headJoints().bodyYawRad());
    json.put("motor_mode", state.motorMode().wireName());
    json.put("is_recording", recording);
    json.put("is_move_running", state.isMoveRunning());
    json.put("face_target", null);
    json.put("doa", null);
    json.put("imu", null);
    return json;
  }
}
