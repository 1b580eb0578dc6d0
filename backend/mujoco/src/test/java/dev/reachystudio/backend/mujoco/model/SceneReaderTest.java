package dev.reachystudio.backend.mujoco.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.simulation.Contact;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MujocoInstalled
class SceneReaderTest {

  private static final String OWN_WORLD =
      """
      <mujoco model="all shapes">
        <asset>
          <material name="wood" rgba="0.5 0.25 0.125 1"/>
          <mesh name="wedge" vertex="0 0 0  1 0 0  0 1 0  0 0 1"/>
        </asset>
        <worldbody>
          <geom type="plane" size="2 3 1"/>
          <geom name="pillar" type="cylinder" size="0.1 0.4" pos="1 2 0.4" rgba="1 0 0 0.5"/>
          <geom name="hidden" type="box" size="1 1 1" group="3"/>
          <body name="shelf" pos="0 -1 0.5">
            <geom type="box" size="0.3 0.2 0.1" material="wood"/>
            <body pos="0 0 0.3" euler="0 0 90">
              <joint type="hinge"/>
              <geom type="capsule" size="0.02 0.1" pos="0.1 0 0"/>
              <geom type="ellipsoid" size="0.02 0.03 0.04"/>
              <body name="lamp" pos="0 0 0.2">
                <geom type="mesh" mesh="wedge"/>
              </body>
            </body>
          </body>
          <body name="robot_foot">
            <geom type="sphere" size="0.1"/>
            <body name="xl_330"><joint type="ball"/><geom type="sphere" size="0.1"/></body>
          </body>
        </worldbody>
      </mujoco>
      """;

  @TempDir Path folder;

  @Test
  void whatIsNotTheRobotIsTheScene() throws Exception {
    try (Physics physics = world(OWN_WORLD)) {
      LoadedScene read = SceneReader.read("shapes", physics);
      assertThat(read.scene().name()).isEqualTo("shapes");
      assertThat(read.scene().bodies())
          .extracting(SceneBody::name)
          .containsExactly("floor", "pillar", "shelf", "body 2", "lamp");
      assertThat(shapes(read, 0)).containsExactly(new SceneShape.Plane(2, 3));
      assertThat(shapes(read, 1)).containsExactly(new SceneShape.Cylinder(0.1, 0.4));
      assertThat(shapes(read, 2)).containsExactly(new SceneShape.Box(0.3, 0.2, 0.1));
      assertThat(shapes(read, 3))
          .containsExactly(
              new SceneShape.Capsule(0.02, 0.1), new SceneShape.Ellipsoid(0.02, 0.03, 0.04));
      assertThat(shapes(read, 4))
          .singleElement()
          .isInstanceOfSatisfying(
              SceneShape.Mesh.class,
              mesh -> {
                assertThat(mesh.verticesM()).hasSize(12);
                assertThat(mesh.triangles()).hasSize(12).containsOnly(0, 1, 2, 3);
              });
    }
  }

  @Test
  void whatHangsOnAJointIsMovableAndInTheOrderOfTheModel() throws Exception {
    try (Physics physics = world(OWN_WORLD)) {
      LoadedScene read = SceneReader.read("shapes", physics);
      assertThat(read.scene().movable())
          .extracting(SceneBody::name)
          .containsExactly("body 2", "lamp");
      assertThat(read.movableBodies())
          .containsExactly(2, physics.model().id(ModelObject.BODY, "lamp"));
    }
  }

  @Test
  void placesAndColoursAreThoseOfTheModel() throws Exception {
    try (Physics physics = world(OWN_WORLD)) {
      List<SceneBody> bodies = SceneReader.read("shapes", physics).scene().bodies();
      ScenePart pillar = bodies.get(1).parts().getFirst();
      assertThat(pillar.bodyFromPart().yM()).isEqualTo(2);
      assertThat(new float[] {pillar.red(), pillar.green(), pillar.blue(), pillar.alpha()})
          .containsExactly(1, 0, 0, 0.5f);
      ScenePart shelf = bodies.get(2).parts().getFirst();
      assertThat(new float[] {shelf.red(), shelf.green(), shelf.blue(), shelf.alpha()})
          .containsExactly(0.5f, 0.25f, 0.125f, 1);
      assertThat(bodies.get(3).worldFromBody().yawRad()).isCloseTo(Math.PI / 2, within(1e-9));
      assertThat(bodies.get(3).worldFromBody().zM()).isCloseTo(0.8, within(1e-9));
      assertThat(bodies.get(4).worldFromBody().zM()).isCloseTo(1.0, within(1e-9));
    }
  }

  @Test
  void eachShapeHasAnOwnerForContacts() throws Exception {
    try (Physics physics = world(OWN_WORLD)) {
      assertThat(SceneReader.read("shapes", physics).namesOfGeoms())
          .containsExactly(
              "floor",
              "pillar",
              "hidden",
              "shelf",
              "body 2",
              "body 2",
              "lamp",
              Contact.ROBOT,
              Contact.ROBOT);
    }
  }

  @Test
  void ourScenesHaveNothingOfTheRobot() throws Exception {
    try (Physics empty = TestModels.own("empty", folder);
        Physics minimal = TestModels.own("minimal", folder)) {
      assertThat(SceneReader.read("empty", empty).scene().bodies())
          .extracting(SceneBody::name)
          .containsExactly("floor");
      LoadedScene read = SceneReader.read("minimal", minimal);
      assertThat(read.scene().bodies())
          .extracting(SceneBody::name)
          .containsExactly("floor", "table", "ball", "cube", "mug", "bell_stand", "bell");
      assertThat(read.scene().movable())
          .extracting(SceneBody::name)
          .containsExactly("ball", "cube", "mug", "bell");
    }
  }

  @Test
  void aModelWithoutTheRobotIsRefusedByName() throws Exception {
    try (Physics physics = world("<mujoco><worldbody><geom size='1'/></worldbody></mujoco>")) {
      assertThatThrownBy(() -> SceneReader.read("nobody", physics))
          .isInstanceOf(MujocoException.class)
          .hasMessageContaining("no body named xl_330");
    }
  }

  private Physics world(String xml) throws Exception {
    return TestModels.load(Files.writeString(folder.resolve("world.xml"), xml));
  }

  private static List<SceneShape> shapes(LoadedScene read, int body) {
    return read.scene().bodies().get(body).parts().stream().map(ScenePart::shape).toList();
  }
}
