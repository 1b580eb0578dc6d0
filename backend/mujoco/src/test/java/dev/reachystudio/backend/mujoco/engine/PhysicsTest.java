package dev.reachystudio.backend.mujoco.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MujocoInstalled
class PhysicsTest {

  @TempDir Path folder;

  private Physics physics;

  @BeforeEach
  void load() throws Exception {
    physics = Models.small(folder);
  }

  @AfterEach
  void close() {
    physics.close();
  }

  @Test
  void timeGoesByOneStepAtATime() {
    for (int i = 0; i < 500; i++) {
      physics.step();
    }
    assertThat(physics.stepS()).isEqualTo(0.002);
    assertThat(physics.timeS()).isCloseTo(1, within(1e-9));
    physics.reset();
    assertThat(physics.timeS()).isZero();
  }

  @Test
  void aServoHoldsItsJointWhereItIsTold() throws Exception {
    int servo = physics.actuatorIndex("servo");
    int elbow = physics.positionIndex("elbow");
    physics.setControl(servo, 0.5);
    steps(2000);
    assertThat(physics.position(elbow)).isCloseTo(0.5, within(0.1));
    assertThat(Math.abs(physics.velocity(physics.velocityIndex("elbow")))).isLessThan(1e-3);
    assertThat(physics.actuatorForce(servo)).isNotZero();
    assertThat(physics.control(servo)).isEqualTo(0.5);
  }

  @Test
  void aServoWithoutGainsLetsItsJointFall() throws Exception {
    int servo = physics.actuatorIndex("servo");
    assertThat(physics.forces().gain(servo, 0)).isEqualTo(20);
    assertThat(physics.forces().actuatorBias(servo, 1)).isEqualTo(-20);
    assertThat(physics.forces().limitNm(servo)).isEqualTo(3);
    for (int parameter = 0; parameter < 3; parameter++) {
      physics.forces().setGain(servo, parameter, 0);
      physics.forces().setActuatorBias(servo, parameter, 0);
    }
    steps(5000);
    assertThat(physics.position(physics.positionIndex("elbow")))
        .isCloseTo(Math.PI / 2, within(0.05));
  }

  @Test
  void aForceOnAJointTurnsIt() throws Exception {
    int elbow = physics.velocityIndex("elbow");
    physics.forward();
    double held = physics.forces().bias(elbow);
    physics.forces().apply(elbow, held);
    assertThat(physics.forces().applied(elbow)).isEqualTo(held);
    physics.forces().setGain(0, 0, 0);
    physics.forces().setActuatorBias(0, 1, 0);
    steps(200);
    assertThat(physics.position(physics.positionIndex("elbow"))).isCloseTo(0, within(1e-6));
  }

  @Test
  void aPushMovesABody() throws Exception {
    int ball = physics.model().id(ModelObject.BODY, "ball");
    physics.forces().push(ball, new double[] {0, 0, 20}, new double[3]);
    steps(250);
    double[] pose = new double[7];
    physics.poses().body(ball, pose);
    assertThat(pose[2]).isGreaterThan(0.5);
    double[] centre = new double[3];
    physics.poses().centreOfMass(ball, centre);
    assertThat(centre[2]).isCloseTo(pose[2], within(1e-9));
  }

  @Test
  void whatLiesOnTheFloorPressesWithItsWeight() throws Exception {
    steps(1500);
    assertThat(physics.contacts().count()).isEqualTo(1);
    int floor = physics.model().id(ModelObject.GEOM, "floor");
    int shell = physics.model().id(ModelObject.GEOM, "shell");
    assertThat(physics.contacts().firstGeom(0)).isEqualTo(floor);
    assertThat(physics.contacts().secondGeom(0)).isEqualTo(shell);
    assertThat(physics.contacts().normalForceN(0)).isCloseTo(0.5 * 9.81, within(0.01));
    assertThat(physics.contacts().distanceM(0)).isNegative();
    double[] point = new double[6];
    physics.contacts().point(0, point);
    assertThat(point).containsExactly(new double[] {2, 0, 0, 0, 0, 1}, within(0.01));
  }

  @Test
  void sitesHavePoses() throws Exception {
    physics.forward();
    double[] tip = new double[12];
    physics.poses().site(physics.model().id(ModelObject.SITE, "tip"), tip);
    assertThat(tip)
        .containsExactly(new double[] {0.3, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1}, within(1e-9));
  }

  @Test
  void whatAModelIsMadeOfCanBeRead() throws Exception {
    ModelView model = physics.model();
    int ball = model.id(ModelObject.BODY, "ball");
    assertThat(model.name(ModelObject.BODY, ball)).isEqualTo("ball");
    assertThat(model.name(ModelObject.BODY, 0)).isEqualTo("world");
    assertThat(model.massKg(ball)).isEqualTo(0.5);
    assertThat(model.parent(ball)).isZero();
    assertThat(model.weldedTo(ball)).isEqualTo(ball);
    int free = model.id(ModelObject.JOINT, "anywhere");
    assertThat(model.jointKind(free)).isEqualTo(JointKind.FREE);
    assertThat(model.jointBody(free)).isEqualTo(ball);

    GeomView geoms = model.geoms();
    int ramp = model.id(ModelObject.GEOM, "ramp");
    assertThat(geoms.kind(ramp)).isEqualTo(GeomKind.MESH);
    assertThat(geoms.touches(ramp)).isTrue();
    assertThat(geoms.body(ramp)).isZero();
    float[] rgba = new float[4];
    geoms.colour(ramp, rgba);
    assertThat(rgba).containsExactly(0.5f, 0.25f, 0.125f, 1);
    geoms.colour(model.id(ModelObject.GEOM, "shell"), rgba);
    assertThat(rgba).containsExactly(1, 0, 0, 0.5f);
    double[] size = new double[3];
    geoms.size(model.id(ModelObject.GEOM, "shell"), size);
    assertThat(size[0]).isEqualTo(0.1);
    double[] pose = new double[7];
    geoms.pose(model.id(ModelObject.GEOM, "floor"), pose);
    assertThat(pose).containsExactly(0, 0, 0, 1, 0, 0, 0);

    int mesh = geoms.mesh(ramp);
    assertThat(model.meshes().verticesM(mesh)).hasSize(12);
    assertThat(model.meshes().triangles(mesh)).hasSize(12).contains(0, 1, 2, 3);
  }

  @Test
  void aNameThatIsMissingIsNamed() {
    assertThatThrownBy(() -> physics.positionIndex("knee"))
        .isInstanceOf(MujocoException.class)
        .hasMessage("The model has no joint named knee.");
    assertThatThrownBy(() -> physics.actuatorIndex("knee"))
        .hasMessage("The model has no actuator named knee.");
  }

  @Test
  void badNumbersAreRefused() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e11}) {
      assertThatThrownBy(() -> physics.setPosition(0, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("position");
      assertThatThrownBy(() -> physics.setControl(0, bad)).hasMessageContaining("control");
      assertThatThrownBy(() -> physics.forces().apply(0, bad)).hasMessageContaining("force");
    }
  }

  @Test
  void physicsThatBlowsUpStartsOverAndIsCounted() {
    physics.setVelocity(1, 1e10);
    physics.setPosition(1, 1e10);
    steps(10);
    assertThat(physics.badNumbers()).isPositive();
    assertThat(physics.isFinite()).isTrue();
    physics.reset();
    assertThat(physics.badNumbers()).isZero();
  }

  @Test
  void onlyItsThreadMayCallUntilItHandsOver() throws Exception {
    physics.step();
    assertThatThrownBy(() -> Elsewhere.run(physics::step))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("belongs to thread");
    assertThatThrownBy(() -> Elsewhere.run(physics::close))
        .isInstanceOf(IllegalStateException.class);
    physics.handOver();
    Elsewhere.run(
        () -> {
          physics.step();
          physics.handOver();
        });
    assertThat(physics.timeS()).isEqualTo(0.004);
  }

  @Test
  void aThreadThatHasEndedOwnsNothing() {
    Elsewhere.run(physics::step);
    physics.step();
    assertThat(physics.timeS()).isEqualTo(0.004);
  }

  @Test
  void afterClosingEveryCallIsRefused() {
    physics.close();
    physics.close();
    assertThatThrownBy(physics::step)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the physics is closed");
    assertThatThrownBy(() -> physics.position(0)).hasMessage("the physics is closed");
    assertThatThrownBy(() -> physics.contacts().count()).hasMessage("the physics is closed");
  }

  private void steps(int count) {
    for (int i = 0; i < count; i++) {
      physics.step();
    }
  }
}
