package dev.reachystudio.app.studio.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotIoFactory;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.studio.StudioApplication;
import dev.reachystudio.app.studio.composition.RunningDaemon;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.desktop.RobotAccess;
import dev.reachystudio.app.studio.desktop.RobotSearch;
import dev.reachystudio.app.studio.shell.StudioWindow;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.lock.Acquisition;
import dev.reachystudio.protocol.state.RobotState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window on a daemon of its own, on a free port, with folders of its own. Nothing sleeps:
 * everything waits for what it needs to see.
 */
final class OpenStudio implements AutoCloseable {

  /** Far beyond what anything takes; only a failure waits so long. */
  private static final int PATIENCE_S = 30;

  /** Where the head is in a view of the whole robot. */
  private static final double HEAD_FROM_TOP = 0.43;

  final Daemon daemon;
  private final AutoCloseable running;
  private final RobotAccess robots;
  final FxRobot robot = new FxRobot();
  final StudioWindow window;
  final Stage stage;
  private final AtomicLong pressClockNs;

  private OpenStudio(
      Daemon daemon,
      AutoCloseable running,
      RobotAccess robots,
      StudioWindow window,
      Stage stage,
      AtomicLong pressClockNs) {
    this.pressClockNs = pressClockNs;
    this.running = running;
    this.robots = robots;
    this.daemon = daemon;
    this.window = window;
    this.stage = stage;
  }

  /**
   * Opens a window, once the robot answers.
   *
   * @param folder an empty folder
   * @param preferences what the window remembers
   */
  static OpenStudio open(Path folder, Preferences preferences) throws Exception {
    needDisplay();
    RunningDaemon running = RunningDaemon.open(settings(folder), null);
    return open(running.daemon(), running, preferences, running.robots());
  }

  /**
   * Opens a window on a robot in MuJoCo's physics; skipped where MuJoCo is not installed.
   *
   * @param folder an empty folder
   * @param preferences what the window remembers
   * @param scene the world around the robot
   */
  static OpenStudio inPhysics(Path folder, Preferences preferences, String scene) throws Exception {
    needDisplay();
    String library = System.getProperty("mujoco.library");
    assumeTrue(
        library != null,
        "MuJoCo is not installed: run './studio sim install', or add -Dmujoco.library=FILE");
    RunningDaemon running =
        RunningDaemon.open(
            settings(folder)
                .but()
                .backend(BackendKind.MUJOCO)
                .simulation(new SimulationSettings(scene, 1, null, Path.of(library)))
                .build(),
            null);
    return open(running.daemon(), running, preferences, running.robots());
  }

  /**
   * Opens a window on a robot of the test's own.
   *
   * @param folder an empty folder
   * @param preferences what the window remembers
   * @param robots makes the robot
   * @param search finds robots at this computer
   */
  static OpenStudio open(
      Path folder, Preferences preferences, RobotIoFactory robots, RobotSearch search)
      throws Exception {
    needDisplay();
    RobotNumbers numbers = RobotNumbers.load();
    ControlFactory controls =
        io -> {
          ControlLoop loop =
              ControlLoop.open(io, LoopSettings.defaults(), numbers, LoopClock.system());
          loop.start();
          return new ControlFactory.Running(loop, loop::close);
        };
    Daemon daemon = new Daemon(settings(folder), robots, controls);
    daemon.open();
    return open(daemon, daemon, preferences, new RobotAccess(search, Optional::empty));
  }

  private static void needDisplay() throws Exception {
    assumeTrue(hasDisplay(), "a display is needed; ./check brings one");
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
  }

  private static OpenStudio open(
      Daemon daemon, AutoCloseable running, Preferences preferences, RobotAccess robots)
      throws Exception {
    waitUntil("the robot answers", () -> daemon.robot().isPresent());
    AtomicLong pressClockNs = new AtomicLong(System.nanoTime());
    Stage[] stage = new Stage[1];
    StudioWindow window =
        onFxThread(
            () -> {
              stage[0] = new Stage();
              return new StudioApplication(daemon, preferences, robots, pressClockNs::get)
                  .show(stage[0]);
            });
    OpenStudio studio = new OpenStudio(daemon, running, robots, window, stage[0], pressClockNs);
    onFxThread(
        () -> {
          studio.stage.requestFocus();
          return true;
        });
    return studio;
  }

  private static DaemonSettings settings(Path folder) {
    return DaemonSettings.builder()
        .port(0)
        .configFolder(folder.resolve("config"))
        .cacheFolder(folder.resolve("cache"))
        .wakeUpOnStart(false)
        .goToSleepOnStop(false)
        .build();
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || System.getenv("DISPLAY") != null;
  }

  /** Lets time pass for STOP, which tells a second press from a first one by it. */
  void pass(Duration time) {
    pressClockNs.addAndGet(time.toNanos());
  }

  /**
   * Drags the robot's head in Drive with the key that pushes, and holds it.
   *
   * @param rightPx how far to the right
   * @param downPx how far down
   */
  void pushTheHead(double rightPx, double downPx) throws Exception {
    Point2D head =
        onFxThread(
            () -> {
              Node view = robot.lookup(".robot-view").query();
              Bounds place = view.localToScreen(view.getLayoutBounds());
              // The whole robot fills the view.
              return new Point2D(
                  place.getCenterX(), place.getMinY() + HEAD_FROM_TOP * place.getHeight());
            });
    robot.moveTo(head).press(KeyCode.CONTROL).press(MouseButton.PRIMARY).moveBy(rightPx, downPx);
  }

  /** Lets go of what is held with the mouse. */
  void letGo() {
    robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
  }

  /** The bus that is simulated. */
  SimulatedBus simulatedBus() {
    return robots.simulatedBus().get().orElseThrow();
  }

  /** The robot's newest state. */
  RobotState state() {
    return daemon.robot().map(RobotControl::state).orElseThrow();
  }

  /** An app takes the robot, and leaves it saying that another one follows. */
  void releaseForAHandoff(String appName) {
    if (daemon.lock().acquireLocalApp(appName) instanceof Acquisition.Granted granted) {
      granted.lease().release(true);
    } else {
      throw new AssertionError("the robot is not free");
    }
  }

  /** Waits until the robot is so. */
  void waitForRobot(String what, Predicate<RobotState> condition) throws TimeoutException {
    waitUntil(what, () -> daemon.robot().isPresent() && condition.test(state()));
  }

  /** Waits until a condition holds on the JavaFX thread. */
  void waitForWindow(String what, BooleanSupplier condition) throws TimeoutException {
    waitUntil(
        what,
        () -> {
          try {
            return onFxThread(condition::getAsBoolean);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** The node with this id. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as TestFX's own query
  <T extends Node> T find(String id) {
    return robot.lookup("#" + id).query();
  }

  /** Whether a node has this pseudo-class. */
  static boolean has(Node node, String pseudoClass) {
    Set<?> states = node.getPseudoClassStates();
    return states.stream().anyMatch(state -> state.toString().equals(pseudoClass));
  }

  /** The window's scene. */
  Scene scene() {
    return stage.getScene();
  }

  static <T> T onFxThread(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_S, TimeUnit.SECONDS);
  }

  static void waitUntil(String what, BooleanSupplier condition) throws TimeoutException {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException e) {
      TimeoutException named = new TimeoutException("waited in vain until " + what);
      named.initCause(e);
      throw named;
    }
  }

  @Override
  public void close() throws Exception {
    onFxThread(
        () -> {
          Set.copyOf(Window.getWindows()).stream()
              .filter(open -> open instanceof Stage)
              .forEach(open -> ((Stage) open).close());
          return true;
        });
    running.close();
  }
}
