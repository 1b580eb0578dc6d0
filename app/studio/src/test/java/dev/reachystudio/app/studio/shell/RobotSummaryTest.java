package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.EmergencyStopState;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobotSummaryTest {

  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

  @Test
  void withoutARobotTheLifecycleIsTold() {
    assertThat(of(DaemonState.STARTING, EmergencyStopState.RELEASED))
        .isEqualTo(new RobotSummary("starting", StateTone.INTENT));
    assertThat(of(DaemonState.STOPPED, EmergencyStopState.RELEASED))
        .isEqualTo(new RobotSummary("off", StateTone.OFFLINE));
    assertThat(of(DaemonState.ERROR, EmergencyStopState.RELEASED))
        .isEqualTo(new RobotSummary("error", StateTone.DANGER));
  }

  @Test
  void anEngagedStopIsToldEvenWhileNoRobotRuns() {
    assertThat(of(DaemonState.STOPPED, EmergencyStopState.ENGAGED_HOLD).word())
        .isEqualTo("stopped");
    assertThat(of(DaemonState.STOPPED, EmergencyStopState.ENGAGED_OFF).word())
        .isEqualTo("stopped, torque off");
  }

  @Test
  void aWindowIsPutBackOnlyWhereItsTitleBarCanBeGrabbed() {
    assertThat(WindowPlacement.shows(SCREEN, 100, 100, 1280)).isTrue();
    assertThat(WindowPlacement.shows(SCREEN, 100, -30, 1280)).isFalse();
    assertThat(WindowPlacement.shows(SCREEN, 1900, 100, 1280)).isFalse();
    assertThat(WindowPlacement.shows(SCREEN, -1250, 100, 1280)).isFalse();
    assertThat(WindowPlacement.shows(SCREEN, 100, 1070, 1280)).isFalse();
    assertThat(WindowPlacement.shows(SCREEN, Double.NEGATIVE_INFINITY, 0, 1280)).isFalse();
  }

  private static RobotSummary of(DaemonState state, EmergencyStopState stop) {
    return RobotSummary.of(snapshot(state, stop, null), null, 0, false);
  }

  private static DaemonSnapshot snapshot(
      DaemonState state, EmergencyStopState stop, @Nullable String error) {
    DaemonStatus status =
        new DaemonStatus(
            "reachy_mini",
            state,
            false,
            false,
            null,
            null,
            true,
            false,
            null,
            error,
            "1.12.0",
            "test",
            null,
            1,
            false,
            stop,
            IdlePolicy.SLEEP,
            List.of(),
            null,
            null,
            false,
            null);
    return new DaemonSnapshot(
        status,
        new RobotChoice(BackendKind.MOCKUP, null),
        "127.0.0.1",
        8000,
        List.of(),
        new LockStatus(LockState.FREE, null, Instant.EPOCH));
  }
}
