package dev.reachystudio.app.daemon;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.LoopTimings;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.StateTap;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A robot that decides at once; gotos of more than a second run until they are ended by the test.
 */
final class FakeRobot implements RobotControl {

  private static final BodyState NEUTRAL =
      new BodyState(Pose.IDENTITY, new HeadJoints(0, 1, 2, 3, 4, 5, 6), new Antennas(-0.1, 0.1));

  final List<Command> commands = new CopyOnWriteArrayList<>();
  final List<Command.SetTarget> streamed = new CopyOnWriteArrayList<>();
  private final List<Origin> streamers = new CopyOnWriteArrayList<>();
  private final List<Consumer<CommandEvent>> watchers = new CopyOnWriteArrayList<>();
  private final Map<UUID, Running> running = new LinkedHashMap<>();
  private final List<StateTap> taps = new CopyOnWriteArrayList<>();
  private volatile @Nullable Outcome next;
  private volatile MotorMode mode = MotorMode.ENABLED;
  private volatile EmergencyStopState stop = EmergencyStopState.RELEASED;
  private volatile List<Fault> faults = List.of();
  private volatile boolean closed;

  private record Running(RunningMove move, Origin origin, CompletableFuture<MoveEnd> end) {}

  static ControlFactory factory(Consumer<FakeRobot> made) {
    return io -> {
      FakeRobot robot = new FakeRobot();
      made.accept(robot);
      return new ControlFactory.Running(robot, () -> robot.closed = true);
    };
  }

  static RobotIo noIo() {
    return (RobotIo)
        java.lang.reflect.Proxy.newProxyInstance(
            FakeRobot.class.getClassLoader(),
            new Class<?>[] {RobotIo.class},
            (proxy, method, arguments) -> null);
  }

  /** Answers the next command with this outcome. */
  void answerNext(Outcome outcome) {
    next = outcome;
  }

  void fault(Fault fault) {
    faults = List.of(fault);
  }

  void noFaults() {
    faults = List.of();
  }

  boolean closed() {
    return closed;
  }

  @Override
  public synchronized RobotState state() {
    List<RunningMove> moves = new ArrayList<>();
    running.values().forEach(r -> moves.add(r.move));
    return new RobotState(
        1,
        nowNs(),
        NEUTRAL,
        NEUTRAL,
        NEUTRAL,
        mode,
        true,
        stop,
        moves,
        TargetClamp.NONE,
        faults,
        true,
        LoopStatistics.NONE,
        null,
        null);
  }

  @Override
  public long nowNs() {
    return System.nanoTime();
  }

  @Override
  public synchronized Submission submit(Command command, Origin origin) {
    commands.add(command);
    Outcome outcome = decide(command);
    for (Consumer<CommandEvent> watcher : watchers) {
      watcher.accept(new CommandEvent.Decided(Instant.now(), origin, command, outcome));
    }
    CompletableFuture<MoveEnd> end = new CompletableFuture<>();
    if (outcome instanceof Outcome.Refused refused) {
      end.complete(new MoveEnd(MoveEnd.Kind.FAILED, refused.text(), List.of()));
    } else if (command instanceof Command.StartsMove move) {
      begin(move, origin, end);
    } else {
      end.complete(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    }
    return new Submission(CompletableFuture.completedFuture(outcome), end);
  }

  private Outcome decide(Command command) {
    Outcome told = next;
    next = null;
    if (told != null) {
      return told;
    }
    switch (command) {
      case Command.SetMotorMode set -> mode = set.mode();
      case Command.EmergencyStop engage ->
          stop =
              !engage.engaged()
                  ? EmergencyStopState.RELEASED
                  : engage.torque() == Command.StopTorque.OFF
                      ? EmergencyStopState.ENGAGED_OFF
                      : EmergencyStopState.ENGAGED_HOLD;
      case Command.StopMove stopped -> {
        if (!running.containsKey(stopped.moveId())) {
          return Outcome.Refused.of(RefusalReason.UNKNOWN_MOVE, "no such move");
        }
        end(stopped.moveId(), new MoveEnd(MoveEnd.Kind.CANCELLED, "stopped", List.of()));
      }
      case Command.StartsMove ignored -> {
        if (stop.engaged()) {
          return Outcome.Refused.of(RefusalReason.EMERGENCY_STOP, "the stop is engaged");
        }
      }
      default -> {
        // done
      }
    }
    return Outcome.EXECUTED;
  }

  private void begin(Command.StartsMove move, Origin origin, CompletableFuture<MoveEnd> end) {
    boolean lasting =
        (move instanceof Command.Goto g && g.durationNs() > 1_000_000_000)
            || move instanceof Command.PlayMove;
    MoveKind kind = move instanceof Command.PlayMove ? MoveKind.RECORDED : MoveKind.GOTO;
    String name = move instanceof Command.PlayMove play ? play.motion().name() : "minjerk";
    RunningMove now = new RunningMove(move.moveId(), kind, name, nowNs(), 5_000_000_000L);
    running.put(move.moveId(), new Running(now, origin, end));
    for (Consumer<CommandEvent> watcher : watchers) {
      watcher.accept(
          new CommandEvent.MoveStarted(
              Instant.now(), origin, move.moveId(), kind, name, now.startedNs(), cues(move)));
    }
    if (!lasting) {
      end(move.moveId(), new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    }
  }

  private static List<SoundCue> cues(Command.StartsMove move) {
    String sound = move instanceof Command.PlayMove play ? play.motion().soundName() : null;
    return sound == null ? List.of() : List.of(new SoundCue(sound, 0));
  }

  synchronized void end(UUID id, MoveEnd how) {
    Running ended = running.remove(id);
    if (ended == null) {
      return;
    }
    for (Consumer<CommandEvent> watcher : watchers) {
      watcher.accept(
          new CommandEvent.MoveEnded(
              Instant.now(), ended.origin, id, ended.move.kind(), ended.move.name(), how));
    }
    ended.end.complete(how);
  }

  @Override
  public Outcome foresee(BodyTargets targets) {
    return Outcome.EXECUTED;
  }

  @Override
  public synchronized Outcome stream(Command.SetTarget target, Origin origin) {
    if (!running.isEmpty()) {
      return Outcome.Refused.of(RefusalReason.MOVE_RUNNING, "a move runs");
    }
    if (stop.engaged()) {
      return Outcome.Refused.of(RefusalReason.EMERGENCY_STOP, "the stop is engaged");
    }
    streamed.add(target);
    streamers.add(origin);
    return Outcome.EXECUTED;
  }

  @Override
  public LoopTimings timings() {
    return LoopTimings.NONE;
  }

  @Override
  public RealTimeGrants realTime() {
    return RealTimeGrants.NONE;
  }

  @Override
  public Registration watch(Consumer<CommandEvent> listener) {
    watchers.add(listener);
    return () -> watchers.remove(listener);
  }

  @Override
  public StateTap tap(int capacity) {
    StateTap tap = new StateTap(capacity, taps::remove);
    taps.add(tap);
    return tap;
  }

  /** Tells an event to whoever watches. */
  void tell(CommandEvent event) {
    watchers.forEach(watcher -> watcher.accept(event));
  }

  /** Origin of the last thing that was streamed. */
  Origin streamer() {
    return streamers.getLast();
  }

  /** Publishes a snapshot to whoever taps. */
  synchronized void publish(RobotState state) {
    taps.forEach(tap -> tap.offer(state));
  }
}
