package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.daemon.TestDaemon.Answered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up before each test
class PoseCheckTest {

  private static final String CHECK = "/api/kinematics/check_pose";

  @TempDir private Path folder;
  private TestDaemon test;

  @BeforeEach
  void start() throws Exception {
    test = TestDaemon.opened(TestDaemon.settings(folder).build());
  }

  @AfterEach
  void end() throws Exception {
    test.close();
  }

  @Test
  void theNeutralPoseIsReachableAndFreeAlsoWithoutARunningRobot() throws Exception {
    Map<?, ?> free = test.post(CHECK, "{\"pose\":{}}").map();
    assertThat(free.get("reachable")).isEqualTo(true);
    assertThat(free.get("limits")).isEqualTo(List.of());
    assertThat(free.get("collides")).isEqualTo(false);
    assertThat((Double) free.get("clearance")).isGreaterThan(0.03);
    assertThat(free.get("bodies")).isEqualTo(List.of("head", "body"));
    assertThat((Double) list(free, "joints").get(1)).isCloseTo(0.6265, within(1e-3));
  }

  @Test
  void aPoseOutOfReachNamesTheLegThatCannotFollow() throws Exception {
    Map<?, ?> far = test.post(CHECK, "{\"head_pose\":{\"z\":0.06}}").map();
    assertThat(far.get("reachable")).isEqualTo(false);
    Map<?, ?> obstacle = (Map<?, ?>) list(far, "limits").getFirst();
    assertThat(obstacle.get("cause")).isEqualTo("out_of_reach");
    assertThat(obstacle.get("motor")).asString().startsWith("stewart_");
    assertThat(list(far, "joints").get(1)).isNull();
  }

  @Test
  void aPoseInWhichPartsTouchSaysWhichAndByHowMuch() throws Exception {
    Map<?, ?> deep = test.post(CHECK, "{\"head\":{\"z\":-0.04,\"roll\":0.4,\"pitch\":-0.2}}").map();
    assertThat(deep.get("collides")).isEqualTo(true);
    assertThat((Double) deep.get("clearance")).isNegative();
    Map<?, ?> antenna = test.post(CHECK, "{\"head\":{\"pitch\":-0.4},\"antennas\":[-3.1,0]}").map();
    assertThat(antenna.get("bodies")).isEqualTo(List.of("right_antenna", "body"));
  }

  @Test
  void wrongInputNamesItsField() throws Exception {
    Answered missing = test.post(CHECK, "{}");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.problem().get("loc")).isEqualTo(List.of("body", "pose"));
    Answered squashed = test.post(CHECK, "{\"pose\":[1,0,0,0,0,0.5,0,0,0,0,1,0,0,0,0,1]}");
    assertThat(squashed.status()).isEqualTo(422);
    assertThat(squashed.problem().get("msg")).asString().contains("not a rotation");
    assertThat(test.post(CHECK, "{\"pose\":{\"z\":\"up\"}}").status()).isEqualTo(422);
  }

  private static List<?> list(Map<?, ?> answer, String key) {
    return (List<?>) Objects.requireNonNull(answer.get(key));
  }
}
