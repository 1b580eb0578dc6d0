package dev.reachystudio.app.studio.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.Navigation;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.app.studio.simulation.InstallViewModel;
import dev.reachystudio.app.studio.simulation.SomeSimulator;
import dev.reachystudio.protocol.daemon.DaemonState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {

  private static final RobotChoice USB = new RobotChoice(BackendKind.ROBOT, "usb:58FD01");

  private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
  private final Notices notices = new Notices(InstantSource.system());
  private final RobotMemory memory = new RobotMemory(Preferences.inMemory());
  private final SceneChoice scenes = new SceneChoice(Preferences.inMemory());
  private final SomeSimulator simulator = new SomeSimulator();
  private final List<RobotChoice> opened = new ArrayList<>();
  private DaemonState result = DaemonState.RUNNING;
  private boolean replaced;
  private final ConnectViewModel model =
      new ConnectViewModel(
          choice ->
              replaced
                  ? SomeRobot.replaced(choice, "MuJoCo is not installed.")
                  : SomeRobot.daemon(choice, result, result == DaemonState.ERROR ? "held" : null),
          new Background(fxThread::add),
          notices,
          memory,
          scenes,
          simulator,
          fxThread::add,
          opened::add);

  private void finish() throws InterruptedException {
    Objects.requireNonNull(fxThread.poll(30, TimeUnit.SECONDS), "nothing came back").run();
  }

  @Test
  void aRobotThatRunsIsToldRememberedAndLedTo() throws Exception {
    model.connect(USB);
    finish();
    assertThat(opened).containsExactly(USB);
    assertThat(notices.all()).extracting(Notice::title).containsExactly("Connected.");
    assertThat(memory.last()).contains(USB);
  }

  @Test
  void aRobotThatCannotBeOpenedStaysOnThePageWithItsReason() throws Exception {
    result = DaemonState.ERROR;
    model.connect(USB);
    finish();
    assertThat(opened).isEmpty();
    assertThat(model.rowsProperty().get())
        .anyMatch(row -> row.choice().equals(USB) && row.trouble().equals("held"));
  }

  @Test
  void aWorldIsOnlyChosenUntilPhysicsRunsThenItIsChangedAtOnce() throws Exception {
    model.refresh(SomeRobot.daemon(RobotRows.MOCKUP, DaemonState.RUNNING, null), null);
    assertThat(model.physicsProperty().get())
        .isEqualTo(RobotChoice.inPhysics(SimulationSettings.MINIMAL, null));
    model.chooseScene(SimulationSettings.EMPTY);
    assertThat(fxThread).as("nothing is opened").isEmpty();
    RobotChoice empty = RobotChoice.inPhysics(SimulationSettings.EMPTY, null);
    model.connect(empty);
    finish();
    assertThat(memory.last()).contains(empty);
    model.chooseModel(RobotModel.OWN);
    finish();
    RobotChoice own = RobotChoice.inPhysics(SimulationSettings.EMPTY, RobotModel.OWN);
    assertThat(opened).containsExactly(empty, own);
    assertThat(memory.last()).contains(own);
  }

  @Test
  void aWorldThatSomebodyElseOpenedIsShown() {
    RobotChoice other = RobotChoice.inPhysics("/scenes/desk.xml", RobotModel.OFFICIAL);
    model.refresh(SomeRobot.daemon(other, DaemonState.RUNNING, null), null);
    assertThat(model.physicsProperty().get()).isEqualTo(other);
  }

  @Test
  void aMockupInThePlaceOfPhysicsIsToldAndThePageStays() throws Exception {
    replaced = true;
    model.connect(RobotChoice.inPhysics(SimulationSettings.MINIMAL, null));
    finish();
    assertThat(opened).isEmpty();
    finish(); // what is installed is looked at
    assertThat(model.install().offerProperty().get().state())
        .isEqualTo(InstallViewModel.State.MISSING);
  }

  @Test
  void physicsThatWasInstalledHereIsStarted() throws Exception {
    model.install().install();
    finish(); // the line that tells of its progress
    finish();
    finish(); // the robot
    assertThat(opened).containsExactly(RobotChoice.inPhysics(SimulationSettings.MINIMAL, null));
  }

  @Test
  void aTypedPortIsTakenWithoutItsBlanks() throws Exception {
    model.connectTo("  ");
    assertThat(fxThread).isEmpty();
    model.connectTo(" COM5 ");
    finish();
    assertThat(opened).containsExactly(new RobotChoice(BackendKind.ROBOT, "COM5"));
  }

  @Test
  void nothingIsRememberedWhenThatIsNotWanted() throws Exception {
    model.remember(false, RobotRows.MOCKUP);
    model.connect(USB);
    finish();
    assertThat(memory.last()).isEmpty();
    model.remember(true, USB);
    assertThat(memory.last()).contains(USB);
  }

  @Test
  void aRobotPluggedInBesideASimulationIsOfferedOnceAndNeverChangedTo() {
    PluggedIn pluggedIn = new PluggedIn(notices, new Navigation());
    FoundRobot robot = new FoundRobot("usb:58FD01", "/dev/ttyACM0", "", "");
    pluggedIn.found(List.of(robot), RobotRows.MOCKUP);
    pluggedIn.found(List.of(robot), RobotRows.MOCKUP);
    assertThat(notices.all()).hasSize(1);
    assertThat(notices.all().getFirst().action()).isNotNull();
    pluggedIn.found(List.of(), RobotRows.MOCKUP);
    pluggedIn.found(List.of(robot), USB);
    assertThat(notices.all()).as("who drives a robot needs no offer").hasSize(1);
    assertThat(opened).isEmpty();
  }
}
