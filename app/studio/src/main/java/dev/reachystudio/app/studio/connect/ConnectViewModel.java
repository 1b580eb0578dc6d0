package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import dev.reachystudio.app.studio.simulation.InstallViewModel;
import dev.reachystudio.app.studio.simulation.Simulator;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Which robots there are, and changing to one of them. JavaFX thread only. */
final class ConnectViewModel {

  /** Changes the daemon's robot. */
  @FunctionalInterface
  interface Connector {
    /**
     * Leaves the present robot and opens another one. Waits until it runs or has failed; a robot
     * that cannot be opened is the daemon's state error, not an exception.
     */
    DaemonSnapshot connect(RobotChoice choice) throws Exception;
  }

  private final Connector connector;
  private final Background background;
  private final Notices notices;
  private final RobotMemory memory;
  private final ReadOnlyObjectWrapper<List<RobotRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final Consumer<RobotChoice> opened;
  private final SceneChoice scenes;
  private final InstallViewModel install;
  private final ReadOnlyObjectWrapper<@Nullable RobotChoice> connecting =
      new ReadOnlyObjectWrapper<>(this, "connecting");
  private final ReadOnlyObjectWrapper<RobotChoice> physics;
  private final ReadOnlyStringWrapper switchWords =
      new ReadOnlyStringWrapper(this, "switchWords", "");
  private boolean inPhysics;
  private List<FoundRobot> found = List.of();

  /**
   * @param connector changes the daemon's robot
   * @param background runs what may wait
   * @param notices tells the person what became of it
   * @param memory keeps the choice for the next start
   * @param scenes the world of a robot in physics
   * @param simulator what physics is installed
   * @param fxThread runs something on the JavaFX thread later
   * @param opened told of a robot that runs because it was chosen here
   */
  ConnectViewModel(
      Connector connector,
      Background background,
      Notices notices,
      RobotMemory memory,
      SceneChoice scenes,
      Simulator simulator,
      Executor fxThread,
      Consumer<RobotChoice> opened) {
    this.connector = connector;
    this.background = background;
    this.notices = notices;
    this.memory = memory;
    this.opened = opened;
    this.scenes = scenes;
    this.physics = new ReadOnlyObjectWrapper<>(this, "physics", scenes.robot(RobotRows.MOCKUP));
    this.install =
        new InstallViewModel(simulator, background, fxThread, () -> connect(this.physics.get()));
  }

  /** The offer to install physics. */
  InstallViewModel install() {
    return install;
  }

  /** The robot in physics that can be chosen, with its world. */
  ReadOnlyObjectProperty<RobotChoice> physicsProperty() {
    return physics.getReadOnlyProperty();
  }

  /** The robot that is being opened, or null. */
  ReadOnlyObjectProperty<@Nullable RobotChoice> connectingProperty() {
    return connecting.getReadOnlyProperty();
  }

  /** The worlds that were opened from files, newest first. */
  List<String> sceneFiles() {
    return scenes.files();
  }

  /** Chooses another world; a robot in physics that runs goes there at once. */
  void chooseScene(String scene) {
    scenes.scene(scene);
    choose(RobotChoice.inPhysics(scene, physics.get().model()));
  }

  /** Chooses whose model is simulated; null for what is best. One that runs is changed at once. */
  void chooseModel(@Nullable RobotModel model) {
    scenes.model(model);
    String scene = physics.get().scene();
    choose(RobotChoice.inPhysics(scene == null ? SimulationSettings.EMPTY : scene, model));
  }

  private void choose(RobotChoice choice) {
    physics.set(choice);
    if (inPhysics) {
      connect(choice);
    }
  }

  /** The robots to choose from. */
  ReadOnlyObjectProperty<List<RobotRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** What changing to another robot does to the one that is driven. */
  ReadOnlyStringProperty switchWordsProperty() {
    return switchWords.getReadOnlyProperty();
  }

  /** Takes what was found at the ports. */
  void found(List<FoundRobot> robots) {
    found = List.copyOf(robots);
  }

  /** How many real robots are plugged in. */
  int count() {
    return found.size();
  }

  /** Renews the rows. */
  void refresh(DaemonSnapshot daemon, @Nullable RobotState robot) {
    inPhysics = daemon.robot().kind() == BackendKind.MUJOCO;
    if (connecting.get() == null) {
      physics.set(scenes.robot(daemon.robot()));
    }
    switchWords.set(SwitchWords.of(daemon, robot));
    List<RobotRow> now =
        new RobotRows(daemon, robot, connecting.get(), physics.get(), install.offerProperty().get())
            .all(found);
    if (!now.equals(rows.get())) {
      rows.set(now);
    }
  }

  /** Whether the same robot is opened at the next start. */
  boolean remembers() {
    return memory.remembers();
  }

  /** Chooses whether the same robot is opened at the next start. */
  void remember(boolean wanted, RobotChoice driven) {
    memory.remember(wanted, driven);
  }

  /** Opens the robot at a port somebody typed. */
  void connectTo(String port) {
    if (!port.isBlank()) {
      connect(new RobotChoice(BackendKind.ROBOT, port.strip()));
    }
  }

  /** Leaves the present robot and opens this one, also while another one is still opened. */
  void connect(RobotChoice choice) {
    if (choice.equals(connecting.get())) {
      return;
    }
    connecting.set(choice);
    var _ =
        background
            .run("studio-connect", () -> connector.connect(choice))
            .whenComplete(
                (daemon, failure) -> {
                  if (choice.equals(connecting.get())) {
                    connecting.set(null);
                    ended(choice, daemon, failure);
                  }
                });
  }

  private void ended(
      RobotChoice choice, @Nullable DaemonSnapshot daemon, @Nullable Throwable failure) {
    if (failure != null || daemon == null) {
      notices.post(
          Notice.Severity.DANGER,
          "The robot was not changed.",
          failure == null ? "" : reason(failure));
      return;
    }
    refresh(daemon, null);
    memory.chosen(choice);
    if (daemon.status().simulationUnavailable() != null) {
      install.look(); // the page stays, with what helps; the window tells it
    } else if (daemon.status().state() == DaemonState.RUNNING) {
      notices.post(Notice.Severity.SUCCESS, "Connected.", connected(choice));
      opened.accept(choice);
    }
  }

  private static String connected(RobotChoice choice) {
    return choice.kind() == BackendKind.ROBOT
        ? "The motors are as they were found; Wake up raises the head."
        : "The simulation runs; Wake up raises the head.";
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
