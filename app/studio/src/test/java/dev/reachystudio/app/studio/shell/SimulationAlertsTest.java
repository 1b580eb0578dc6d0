package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.Navigation;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationReading;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.state.Fault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SimulationAlertsTest {

  private final Notices notices = new Notices(InstantSource.system());
  private final Navigation navigation = new Navigation();
  private long nowNs = 5;
  private final SimulationAlerts alerts = new SimulationAlerts(notices, navigation, () -> nowNs);

  private static SimulationReading reading(boolean behind) {
    return new SimulationReading(SimulationPace.REAL_TIME, 1, 0.87, null, behind);
  }

  @Test
  void aSimulationThatStartedOverIsToldOnceEachTime() {
    Fault first = new Fault(Fault.Kind.SIMULATION, null, 1, "Not finite.");
    alerts.pulse(SomeRobot.inPhysics(1, 1, 1, first), null);
    alerts.pulse(SomeRobot.inPhysics(1, 1, 1, first), null);
    assertThat(notices.all()).hasSize(1);
    assertThat(notices.all().getFirst().text()).isEqualTo("Not finite.");
    Fault second = new Fault(Fault.Kind.SIMULATION, null, 2, "Not finite.");
    alerts.pulse(SomeRobot.inPhysics(1, 1, 2, second), null);
    assertThat(notices.all()).hasSize(2);
  }

  @Test
  void aMockupInThePlaceOfPhysicsIsToldWithTheWayToWhatHelps() {
    RobotChoice physics = RobotChoice.inPhysics("minimal", null);
    alerts.pulse(SomeRobot.replaced(physics, "MuJoCo is not installed."));
    alerts.pulse(SomeRobot.replaced(physics, "MuJoCo is not installed."));
    assertThat(notices.all()).hasSize(1);
    List<String> opened = new ArrayList<>();
    navigation.openedBy(opened::add);
    Objects.requireNonNull(notices.all().getFirst().action()).work().run();
    assertThat(opened).containsExactly("Connect");
    alerts.pulse(SomeRobot.daemon(physics, DaemonState.RUNNING, null));
    alerts.pulse(SomeRobot.replaced(physics, "MuJoCo is not installed."));
    assertThat(notices.all()).hasSize(2);
  }

  @Test
  void aSlowSimulationIsToldOnceAMinuteAtMost() {
    alerts.pulse(null, reading(true));
    alerts.pulse(null, reading(false));
    alerts.pulse(null, reading(true));
    assertThat(notices.all()).extracting(Notice::severity).containsExactly(Notice.Severity.WARNING);
    assertThat(notices.all().getFirst().text()).startsWith("It runs at 0.87× instead of 1×.");
    alerts.pulse(null, reading(false));
    nowNs += 61_000_000_000L;
    alerts.pulse(null, reading(true));
    assertThat(notices.all()).hasSize(2);
  }
}
