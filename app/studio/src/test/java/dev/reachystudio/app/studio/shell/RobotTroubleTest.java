package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The band, the status bar and the line below the robot's name say the same. */
class RobotTroubleTest {

  private static final RobotChoice USB = new RobotChoice(BackendKind.ROBOT, null);
  private static final long NOW_NS = SomeRobot.NOW_NS;
  private static final Fault OVERLOAD =
      new Fault(
          Fault.Kind.OVERLOAD,
          Motor.STEWART_2,
          NOW_NS - 75_000_000_000L,
          "stewart_2 (id 12) is overloaded.");
  private static final Fault UNPLUGGED =
      new Fault(Fault.Kind.UNPLUGGED, null, NOW_NS - 3_200_000_000L, "The port is gone.");

  private final DaemonSnapshot running = SomeRobot.daemon(USB, DaemonState.RUNNING, null);
  private final Notices notices = new Notices(InstantSource.system());
  private final RobotReturn back = new RobotReturn(notices);

  private RobotTrouble trouble(@Nullable RobotState state) {
    return Objects.requireNonNull(RobotTrouble.of(running, state, NOW_NS));
  }

  @Test
  void aWellRobotHasNone() {
    assertThat(RobotTrouble.of(running, SomeRobot.onABus(), NOW_NS)).isNull();
  }

  @Test
  void aMotorIsNamedWithItsIdItsCauseAndItsTime() {
    RobotTrouble trouble = trouble(SomeRobot.onABus(OVERLOAD));
    assertThat(trouble.title()).isEqualTo("stewart_2, id 12");
    assertThat(trouble.cause()).isEqualTo("Is overloaded.");
    assertThat(trouble.since()).isEqualTo("for 1 min 15 s");
    assertThat(trouble.reconnect()).as("opening the port anew does not cool a motor").isFalse();
    assertThat(RobotSummary.of(running, SomeRobot.onABus(OVERLOAD), NOW_NS, false))
        .isEqualTo(new RobotSummary("overload", StateTone.DANGER));
  }

  @Test
  void physicsThatStartedOverIsToldFromPhysicsThatStopped() {
    Fault fault =
        new Fault(Fault.Kind.SIMULATION, null, NOW_NS, "Its numbers were no longer finite.");
    RobotTrouble over = trouble(SomeRobot.inPhysics(1, 1, 1, fault));
    assertThat(over.title()).isEqualTo("The simulation started over");
    assertThat(over.reconnect()).isFalse();
    RobotTrouble stopped = trouble(SomeRobot.lost(fault));
    assertThat(stopped.title()).isEqualTo("The physics stopped");
    assertThat(stopped.cause()).isEqualTo("Its numbers were no longer finite.");
    assertThat(stopped.reconnect()).isTrue();
  }

  @Test
  void aLostRobotIsWorseThanAMotor() {
    RobotTrouble trouble = trouble(SomeRobot.onABus(OVERLOAD, UNPLUGGED));
    assertThat(trouble.title()).isEqualTo("The robot is unplugged");
    assertThat(trouble.more()).isEqualTo(1);
    assertThat(trouble.reconnect()).isTrue();
    assertThat(RobotSummary.of(running, SomeRobot.lost(UNPLUGGED), NOW_NS, false).word())
        .isEqualTo("unplugged");
  }

  @Test
  void aRobotThatCannotBeOpenedIsToldWithItsReason() {
    DaemonSnapshot failed = SomeRobot.daemon(USB, DaemonState.ERROR, "No robot was found on USB.");
    RobotTrouble trouble = Objects.requireNonNull(RobotTrouble.of(failed, null, 0));
    assertThat(trouble.title()).isEqualTo("The robot cannot be reached");
    assertThat(trouble.cause()).isEqualTo("No robot was found on USB.");
    assertThat(trouble.fault()).isNull();
    assertThat(RobotSummary.of(failed, null, 0, false).word()).isEqualTo("error");
  }

  @Test
  void theReturnOfALostRobotIsToldOnceWithItsTime() {
    back.pulse(SomeRobot.onABus(), NOW_NS);
    back.pulse(SomeRobot.lost(UNPLUGGED), NOW_NS);
    back.pulse(SomeRobot.lost(UNPLUGGED), NOW_NS);
    assertThat(notices.all()).isEmpty();
    back.pulse(SomeRobot.onABus(), NOW_NS);
    back.pulse(SomeRobot.onABus(), NOW_NS);
    assertThat(notices.all())
        .singleElement()
        .extracting(Notice::title)
        .asString()
        .startsWith("The robot is back after 3");
  }

  @Test
  void aMotorThatIsWellAgainIsNoReturn() {
    back.pulse(SomeRobot.onABus(OVERLOAD), NOW_NS);
    back.pulse(SomeRobot.onABus(), NOW_NS);
    assertThat(notices.all()).isEmpty();
  }
}
