package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The main window: rail, toolbar with STOP, the workspace on show, status bar. JavaFX thread only.
 */
public final class StudioWindow {

  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

  /** A workspace has its key whether or not the ones before it exist yet. */
  private static final Map<String, KeyCode> KEYS =
      Map.of(
          "Drive", KeyCode.DIGIT1,
          "Animate", KeyCode.DIGIT2,
          "Apps", KeyCode.DIGIT3,
          "Control", KeyCode.DIGIT4,
          "Motors", KeyCode.DIGIT5,
          "Actions", KeyCode.DIGIT6,
          "Remote", KeyCode.DIGIT7,
          "Logs", KeyCode.DIGIT8,
          "Diagnostics", KeyCode.DIGIT9,
          "Settings", KeyCode.COMMA);

  private final StudioContext context;
  private final LongSupplier nanoClock;
  private final List<Workspace> workspaces;
  private final Workspace connect;
  private final RobotReturn back;
  private final SimulationAlerts alerts;
  private final ToolbarViewModel toolbar;
  private final StopViewModel stop;
  private final StatusBarViewModel status;
  private final IdleResetViewModel idle;
  private final FaultBand faults;
  private final RailView rail;
  private final StackPane stage = new StackPane();
  private final ScaledRoot root;
  private @Nullable Workspace shown;

  /**
   * @param context what the window shows
   * @param workspaces from top to bottom; the last one stands at the bottom of the rail
   * @param connect the page that chooses a robot; not in the rail
   * @param nanoClock a monotonic clock, nanoseconds: tells a second press of STOP from a first one
   */
  public StudioWindow(
      StudioContext context,
      List<Workspace> workspaces,
      Workspace connect,
      LongSupplier nanoClock) {
    this.context = context;
    this.nanoClock = nanoClock;
    this.workspaces = List.copyOf(workspaces);
    this.connect = connect;
    this.back = new RobotReturn(context.notices());
    this.alerts = new SimulationAlerts(context.notices(), context.navigation(), System::nanoTime);
    this.toolbar = new ToolbarViewModel(context);
    this.stop = new StopViewModel(context.commands(), nanoClock);
    this.status = new StatusBarViewModel(context);
    this.idle =
        new IdleResetViewModel(
            System::nanoTime, () -> context.daemon().idle().callOff(Origin.STUDIO));
    this.rail =
        new RailView(
            workspaces.subList(0, workspaces.size() - 1), workspaces.getLast(), this::show);
    this.faults =
        new FaultBand(toolbar::reconnectRobot, () -> show(connect), this::showWhatIsWrong);
    context.navigation().openedBy(this::show);
    BorderPane frame = new BorderPane();
    StackPane layers = new StackPane(frame, notices());
    layers.getStyleClass().add("layers");
    this.root = new ScaledRoot(layers);
    stage.getStyleClass().add("workspace");
    BorderPane beside = new BorderPane();
    // The order they are set in is the order of the Tab key: rail, toolbar, view, status.
    beside.setTop(
        new VBox(
            new ToolbarView(
                toolbar,
                stop,
                root.contentWidthProperty(),
                () -> show(connect),
                () -> show("Control")),
            faults));
    beside.setCenter(stage);
    frame.setLeft(rail);
    frame.setCenter(beside);
    frame.setBottom(
        new StatusBarView(
            status,
            context.notices(),
            this::showWhatIsWrong,
            () -> show("Diagnostics"),
            () -> show("Control")));
    root.scaleProperty().bind(context.theme().scaleProperty());
    follow();
    show(this.workspaces.getFirst());
  }

  /** Puts the window on a stage and shows it. */
  public void show(Stage window) {
    Scene scene = new Scene(root);
    context.theme().dress(scene);
    accelerators(scene, window);
    window.setScene(scene);
    window.setTitle("Reachy Studio");
    WindowIcons.addTo(window);
    WindowPlacement placement = new WindowPlacement(context.preferences());
    placement.restore(window);
    window.setMinWidth(WindowPlacement.MIN_WIDTH_PX);
    window.setMinHeight(WindowPlacement.MIN_HEIGHT_PX);
    window.setOnHiding(event -> placement.remember(window));
    new StopKeys(stop::press, nanoClock).install();
    window.show();
  }

  /** Shows the workspace of this name, if there is one. */
  public void show(String name) {
    if (name.equals(connect.name())) {
      show(connect);
    } else {
      find(name).ifPresent(this::show);
    }
  }

  /** Shows a workspace. */
  public void show(Workspace workspace) {
    rail.select(workspace);
    if (workspace.equals(shown)) {
      return;
    }
    if (shown != null) {
      shown.hidden();
    }
    shown = workspace;
    stage.getChildren().setAll(workspace.view());
    workspace.shown();
  }

  private Optional<Workspace> find(String name) {
    return workspaces.stream().filter(workspace -> workspace.name().equals(name)).findFirst();
  }

  private VBox notices() {
    VBox notices = new VBox(new IdleNotice(idle), new PassingNotice(context.notices()));
    notices.getStyleClass().add("notice-stack");
    notices.setPickOnBounds(false);
    notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    return notices;
  }

  private void follow() {
    context.feed().onPulse(this::pulse);
    context.feed().onTick(status::refresh);
    context.feed().onPulse(idle::refresh);
    context.events().listen(idle::note);
    stop.stateProperty()
        .addListener(
            observable ->
                root.pseudoClassStateChanged(STOPPED, stop.stateProperty().get().engaged()));
    pulse();
  }

  private void pulse() {
    RobotState state = context.feed().state();
    stop.show(
        state == null
            ? context.daemonFeed().snapshot().status().emergencyStop()
            : state.emergencyStop());
    toolbar.refresh();
    faults.show(
        RobotTrouble.of(context.daemonFeed().snapshot(), state, context.feed().robotNowNs()));
    back.pulse(state, context.feed().robotNowNs());
    alerts.pulse(state, context.simulation().reading());
    alerts.pulse(context.daemonFeed().snapshot());
  }

  /** The motors if the robot has some, else the log. */
  private void showWhatIsWrong() {
    RobotState state = context.feed().state();
    show(state != null && state.bus() != null ? "Motors" : "Logs");
  }

  private void accelerators(Scene scene, Stage window) {
    for (Workspace workspace : workspaces) {
      KeyCode key = KEYS.get(workspace.name());
      if (key != null) {
        scene
            .getAccelerators()
            .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), () -> show(workspace));
      }
    }
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.F11),
            () -> window.setFullScreen(!window.isFullScreen()));
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
            () -> window.fireEvent(closeRequest(window)));
  }

  private static WindowEvent closeRequest(Stage window) {
    return new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST);
  }
}
