package dev.reachystudio.backend.control.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelfCollisionTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();
  private static final NamedPoses POSES = NamedPoses.of(NUMBERS);

  private final SelfCollision collision = new SelfCollision(NUMBERS);

  @Test
  void thePosesWithANameAreFree() {
    assertThat(clearanceM(POSES.initHead(), POSES.initAntennas())).isGreaterThan(0.03);
    assertThat(clearanceM(POSES.sleepHead(), POSES.sleepAntennas())).isBetween(0.001, 0.01);
  }

  @Test
  void theWayBetweenAwakeAndAsleepIsFree() {
    HeadPath path = new HeadPath();
    path.yawScalar(buffer(POSES.sleepHead()), buffer(POSES.initHead()));
    PoseBuffer head = new PoseBuffer();
    for (int i = 0; i <= 100; i++) {
      double share = i / 100.0;
      path.at(share, head);
      double right = -3.05 + share * (3.05 - 0.1745);
      assertThat(collision.clearanceM(head, right, -right)).as("at %s", share).isPositive();
    }
    // The greeting of a robot that wakes up.
    Pose greeting = Pose.ofXyzRpy(0, 0, 0, Math.toRadians(20), 0, 0);
    assertThat(clearanceM(greeting, POSES.initAntennas())).isPositive();
  }

  @Test
  void aHeadPressedIntoTheBodyCollidesWithIt() {
    Clearance deep = collision.check(Pose.ofXyzRpy(0, 0, -0.05, 0.4, 0, 0), POSES.initAntennas());
    assertThat(deep.collides()).isTrue();
    assertThat(deep.pair()).isEqualTo(BodyPair.HEAD_AND_BODY);
    assertThat(deep.text()).startsWith("head and body would overlap by ");
  }

  @Test
  void anAntennaThatHangsIntoTheBodyIsNamed() {
    Pose back = Pose.ofXyzRpy(0, 0, 0, 0, -0.4, 0);
    Clearance left = collision.check(back, new Antennas(0, 3.1));
    assertThat(left.pair()).isEqualTo(BodyPair.LEFT_ANTENNA_AND_BODY);
    assertThat(left.collides()).isTrue();
    Clearance right = collision.check(back, new Antennas(-3.1, 0));
    assertThat(right.pair()).isEqualTo(BodyPair.RIGHT_ANTENNA_AND_BODY);
    assertThat(right.clearanceM()).isCloseTo(left.clearanceM(), within(1e-4));
  }

  @Test
  void leftAndRightAreAlikeAndBodyYawDoesNotMatter() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      double y = 0.03 * random.nextGaussian();
      double roll = 0.4 * random.nextGaussian();
      double yaw = 0.4 * random.nextGaussian();
      double x = 0.03 * random.nextGaussian();
      double z = 0.03 * random.nextGaussian();
      double pitch = 0.4 * random.nextGaussian();
      double right = 3 * random.nextGaussian();
      double left = 3 * random.nextGaussian();
      double here = clearanceM(Pose.ofXyzRpy(x, y, z, roll, pitch, yaw), new Antennas(right, left));
      double mirrored =
          clearanceM(Pose.ofXyzRpy(x, -y, z, -roll, pitch, -yaw), new Antennas(-left, -right));
      // The joint frames of the description differ by 1e-5 between the sides.
      assertThat(mirrored).isCloseTo(here, within(1e-4));
    }
  }

  @Test
  void clearanceNeverChangesFasterThanTheHeadMoves() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      double x = 0.03 * random.nextGaussian();
      double y = 0.03 * random.nextGaussian();
      double z = 0.03 * random.nextGaussian();
      double roll = 0.4 * random.nextGaussian();
      double pitch = 0.4 * random.nextGaussian();
      Antennas antennas = new Antennas(3 * random.nextGaussian(), 3 * random.nextGaussian());
      double here = clearanceM(Pose.ofXyzRpy(x, y, z, roll, pitch, 0), antennas);
      double there = clearanceM(Pose.ofXyzRpy(x, y, z + 0.001, roll, pitch, 0), antennas);
      assertThat(Math.abs(there - here)).isLessThan(0.001 + 1e-9);
    }
  }

  /** Others' recordings are not part of the project; they are checked where they lie at hand. */
  @Test
  void noSampleOfTheDancesCollides() throws IOException, MoveFormatException {
    String folder = System.getProperty("moves.dir", "");
    assumeThat(folder).as("-Dmoves.dir").isNotBlank();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(find(Path.of(folder)))) {
      found.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      RecordedMotion motion = MoveFile.read("dance", null, Files.readString(file));
      for (RecordedMotion.Sample sample : motion.samples()) {
        assertThat(collision.check(sample.head(), sample.antennas()))
            .as("%s at %s s", file.getFileName(), sample.timeS())
            .matches(clearance -> !clearance.collides());
      }
    }
  }

  @Test
  void theCheckAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    PoseBuffer head = buffer(POSES.sleepHead());
    double least = 1;
    long before = 0;
    for (int i = 0; i < 4000; i++) {
      before = i == 2000 ? threads.getCurrentThreadAllocatedBytes() : before;
      least = Math.min(least, collision.clearanceM(head, -3 + i * 1e-4, 3));
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
    assertThat(least).isLessThan(0.1);
  }

  private double clearanceM(Pose head, Antennas antennas) {
    return collision.check(head, antennas).clearanceM();
  }

  private static PoseBuffer buffer(Pose pose) {
    PoseBuffer buffer = new PoseBuffer();
    buffer.set(pose);
    return buffer;
  }

  private static Path find(Path folder) {
    for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
      if (Files.isDirectory(base.resolve(folder))) {
        return base.resolve(folder);
      }
    }
    throw new IllegalArgumentException("moves.dir is no folder: " + folder);
  }
}
