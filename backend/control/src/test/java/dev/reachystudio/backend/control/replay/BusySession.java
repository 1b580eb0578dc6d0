package dev.reachystudio.backend.control.replay;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Half a minute in which everything happens to a robot: streams, gotos over gotos, recorded moves,
 * modes, single motors, emergency stops, late cycles, readings that fail. What happens when follows
 * from a seed.
 */
final class BusySession implements AutoCloseable {

  static final RobotNumbers NUMBERS = RobotNumbers.load();
  static final LoopSettings SETTINGS = LoopSettings.defaults();
  private static final long PERIOD_NS = SETTINGS.periodNs();

  final InputRecorder recorder;
  final OutputDigest outputs = new OutputDigest();
  final List<CycleInput> recorded = new ArrayList<>();
  private final Random random;
  private final ControlLoop loop;
  private final RoughRobot robot = new RoughRobot();
  private long nowNs = 12_345_678_901L;
  private long failures;

  BusySession(long seed, int capacity) throws Exception {
    random = new Random(seed);
    recorder = new InputRecorder(capacity);
    loop =
        ControlLoop.open(
            recorder.watch(outputs.watch(robot)),
            SETTINGS,
            NUMBERS,
            new LoopClock() {
              @Override
              public long nowNs() {
                return nowNs;
              }

              @Override
              public void waitUntil(long deadlineNs) {
                throw new AssertionError("nobody waits in a test");
              }
            },
            recorder);
    outputs.add(loop.state());
    drain();
  }

  /** Lets some cycles pass. */
  void run(int cycles) {
    loop.submit(new Command.WakeUp(id(), true), Origin.DAEMON);
    for (int i = 0; i < cycles; i++) {
      if (i > 250) {
        happen();
      }
      nowNs += late();
      loop.cycle(nowNs);
      loop.dispatch();
      outputs.add(loop.state());
      drain();
    }
  }

  long bugs() {
    return loop.bugs();
  }

  long failures() {
    return failures;
  }

  private void drain() {
    for (CycleInput input = recorder.poll(); input != null; input = recorder.poll()) {
      recorded.add(input);
    }
  }

  /** Mostly a period; sometimes a bit off, sometimes whole periods too late. */
  private long late() {
    int luck = random.nextInt(20);
    if (luck == 0) {
      return PERIOD_NS * (2 + random.nextInt(9));
    }
    return luck < 8 ? PERIOD_NS + random.nextInt(2_000_000) - 500_000 : PERIOD_NS;
  }

  private void happen() {
    if (random.nextInt(3) > 0) {
      var _ = loop.stream(new Command.SetTarget(targets(), random.nextBoolean()), Origin.STUDIO);
    }
    if (random.nextInt(12) == 0) {
      var _ = loop.submit(command(), Origin.STUDIO);
    }
    if (random.nextInt(200) == 0) {
      var _ = loop.submit(new Command.EmergencyStop(true, stopTorque()), Origin.STUDIO);
    }
    if (random.nextInt(30) == 0) {
      var _ = loop.submit(new Command.EmergencyStop(false, Command.StopTorque.HOLD), Origin.STUDIO);
      var _ = loop.submit(new Command.SetMotorMode(MotorMode.ENABLED), Origin.STUDIO);
    }
    robot.fails = random.nextInt(150) == 0;
  }

  private Command command() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 ->
          new Command.Goto(
              id(),
              targets(),
              random.nextInt(800) * 1_000_000L,
              List.of(TimeLaw.values()).get(random.nextInt(TimeLaw.values().length)),
              false,
              random.nextBoolean());
      case 4, 5 ->
          new Command.PlayMove(
              id(),
              motion(),
              PlayOptions.defaults()
                  .withInitialGotoDurationNs(random.nextInt(2) * 200_000_000L)
                  .withReplace(random.nextBoolean())
                  .withQueued(random.nextBoolean(), 100_000_000));
      case 6 -> new Command.StopAll();
      case 7 -> new Command.SetAutomaticBodyYaw(random.nextBoolean());
      case 8 -> new Command.SetMotorMode(MotorMode.GRAVITY_COMPENSATION);
      case 9 ->
          new Command.SetTorque(
              random.nextBoolean(), Set.of(Motor.RIGHT_ANTENNA, Motor.LEFT_ANTENNA));
      case 10 -> new Command.SetMotorMode(MotorMode.DISABLED);
      default -> new Command.WakeUp(id(), true);
    };
  }

  private BodyTargets targets() {
    return switch (random.nextInt(5)) {
      case 0 -> BodyTargets.ofAntennas(new Antennas(angle(4), angle(4)));
      case 1 -> BodyTargets.ofBodyYaw(angle(4));
      case 2 ->
          BodyTargets.ofHeadJoints(
              new HeadJoints(angle(1), angle(1), angle(1), angle(1), angle(1), angle(1), angle(1)));
      case 3 -> BodyTargets.ofHead(pose());
      default -> BodyTargets.of(pose(), angle(2), new Antennas(angle(2), angle(2)));
    };
  }

  private Pose pose() {
    return Pose.ofXyzRpy(angle(0.03), angle(0.03), angle(0.05), angle(0.5), angle(0.5), angle(3.2));
  }

  private RecordedMotion motion() {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    double timeS = 0;
    for (int i = 0; i < 20; i++) {
      samples.add(
          new RecordedMotion.Sample(
              timeS,
              Pose.ofXyzRpy(0, 0, angle(0.01), angle(0.2), angle(0.2), angle(0.4)),
              new Antennas(angle(1), angle(1)),
              angle(0.3)));
      timeS += 0.02 + 0.05 * random.nextDouble();
    }
    return new RecordedMotion("random", "", null, samples);
  }

  private Command.StopTorque stopTorque() {
    return random.nextBoolean() ? Command.StopTorque.HOLD : Command.StopTorque.OFF;
  }

  private double angle(double greatest) {
    return greatest * (2 * random.nextDouble() - 1);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public void close() {
    loop.close();
  }

  /** A mockup whose readings are noisy, and that fails when a test says so. */
  private final class RoughRobot implements RobotIo {
    private final MockupRobotIo mockup = new MockupRobotIo(NUMBERS);
    private boolean fails;

    @Override
    public State state() {
      return mockup.state();
    }

    @Override
    public void open() {
      mockup.open();
    }

    @Override
    public void read(IoInputs inputs, long readNs) {
      mockup.read(inputs, readNs);
      for (int i = 0; i < Motor.COUNT; i++) {
        inputs.positionRad[i] += 1e-5 * random.nextGaussian();
      }
      inputs.fresh = random.nextInt(10) > 0;
      if (fails) {
        failures++;
        throw new IllegalStateException("no answer");
      }
    }

    @Override
    public void write(IoTargets targets, long writeNs) {
      if (fails && random.nextBoolean()) {
        failures++;
        throw new IllegalStateException("not written");
      }
      mockup.write(targets, writeNs);
    }

    @Override
    public void mode(MotorMode mode, IoTargets pinned, long modeNs) {
      mockup.mode(mode, pinned, modeNs);
    }

    @Override
    public boolean torque(boolean[] onByMotor, IoTargets pinned, long torqueNs) {
      return random.nextInt(4) > 0 && mockup.torque(onByMotor, pinned, torqueNs);
    }

    @Override
    public void close() {
      mockup.close();
    }
  }
}
