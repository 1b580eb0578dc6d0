package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.dynamics.GravityCompensation;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.backend.control.motion.MotionStart;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The computations of one control cycle, each on a head that moves as it would at 100 Hz. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before any benchmark
public class RobotBenchmark {

  private static final int POSES = 512;
  private static final long PERIOD_NS = 10_000_000;

  /** Never ends within a run, and starts anew when it does. */
  private static final long GOTO_NS = 2_000_000_000L;

  private final Pose[] poses = new Pose[POSES];
  private final double[][] jointsRad = new double[POSES][HeadJoints.COUNT];
  private final double[] outRad = new double[HeadJoints.COUNT];
  private final double[] anglesRad = new double[Motor.COUNT];
  private final double[] torqueNm = new double[HeadJoints.COUNT];
  private final PoseBuffer head = new PoseBuffer();
  private GravityCompensation gravity;
  private SelfCollision collision;
  private InverseKinematics inverse;
  private ForwardKinematics forward;
  private GotoMove gotoMove;
  private MotionSample sample;
  private ControlLoop loop;
  private long nowNs;
  private boolean there;
  private int next;

  /** Poses along a closed path of five seconds, 10 ms apart, with all parts moving. */
  @Setup
  public void prepare() throws RobotIoException {
    RobotNumbers numbers = RobotNumbers.load();
    PlatformGeometry geometry = PlatformGeometry.of(numbers);
    inverse = new InverseKinematics(geometry);
    forward = new ForwardKinematics(geometry);
    gravity = new GravityCompensation(numbers);
    collision = new SelfCollision(numbers);
    for (int i = 0; i < POSES; i++) {
      double phase = 2 * Math.PI * i / POSES;
      poses[i] = BenchMotion.head(phase);
      if (!inverse.solve(poses[i], 0, true, jointsRad[i])) {
        throw new IllegalStateException("pose " + i + " has no solution");
      }
    }
    gotoMove = new GotoMove(target(1), GOTO_NS, TimeLaw.MINJERK);
    gotoMove.begin(new MotionStart());
    sample = new MotionSample();
    loop =
        ControlLoop.open(
            new MockupRobotIo(numbers), LoopSettings.defaults(), numbers, LoopClock.system());
  }

  private static BodyTargets target(double sign) {
    return BodyTargets.of(
        Pose.ofXyzRpy(0.005, -0.004, 0.008 * sign, 0.1 * sign, -0.12, 0.3 * sign),
        0.2 * sign,
        new Antennas(0.5 * sign, -0.5 * sign));
  }

  /** Inverse kinematics of one pose. */
  @Benchmark
  public double[] inverseKinematics() {
    next = (next + 1) & (POSES - 1);
    if (!inverse.solve(poses[next], 0, true, outRad)) {
      throw new IllegalStateException();
    }
    return outRad;
  }

  /** Forward kinematics to 1e-9 m and better, from the pose one tick ago. */
  @Benchmark
  public Pose forwardKinematics() {
    next = (next + 1) & (POSES - 1);
    if (!forward.solve(jointsRad[next])) {
      throw new IllegalStateException();
    }
    return forward.headPose();
  }

  /** The torques that hold the head at one pose. */
  @Benchmark
  public double[] gravityCompensation() {
    next = (next + 1) & (POSES - 1);
    System.arraycopy(jointsRad[next], 0, anglesRad, 0, HeadJoints.COUNT);
    if (!gravity.solve(anglesRad, poses[next], torqueNm)) {
      throw new IllegalStateException();
    }
    return torqueNm;
  }

  /** Clearance of the robot's parts at one pose. */
  @Benchmark
  public double selfCollision() {
    next = (next + 1) & (POSES - 1);
    head.set(poses[next]);
    return collision.clearanceM(head, 0.3, -0.3);
  }

  /** One sample of a goto of pose, body yaw and antennas. */
  @Benchmark
  public MotionSample gotoSample() {
    nowNs += PERIOD_NS;
    gotoMove.sample(nowNs % GOTO_NS, sample);
    return sample;
  }

  /** A whole control cycle of the mockup robot while a goto runs; a new goto every two seconds. */
  @Benchmark
  public RobotState controlCycle() {
    nowNs += PERIOD_NS;
    loop.cycle(nowNs);
    RobotState state = loop.state();
    if (!state.isMoveRunning()) {
      there = !there;
      loop.submit(
          new Command.Goto(
              UUID.randomUUID(), target(there ? 1 : -1), GOTO_NS, TimeLaw.MINJERK, false, false),
          Origin.STUDIO);
      loop.dispatch();
    }
    return state;
  }
}
