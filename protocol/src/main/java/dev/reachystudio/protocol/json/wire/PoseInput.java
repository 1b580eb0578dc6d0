package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a head pose in any of its forms: {@code {"m": [16]}}, {@code {"matrix": 4×4 or [16]}}, a
 * bare 4×4, a bare list of 16, or {@code {"x","y","z","roll","pitch","yaw"}} with 0 for what is
 * absent. Metres and radians.
 */
public final class PoseInput {

  private static final int SIZE = 16;

  private PoseInput() {}

  /** A pose, or null after noting a problem. */
  static @Nullable Pose read(Object json, List<Object> at, Problems problems) {
    return switch (json) {
      case Map<?, ?> map -> object(map, at, problems);
      case List<?> list -> matrix(list, at, problems);
      default -> {
        for (String form : List.of("XYZRPYPose", "Matrix4x4Pose")) {
          problems.add(
              "model_attributes_type",
              LaxValues.step(at, form),
              "Input should be a valid dictionary or object to extract fields from",
              json);
        }
        yield null;
      }
    };
  }

  private static @Nullable Pose object(Map<?, ?> map, List<Object> at, Problems problems) {
    for (String name : List.of("m", "matrix")) {
      if (map.get(name) != null) {
        return matrix(
            map.get(name), LaxValues.step(LaxValues.step(at, "Matrix4x4Pose"), name), problems);
      }
    }
    List<Object> inside = LaxValues.step(at, "XYZRPYPose");
    double[] values = new double[6];
    boolean right = true;
    List<String> names = List.of("x", "y", "z", "roll", "pitch", "yaw");
    for (int i = 0; i < 6; i++) {
      Object value = map.get(names.get(i));
      if (value == null && !map.containsKey(names.get(i))) {
        continue;
      }
      Double number = LaxValues.number(value, LaxValues.step(inside, names.get(i)), problems);
      right &= number != null;
      values[i] = number == null ? 0 : number;
    }
    return right
        ? Pose.ofXyzRpy(values[0], values[1], values[2], values[3], values[4], values[5])
        : null;
  }

  private static @Nullable Pose matrix(@Nullable Object json, List<Object> at, Problems problems) {
    double[] numbers = LaxValues.list(flat(json), SIZE, at, problems);
    return numbers == null ? null : Pose.ofRowMajor(numbers);
  }

  /** Four rows of four, one after the other; anything else as it is. */
  private static @Nullable Object flat(@Nullable Object json) {
    if (!(json instanceof List<?> rows) || rows.size() != 4) {
      return json;
    }
    List<@Nullable Object> all = new ArrayList<>(SIZE);
    for (Object row : rows) {
      if (!(row instanceof List<?> items) || items.size() != 4) {
        return json;
      }
      all.addAll(items);
    }
    return all;
  }
}
