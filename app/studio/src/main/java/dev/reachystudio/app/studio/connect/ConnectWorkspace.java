package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.RobotMemory;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.app.studio.simulation.CachedSimulator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The page that chooses a robot. It is opened from the robot's name, not from the rail. */
public final class ConnectWorkspace implements Workspace {

  private final StudioContext context;
  private final ConnectViewModel model;
  private final ConnectView view;
  private final PluggedIn pluggedIn;
  private Subscription following = Subscription.EMPTY;

  /**
   * @param context the window's
   */
  public ConnectWorkspace(StudioContext context) {
    this.context = context;
    this.model =
        new ConnectViewModel(
            choice -> connect(context.daemon(), choice),
            context.background(),
            context.notices(),
            new RobotMemory(context.preferences()),
            new SceneChoice(context.preferences()),
            new CachedSimulator(context.daemon().settings()),
            Platform::runLater,
            choice ->
                context
                    .navigation()
                    .open(choice.equals(RobotRows.SIMULATED_BUS) ? "Motors" : "Drive"));
    this.view = new ConnectView(model, context);
    this.pluggedIn = new PluggedIn(context.notices(), context.navigation());
    context.plugs().robotsProperty().subscribe(model::found);
    context
        .plugs()
        .robotsProperty()
        .subscribe(robots -> pluggedIn.found(robots, context.daemonFeed().snapshot().robot()));
    refresh();
  }

  private static DaemonSnapshot connect(Daemon daemon, RobotChoice choice) throws Exception {
    daemon.connect(choice).end().get();
    return DaemonSnapshot.of(daemon);
  }

  @Override
  public String name() {
    return "Connect";
  }

  @Override
  public String iconLiteral() {
    return "mdi2p-power-plug-outline";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    model.install().look();
    refresh();
    following = context.feed().onTick(this::refresh);
  }

  @Override
  public void hidden() {
    following.unsubscribe();
  }

  private void refresh() {
    model.refresh(context.daemonFeed().snapshot(), context.feed().state());
  }
}
