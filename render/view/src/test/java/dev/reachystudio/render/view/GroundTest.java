package dev.reachystudio.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundTest {

  @Test
  void withoutASceneTheGroundIsUnderTheFoot() {
    assertThat(Ground.of(SceneModel.NONE)).isEqualTo(Ground.AT_FOOT);
    assertThat(Ground.of(floorAt(0.0005))).isEqualTo(Ground.AT_FOOT);
  }

  @Test
  void aFloorBelowTheTableIsTheGround() {
    assertThat(Ground.of(DemoWorld.TABLE)).isEqualTo(new Ground(DemoWorld.FLOOR_M));
    assertThat(new Ground(DemoWorld.FLOOR_M).underRobot()).isFalse();
  }

  @Test
  void aPlaneWithAnEndOrAWallIsASurfaceAndNoFloor() {
    SceneBody body = new SceneBody("world", false, Pose.IDENTITY, List.of());
    ScenePart mat = DemoWorld.part(new SceneShape.Plane(0.2, 0.3), 0, 0, 0, 1, 1, 1);
    ScenePart wall =
        new ScenePart(
            new SceneShape.Plane(0, 0), Pose.ofXyzRpy(-1, 0, 0, 0, Math.PI / 2, 0), 1, 1, 1, 1);
    assertThat(Ground.isFloor(body, mat)).isFalse();
    assertThat(Ground.isFloor(body, wall)).isFalse();
  }

  private static SceneModel floorAt(double zM) {
    ScenePart plane = DemoWorld.part(new SceneShape.Plane(0, 0), 0, 0, zM, 1, 1, 1);
    return new SceneModel(
        "floor", List.of(new SceneBody("world", false, Pose.IDENTITY, List.of(plane))));
  }
}
