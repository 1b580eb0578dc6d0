package dev.reachystudio.app.studio;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.studio.connect.ConnectWorkspace;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.CommandEvents;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.app.studio.desktop.DaemonFeed;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.Descriptions;
import dev.reachystudio.app.studio.desktop.Navigation;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.Plugs;
import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.app.studio.desktop.RobotAccess;
import dev.reachystudio.app.studio.desktop.RobotFeed;
import dev.reachystudio.app.studio.desktop.SimulationFeed;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.app.studio.shell.StudioWindow;
import dev.reachystudio.app.studio.theme.Theme;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop application around a ready daemon. It starts JavaFX, shows the window, and leaves the
 * daemon as it was when the window closes: whoever opened the daemon closes it.
 */
public final class StudioApplication {

  private static final Logger LOG = LoggerFactory.getLogger(StudioApplication.class);

  private final Daemon daemon;
  private final Preferences preferences;
  private final RobotAccess robots;
  private final LongSupplier nanoClock;
  private final List<Function<StudioContext, Workspace>> workspaces;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param daemon an open daemon
   * @param preferences what the window remembers
   * @param robots the ways to robots beside the daemon
   */
  public StudioApplication(Daemon daemon, Preferences preferences, RobotAccess robots) {
    this(daemon, preferences, robots, System::nanoTime);
  }

  /**
   * @param daemon an open daemon
   * @param preferences what the window remembers
   * @param robots the ways to robots beside the daemon
   * @param nanoClock a monotonic clock for the person's presses, nanoseconds
   */
  public StudioApplication(
      Daemon daemon, Preferences preferences, RobotAccess robots, LongSupplier nanoClock) {
    this.daemon = daemon;
    this.preferences = preferences;
    this.robots = robots;
    this.nanoClock = nanoClock;
    this.workspaces = Workspaces.all();
  }

  /**
   * Shows the window and waits until it is closed. Not on the JavaFX thread; once per process,
   * because JavaFX cannot be started twice.
   *
   * @throws UnsupportedOperationException if there is no display
   * @throws InterruptedException if this thread is interrupted while the window is open
   */
  public void run() throws InterruptedException {
    Platform.startup(() -> show(new Stage()));
    closed.await();
    preferences.save();
  }

  /**
   * Shows the window on a stage of the caller. On the JavaFX thread.
   *
   * @return the window
   */
  public StudioWindow show(Stage stage) {
    StudioContext context = context();
    context.feed().onPulse(() -> context.simulation().pulse(context.feed().state()));
    List<Workspace> made = new ArrayList<>();
    workspaces.forEach(workspace -> made.add(workspace.apply(context)));
    StudioWindow window = new StudioWindow(context, made, new ConnectWorkspace(context), nanoClock);
    Registration watching = daemon.watch(context.events()::offer);
    context.feed().onPulse(context.events()::drain);
    context.feed().start();
    context.daemonFeed().start();
    context.plugs().start();
    window.show(stage);
    LOG.info("Window shown");
    stage.setOnHidden(
        event -> {
          context.feed().stop();
          context.daemonFeed().close();
          context.plugs().close();
          watching.close();
          closed.countDown();
        });
    return window;
  }

  private StudioContext context() {
    Theme theme = new Theme(preferences.choice("theme", ThemeChoice.class, ThemeChoice.SYSTEM));
    theme.scaleProperty().set(Math.clamp(preferences.number("interface.scale", 1), 1.0, 3.0));
    return new StudioContext(
        daemon,
        new RobotFeed(daemon::robot),
        new SimulationFeed(daemon::simulation, System::nanoTime),
        new DaemonFeed(() -> DaemonSnapshot.of(daemon), Platform::runLater),
        new Commands(new DaemonPort(daemon), Platform::runLater),
        new CommandEvents(),
        new Descriptions(daemon.descriptions()),
        new Background(Platform::runLater),
        new Notices(InstantSource.system()),
        theme,
        new Plugs(robots.search(), Platform::runLater),
        robots.simulatedBus(),
        new Navigation(),
        preferences);
  }
}
