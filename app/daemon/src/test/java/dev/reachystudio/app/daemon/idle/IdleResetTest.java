package dev.reachystudio.app.daemon.idle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.lock.Acquisition;
import dev.reachystudio.lock.Lease;
import dev.reachystudio.lock.RobotAppLock;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up before each test
class IdleResetTest {

  private static final Origin PEER =
      new Origin("peer", Origin.Transport.DATA_CHANNEL, "a remote person");
  private static final Origin DIRECT = new Origin("sdk", Origin.Transport.SDK_SOCKET, "a script");
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final NamedPoses POSES = NamedPoses.of(RobotNumbers.load());

  @TempDir private Path folder;

  private final HandTimer timer = new HandTimer();
  private final List<Command> commands = new ArrayList<>();
  private final List<CommandEvent> events = new ArrayList<>();
  private final RobotAppLock lock = new RobotAppLock(CLOCK);
  private @Nullable RobotState state =
      state(Pose.IDENTITY, MotorMode.ENABLED, EmergencyStopState.RELEASED);
  private IdleReset idle;
  private AutoCloseable listening;

  @BeforeEach
  void listen() throws Exception {
    idle = make(null);
    listening = lock.listen(idle);
  }

  @Test
  void theRobotGoesToSleepAMomentAfterItsAppIsGoneAndSaysSoBefore() {
    Lease lease = app();
    assertThat(events).isEmpty();
    lease.release(false);
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            CommandEvent.IdleResetAnnounced.class,
            announced -> {
              assertThat(announced.policy()).isEqualTo(IdlePolicy.SLEEP);
              assertThat(announced.startsInNs()).isEqualTo(1_500_000_000L);
            });
    timer.passMs(1499);
    assertThat(commands).isEmpty();
    timer.passMs(1);
    assertThat(commands).singleElement().isInstanceOf(Command.ResetToSleep.class);
    assertThat(events).hasSize(1);
  }

  @Test
  void anAnnouncedHandOffGivesTheNextHolderFifteenSeconds() {
    session().release(true);
    timer.passMs(14_999);
    assertThat(commands).isEmpty();
    timer.passMs(1);
    assertThat(commands).hasSize(1);
  }

  @Test
  void aNewHolderCallsItOff() {
    app().release(false);
    Lease session = session();
    assertCancelled("a remote session has the robot");
    session.release(false);
    assertThat(app().valid()).isTrue();
    assertCancelled("the app dance has the robot");
  }

  @Test
  void aRemoteOrStudioCommandCallsItOffADirectClientsDoesNot() {
    app().release(false);
    idle.commanded(DIRECT);
    idle.commanded(Origin.DAEMON);
    assertThat(events).hasSize(1);
    idle.commanded(PEER);
    assertCancelled("commanded by a remote person");
    events.clear();
    app().release(false);
    idle.commanded(Origin.STUDIO);
    assertCancelled("commanded by Studio");
  }

  @Test
  void aRobotThatSleepsStopsOrDoesNotRunIsLeftAlone() {
    state = state(POSES.sleepHead(), MotorMode.DISABLED, EmergencyStopState.RELEASED);
    app().release(false);
    state = state(Pose.IDENTITY, MotorMode.ENABLED, EmergencyStopState.ENGAGED_HOLD);
    app().release(false);
    state = null;
    app().release(false);
    assertThat(events).isEmpty();
    assertThat(timer.waiting).isEmpty();
  }

  @Test
  void aHeadAtTheSleepPoseWithTorqueIsNotIdle() {
    state = state(POSES.sleepHead(), MotorMode.ENABLED, EmergencyStopState.RELEASED);
    app().release(false);
    timer.passMs(1500);
    assertThat(commands).hasSize(1);
  }

  @Test
  void anEmergencyStopInTheMeantimeIsRespectedAndTold() {
    app().release(false);
    state = state(Pose.IDENTITY, MotorMode.ENABLED, EmergencyStopState.ENGAGED_OFF);
    timer.passMs(1500);
    assertThat(commands).isEmpty();
    assertCancelled("the emergency stop is engaged");
  }

  @Test
  void theNeutralPolicyBringsALimpRobotToTheNeutralPose() throws Exception {
    use(IdlePolicy.NEUTRAL);
    state =
        state(Pose.ofXyzRpy(0, 0, -0.03, 0, 0, 0), MotorMode.DISABLED, EmergencyStopState.RELEASED);
    app().release(false);
    timer.passMs(1500);
    assertThat(commands).hasSize(2);
    assertThat(commands.getFirst()).isEqualTo(new Command.SetMotorMode(MotorMode.ENABLED));
    assertThat(commands.getLast())
        .isInstanceOfSatisfying(
            Command.Goto.class,
            move -> {
              assertThat(move.targets().head()).isEqualTo(Pose.IDENTITY);
              // 30 mm at 0.02 s each.
              assertThat(move.durationNs()).isEqualTo(600_000_000L);
            });
  }

  @Test
  void theHoldPolicyDoesNothing() throws Exception {
    use(IdlePolicy.HOLD);
    app().release(false);
    assertThat(events).isEmpty();
    assertThat(timer.waiting).isEmpty();
  }

  @Test
  void aNewPolicyIsKeptAndReplacesWhatWasAnnounced() {
    app().release(false);
    idle.policy(IdlePolicy.NEUTRAL);
    assertThat(events).hasSize(3);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CommandEvent.IdleResetAnnounced.class,
            announced -> assertThat(announced.policy()).isEqualTo(IdlePolicy.NEUTRAL));
    idle.policy(IdlePolicy.HOLD);
    assertCancelled("the policy is hold now");
    timer.passMs(20_000);
    assertThat(commands).isEmpty();
    assertThat(make(null).policy()).isEqualTo(IdlePolicy.HOLD);
    assertThat(make(IdlePolicy.SLEEP).policy()).isEqualTo(IdlePolicy.SLEEP);
  }

  @Test
  void anEndingDaemonResetsNothing() {
    app().release(false);
    idle.close();
    timer.passMs(5000);
    assertThat(commands).isEmpty();
    assertCancelled("the daemon ends");
  }

  private void assertCancelled(String reason) {
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            CommandEvent.IdleResetCancelled.class,
            cancelled -> assertThat(cancelled.reason()).isEqualTo(reason));
    assertThat(timer.waiting).isEmpty();
  }

  private Lease app() {
    return granted(lock.acquireLocalApp("dance"));
  }

  private Lease session() {
    return granted(lock.tryAcquireRemoteSession());
  }

  private static Lease granted(Acquisition acquisition) {
    return ((Acquisition.Granted) acquisition).lease();
  }

  private void use(IdlePolicy policy) throws Exception {
    listening.close();
    idle = make(policy);
    listening = lock.listen(idle);
  }

  private IdleReset make(@Nullable IdlePolicy asked) {
    return new IdleReset(
        new IdleReset.Robot() {
          @Override
          public @Nullable RobotState state() {
            return state;
          }

          @Override
          public void submit(Command command, Origin origin) {
            commands.add(command);
          }
        },
        new IdlePolicyMemory(new ConfigFolder(folder), asked),
        timer,
        CLOCK,
        events::add,
        () -> POSES);
  }

  private static RobotState state(Pose head, MotorMode mode, EmergencyStopState stop) {
    BodyState body = new BodyState(head, new HeadJoints(0, 0, 0, 0, 0, 0, 0), new Antennas(0, 0));
    return new RobotState(
        1,
        0,
        body,
        body,
        body,
        mode,
        true,
        stop,
        List.of(),
        TargetClamp.NONE,
        List.of(),
        true,
        LoopStatistics.NONE,
        null,
        null);
  }

  /** Time that passes when a test says so. */
  private static final class HandTimer implements IdleTimer {

    private record Task(long dueMs, Runnable work) {}

    private final List<Task> waiting = new ArrayList<>();
    private long nowMs;

    @Override
    public Waiting after(Duration delay, Runnable work) {
      Task task = new Task(nowMs + delay.toMillis(), work);
      waiting.add(task);
      return () -> waiting.remove(task);
    }

    void passMs(long ms) {
      nowMs += ms;
      for (Task task : List.copyOf(waiting)) {
        if (task.dueMs <= nowMs) {
          waiting.remove(task);
          task.work.run();
        }
      }
    }
  }
}
