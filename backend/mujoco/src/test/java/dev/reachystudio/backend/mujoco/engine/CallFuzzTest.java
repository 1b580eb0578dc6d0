package dev.reachystudio.backend.mujoco.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call of the engine with numbers that nobody should give it. A native crash would end this
 * process; so what is asserted is that we are still here, that only the exceptions of bad arguments
 * were thrown, and that physics goes on afterwards. More calls: {@code -Dmujoco.calls=1000000}.
 */
@MujocoInstalled
class CallFuzzTest {

  private static final int CALLS = Integer.getInteger("mujoco.calls", 60_000);

  private static final int[] INDICES = {
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    -1,
    -2,
    100,
    4096,
    1 << 20,
    1 << 30,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1
  };

  private static final double[] NUMBERS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    100,
    1e-300,
    -1e-9,
    1e3,
    1e10,
    -1e10,
    1.01e10,
    1e300,
    Double.MAX_VALUE,
    Double.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static final String[] NAMES = {
    "elbow", "ball", "", " ", "arm\0", "\uD800", "💥", "x".repeat(100_000), "../../etc", "%s%n%x"
  };

  private static final List<ModelObject> KINDS = List.of(ModelObject.values());

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(4711);

  /** What can be called, with the numbers that come out of {@link #random}. */
  private final List<Consumer<Physics>> calls =
      List.of(
          p -> p.step(),
          p -> p.step(),
          p -> p.forward(),
          p -> p.reset(),
          p -> p.stepS(),
          p -> p.timeS(),
          p -> p.badNumbers(),
          p -> p.isFinite(),
          p -> p.handOver(),
          p -> p.positions(),
          p -> p.velocities(),
          p -> p.actuators(),
          p -> p.position(index()),
          p -> p.setPosition(index(), number()),
          p -> p.setPosition(random.nextInt(8), number()),
          p -> p.velocity(index()),
          p -> p.setVelocity(index(), number()),
          p -> p.setVelocity(random.nextInt(7), number()),
          p -> p.control(index()),
          p -> p.setControl(index(), number()),
          p -> p.setControl(0, number()),
          p -> p.actuatorForce(index()),
          p -> named(p),
          p -> p.forces().applied(index()),
          p -> p.forces().apply(index(), number()),
          p -> p.forces().bias(index()),
          p -> p.forces().push(index(), numbers(), numbers()),
          p -> p.forces().push(random.nextInt(3), numbers(), numbers()),
          p -> p.forces().gain(index(), index()),
          p -> p.forces().setGain(0, random.nextInt(10), number()),
          p -> p.forces().setGain(index(), index(), number()),
          p -> p.forces().actuatorBias(index(), index()),
          p -> p.forces().setActuatorBias(0, random.nextInt(10), number()),
          p -> p.forces().limitNm(index()),
          p -> p.friction().frictionNm(index()),
          p -> p.friction().dampingNms(index()),
          p -> p.friction().set(index(), number(), number()),
          p -> p.friction().set(random.nextInt(7), number(), number()),
          p -> p.save().restore(),
          p -> p.poses().body(index(), new double[random.nextInt(9)]),
          p -> p.poses().centreOfMass(index(), new double[3]),
          p -> p.poses().site(index(), new double[12]),
          p -> p.contacts().count(),
          p -> p.contacts().firstGeom(index()),
          p -> p.contacts().secondGeom(index()),
          p -> p.contacts().distanceM(index()),
          p -> p.contacts().point(index(), new double[6]),
          p -> p.contacts().normalForceN(index()),
          p -> p.contacts().normalForceN(0),
          p -> p.model().count(kind()),
          p -> p.model().name(kind(), index()),
          p -> p.model().parent(index()),
          p -> p.model().weldedTo(index()),
          p -> p.model().massKg(index()),
          p -> p.model().jointKind(index()),
          p -> p.model().jointPositionIndex(index()),
          p -> p.model().jointVelocityIndex(index()),
          p -> p.model().jointBody(index()),
          p -> p.model().geoms().kind(index()),
          p -> p.model().geoms().body(index()),
          p -> p.model().geoms().mesh(index()),
          p -> p.model().geoms().group(index()),
          p -> p.model().geoms().touches(index()),
          p -> p.model().geoms().size(index(), new double[3]),
          p -> p.model().geoms().pose(index(), new double[7]),
          p -> p.model().geoms().colour(index(), new float[4]),
          p -> p.model().meshes().verticesM(index()),
          p -> p.model().meshes().triangles(index()),
          p -> Elsewhere.run(p::step),
          p -> Elsewhere.run(p::close));

  @Test
  void noCallCanCrashTheProcess() throws Exception {
    MujocoLibrary library = Models.library();
    Path model = Models.write(folder, "small.xml", Models.SMALL);
    Physics physics = Physics.load(library, model);
    int closed = 0;
    for (int i = 0; i < CALLS; i++) {
      tryOne(physics);
      if (random.nextInt(1000) == 0) {
        physics.close();
        for (int k = 0; k < 100; k++) {
          tryOne(physics); // what is closed is closed
        }
        closed++;
        physics = Physics.load(library, model);
      }
    }
    physics.close();
    assertThat(closed).isPositive();
    try (Physics after = Physics.load(library, model)) {
      after.step();
      assertThat(after.timeS()).isEqualTo(0.002);
    }
  }

  private void tryOne(Physics physics) {
    try {
      calls.get(random.nextInt(calls.size())).accept(physics);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      assertThat(e.getMessage()).doesNotContain("native call failed");
    }
  }

  private void named(Physics physics) {
    try {
      physics.model().id(kind(), NAMES[random.nextInt(NAMES.length)]);
    } catch (MujocoException e) {
      assertThat(e).hasMessageContaining("The model has no");
    }
  }

  private int index() {
    return INDICES[random.nextInt(INDICES.length)];
  }

  private double number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private double[] numbers() {
    double[] numbers = new double[random.nextInt(2, 4)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  private ModelObject kind() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }
}
