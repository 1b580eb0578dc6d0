package dev.reachystudio.assets.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInDescriptionTest {

  private static final BuiltInDescription ROBOT = new BuiltInDescription();

  static List<String> meshNames() {
    return ROBOT.meshNames().stream().sorted().toList();
  }

  @Test
  void itHasTheJointsOfTheOfficialDescription() {
    List<String> expected = new ArrayList<>(List.of("yaw_body", "right_antenna", "left_antenna"));
    IntStream.rangeClosed(1, 6).forEach(leg -> expected.add("stewart_" + leg));
    IntStream.rangeClosed(1, 7)
        .forEach(
            k ->
                expected.addAll(
                    List.of("passive_" + k + "_x", "passive_" + k + "_y", "passive_" + k + "_z")));
    assertThat(found("<joint name=\"(\\w+)\" type=\"revolute\""))
        .containsExactlyInAnyOrderElementsOf(expected)
        .hasSize(30);
    assertThat(found("<link name=\"(\\w+)\""))
        .contains("head", "camera", "camera_optical", "closing_1_1", "closing_5_2");
  }

  @Test
  void everyMeshItDrawsIsThereAndEveryMeshIsDrawn() {
    assertThat(new TreeSet<>(found("package://assets/([\\w.]+)")))
        .isEqualTo(new TreeSet<>(ROBOT.meshNames()));
  }

  @ParameterizedTest
  @MethodSource("meshNames")
  void everyMeshIsAWholeBinaryStlWithNormalsThatPointOutwards(String name) {
    ByteBuffer stl = stl(ROBOT.mesh("package://assets/" + name).orElseThrow());
    int triangles = stl.getInt(80);
    assertThat(stl.capacity()).isEqualTo(84 + 50 * triangles);
    assertThat(triangles).isPositive();
    for (int t = 0; t < triangles; t++) {
      double length2 = 0;
      for (int i = 0; i < 3; i++) {
        float normal = stl.getFloat(84 + 50 * t + 4 * i);
        length2 += normal * normal;
      }
      assertThat(length2).isCloseTo(1, within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foot.stl",
        "head_shell.stl",
        "head_seam.stl",
        "body_seam.stl",
        "arm.stl",
        "rod.stl",
        "rod_ball.stl",
        "antenna_spring.stl",
        "antenna_right.stl",
        "antenna_left.stl"
      })
  void closedShapesEncloseAVolume(String name) {
    assertThat(volume(stl(ROBOT.mesh(name).orElseThrow()))).isPositive();
  }

  @Test
  void theHeadHasTheSizeOfTheRobots() {
    ByteBuffer shell = stl(ROBOT.mesh("head_shell.stl").orElseThrow());
    assertThat(extent(shell, 1)).isCloseTo(0.150, within(0.001));
    assertThat(extent(shell, 2)).isCloseTo(0.092, within(0.002));
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "antenna"})
  void componentsAreWholeMeshes(String name) {
    byte[] whole = ROBOT.component(name).orElseThrow();
    assertThat(stl(whole).getInt(80)).isGreaterThan(1_000);
    assertThat(ROBOT.mesh(name + ".stl")).contains(whole);
  }

  @Test
  void unknownNamesAreEmpty() {
    assertThat(ROBOT.mesh("nothing.stl")).isEmpty();
    assertThat(ROBOT.component("nothing")).isEmpty();
  }

  private static List<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(ROBOT.urdf())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static ByteBuffer stl(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static float corner(ByteBuffer stl, int t, int corner, int axis) {
    return stl.getFloat(84 + 50 * t + 12 + 12 * corner + 4 * axis);
  }

  private static double extent(ByteBuffer stl, int axis) {
    double low = 1e9;
    double high = -1e9;
    for (int t = 0; t < stl.getInt(80); t++) {
      for (int corner = 0; corner < 3; corner++) {
        low = Math.min(low, corner(stl, t, corner, axis));
        high = Math.max(high, corner(stl, t, corner, axis));
      }
    }
    return high - low;
  }

  private static double volume(ByteBuffer stl) {
    double sum = 0;
    for (int t = 0; t < stl.getInt(80); t++) {
      for (int axis = 0; axis < 3; axis++) {
        int next = (axis + 1) % 3;
        int last = (axis + 2) % 3;
        sum +=
            corner(stl, t, 0, axis)
                * (corner(stl, t, 1, next) * (double) corner(stl, t, 2, last)
                    - corner(stl, t, 1, last) * (double) corner(stl, t, 2, next));
      }
    }
    return sum / 6;
  }
}
