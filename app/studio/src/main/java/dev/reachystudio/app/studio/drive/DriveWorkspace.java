package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.camera.CameraViewModel;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.app.studio.simulation.SimulationBar;
import dev.reachystudio.app.studio.simulation.SimulationBarViewModel;
import dev.reachystudio.app.studio.simulation.WorldInView;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** Drive: move the robot by hand and watch what it does. */
public final class DriveWorkspace implements Workspace {

  private final StudioContext context;
  private final PoseViewModel pose;
  private final LegsViewModel legs;
  private final RunningMovesViewModel moves;
  private final ExpressionsViewModel expressions;
  private final ExpressionPlayer player;
  private final RecordingViewModel recording;
  private final CommandsViewModel commands;
  private final SimulationBarViewModel simulation;
  private final CameraViewModel camera;
  private final TrackingHistory history = new TrackingHistory();
  private final PlotsView plots;
  private final RobotPane robot;
  private final WorldInView world;
  private final DriveLayout layout;
  private Subscription following = Subscription.EMPTY;
  private boolean shown;

  /**
   * @param context the window's
   */
  public DriveWorkspace(StudioContext context) {
    this.context = context;
    RobotNumbers numbers = RobotNumbers.load();
    JointLimits limits =
        JointLimits.of(numbers).withSpeeds(context.daemon().settings().speedLimits());
    pose =
        new PoseViewModel(context.commands(), new ReachScan(PlatformGeometry.of(numbers), limits));
    legs = new LegsViewModel(limits);
    moves = new RunningMovesViewModel(context.commands());
    expressions =
        new ExpressionsViewModel(new ExpressionFiles(context.daemon().moves()), this::read);
    player =
        new ExpressionPlayer(context.commands(), context.daemon().recordedMoves()::expectSound);
    recording =
        new RecordingViewModel(
            RecordingDesk.of(context.daemon().recordings()),
            this::read,
            () -> expressions.show(Shelf.RECORDINGS));
    commands = new CommandsViewModel(context.events());
    plots = new PlotsView(history, context.theme());
    simulation = new SimulationBarViewModel(context.simulation(), context.notices());
    camera =
        new CameraViewModel(
            context.daemon().camera(),
            context.background(),
            context.preferences(),
            System::nanoTime);
    robot = new RobotPane(moves, recording, new SimulationBar(simulation), camera, context.theme());
    world = new WorldInView(new ViewedWorld(robot.view()), context.simulation(), context.notices());
    NamedPoses named = NamedPoses.of(numbers);
    PoseBook book =
        new PoseBook(context.preferences(), named.sleepHead(), named.sleepAntennas(), this::save);
    layout =
        new DriveLayout(
            robot,
            dock(),
            new PoseInspectorView(pose, legs, book),
            context.preferences(),
            this::save);
    listen(new DriveKeys(pose, layout, simulation, place -> goTo(book, place)));
    // Others may record, too; the dock shows their moves as soon as there are any.
    context.feed().onPulse(recording::refresh);
    // The plots show the last ten seconds also when one comes back to them.
    context.feed().onPulse(() -> history.pulse(context.feed().state()));
    context.descriptions().revisionProperty().addListener(revision -> loadModel());
    loadModel();
  }

  private <T> CompletableFuture<T> read(Callable<T> work) {
    return context.background().run("studio-moves", work);
  }

  private DockView dock() {
    ExpressionsView moveCards = new ExpressionsView(expressions, player, recording, pose);
    CommandsView table = new CommandsView(commands);
    DockTab plotsTab = new DockTab("Plots", "mdi2c-chart-line", plots, plots.tools());
    DockTab expressionsTab =
        new DockTab("Expressions", "mdi2e-emoticon-outline", moveCards, moveCards.tools());
    DockTab commandsTab = new DockTab("Commands", "mdi2h-history", table, table.tools());
    commandsTab.badge().bind(commands.unseenProperty());
    return new DockView(
        List.of(plotsTab, expressionsTab, commandsTab),
        context.preferences(),
        tab -> commands.looking(tab.equals(commandsTab)));
  }

  private void goTo(PoseBook book, int place) {
    if (place <= book.entries().size() && pose.availabilityProperty().get().ready()) {
      PoseBook.Entry entry = book.entries().get(place - 1);
      pose.goTo(entry.name(), entry.values(), Section.POSES);
    }
  }

  private void save() {
    var _ =
        context
            .background()
            .run(
                "studio-preferences",
                () -> {
                  context.preferences().save();
                  return true;
                });
  }

  private void loadModel() {
    RobotModelLoader loader = new RobotModelLoader(context.descriptions().store());
    var _ =
        context
            .background()
            .run("studio-robot-model", loader::load)
            .whenComplete(
                (loaded, problem) -> {
                  if (loaded == null) {
                    warn("The robot cannot be drawn", String.valueOf(problem.getMessage()));
                    return;
                  }
                  robot.view().setModel(loaded.parts());
                  robot.view().fit();
                  if (!loaded.problems().isEmpty()) {
                    warn(
                        "The robot is not drawn as described",
                        String.join("; ", loaded.problems()));
                  }
                });
  }

  private void warn(String title, String text) {
    context.notices().post(Notice.Severity.WARNING, title, text);
  }

  @Override
  public String name() {
    return "Drive";
  }

  @Override
  public String iconLiteral() {
    return "mdi2g-gamepad-variant-outline";
  }

  @Override
  public Node view() {
    return layout;
  }

  @Override
  public void shown() {
    following.unsubscribe();
    following = context.feed().onPulse(this::pulse).and(context.feed().onTick(this::tick));
    camera.onShow(true);
    shown = true;
  }

  @Override
  public void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    camera.onShow(false);
    shown = false;
  }

  /** The keys work wherever the focus is in the window, as long as Drive is on show. */
  private void listen(DriveKeys keys) {
    EventHandler<KeyEvent> handler =
        key -> {
          if (shown) {
            keys.pressed(key);
          }
        };
    layout
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, handler);
              }
            });
  }

  private void tick() {
    simulation.refresh();
    camera.refresh(context.feed().robotNowNs(), context.feed().state() != null);
  }

  private void pulse() {
    RobotState state = context.feed().state();
    long nowNs = context.feed().robotNowNs();
    pose.pulse(state);
    legs.pulse(state);
    moves.pulse(state, nowNs);
    simulation.pulse();
    camera.pulse(state);
    player.pulse(state, nowNs);
    robot.pulse(state);
    world.pulse();
    plots.pulse(System.nanoTime());
  }
}
