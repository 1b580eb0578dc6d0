package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.camera.CameraCorner;
import dev.reachystudio.app.studio.camera.CameraViewModel;
import dev.reachystudio.app.studio.controls.Reasoned;
import dev.reachystudio.app.studio.simulation.SimulationBar;
import dev.reachystudio.app.studio.theme.Theme;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.render.view.RobotView;
import dev.reachystudio.render.view.ViewColors;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The 3D view with its corners: view modes, legend and running moves. */
final class RobotPane extends StackPane {

  private final RobotView view = new RobotView();

  /** The robot, or what its camera sees while the two are exchanged. */
  private final StackPane large = new StackPane();

  private final Reasoned contacts =
      new Reasoned(
          mode("mdi2a-arrow-collapse-down", "Contacts", view.contactsVisibleProperty()),
          "Where things touch, and how hard they press");
  private final Reasoned effort =
      new Reasoned(
          mode("mdi2g-gauge", "Effort of the motors", view.effortVisibleProperty()),
          "How hard each motor works, from green to red");
  private final VBox cards = new VBox(8);
  private List<Fault> shownFaults = List.of();

  /**
   * @param moves what the robot does
   * @param recording what is recorded
   * @param simulation the time of a simulated robot
   * @param camera what the robot sees
   * @param theme colours
   */
  RobotPane(
      RunningMovesViewModel moves,
      RecordingViewModel recording,
      SimulationBar simulation,
      CameraViewModel camera,
      Theme theme) {
    getStyleClass().add("robot-pane");
    setMinSize(0, 0);
    theme
        .colorsProperty()
        .subscribe(
            colors ->
                view.colorsProperty().set(colors.dark() ? ViewColors.dark() : ViewColors.light()));
    Region frame = new Region();
    frame.getStyleClass().add("stop-frame");
    frame.setMouseTransparent(true);
    large.getChildren().setAll(view);
    getChildren().add(large);
    VBox topLeft = new VBox(8, simulation);
    topLeft.setPickOnBounds(false);
    if (view.available3d()) {
      topLeft.getChildren().addFirst(modes(camera));
    }
    corner(topLeft, Pos.TOP_LEFT);
    HBox legend = legend();
    legend.managedProperty().bind(legend.visibleProperty());
    legend.visibleProperty().bind(camera.swappedProperty().not());
    VBox bottomLeft = new VBox(8, legend, new RecordingCard(recording), cards);
    bottomLeft.setPickOnBounds(false);
    corner(bottomLeft, Pos.BOTTOM_LEFT);
    CameraCorner corner = new CameraCorner(camera);
    corner(corner, Pos.TOP_RIGHT);
    camera.swappedProperty().subscribe(swapped -> exchange(corner, swapped));
    getChildren().add(frame);
    moves
        .items()
        .addListener((ListChangeListener<RunningMovesViewModel.Item>) change -> show(moves));
    show(moves);
  }

  private void exchange(CameraCorner corner, boolean swapped) {
    Node small = swapped ? view : corner.screen();
    large.getChildren().clear();
    corner.small(small);
    large.getChildren().setAll(swapped ? corner.screen() : view);
  }

  private void corner(Region overlay, Pos where) {
    overlay.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(overlay, where);
    setMargin(overlay, new Insets(16));
    getChildren().add(overlay);
  }

  private void show(RunningMovesViewModel moves) {
    cards.setVisible(!moves.items().isEmpty());
    cards.setManaged(!moves.items().isEmpty());
    while (cards.getChildren().size() < moves.items().size()) {
      cards.getChildren().add(new RunningMoveCard(moves::cancel));
    }
    while (cards.getChildren().size() > moves.items().size()) {
      cards.getChildren().removeLast();
    }
    for (int i = 0; i < moves.items().size(); i++) {
      ((RunningMoveCard) cards.getChildren().get(i)).show(moves.items().get(i));
    }
  }

  /** The 3D view itself. */
  RobotView view() {
    return view;
  }

  /** Shows the robot's newest state; null is no robot. */
  void pulse(@Nullable RobotState state) {
    view.offlineProperty().set(state == null || !state.connected());
    physics(state != null && state.simulation() != null);
    if (state != null) {
      boolean aims = state.motorMode() == MotorMode.ENABLED;
      view.show(state.measured(), aims ? Aim.of(state) : null);
    }
    tint(state == null ? List.of() : state.faults());
  }

  private void physics(boolean there) {
    String reason = there ? "" : "Only a robot in MuJoCo's physics has this.";
    contacts.because(reason);
    effort.because(reason);
  }

  /** What a faulty motor moves is seen to be faulty. */
  private void tint(List<Fault> faults) {
    if (faults.equals(shownFaults)) {
      return;
    }
    shownFaults = faults;
    Set<Motor> motors = EnumSet.noneOf(Motor.class);
    for (Fault fault : faults) {
      if (fault.motor() != null) {
        motors.add(fault.motor());
      }
    }
    view.setFaultyMotors(motors);
  }

  private HBox modes(CameraViewModel camera) {
    HBox modes =
        new HBox(
            mode("mdi2g-ghost", "Target as a ghost", view.ghostVisibleProperty()),
            mode("mdi2a-axis-arrow", "Frame of the head", view.framesVisibleProperty()),
            mode("mdi2c-cube-scan", "X-ray", view.xrayProperty()),
            mode("mdi2g-grid", "Grid", view.gridVisibleProperty()),
            camera(camera),
            line(),
            contacts,
            effort,
            line(),
            fit());
    modes.getStyleClass().addAll("view-overlay", "view-modes");
    modes.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return modes;
  }

  private static ToggleButton mode(String iconLiteral, String name, BooleanProperty property) {
    ToggleButton mode = new ToggleButton("", new FontIcon(iconLiteral));
    mode.getStyleClass().setAll("view-mode");
    mode.setId("view-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    mode.setAccessibleText(name);
    mode.setTooltip(new Tooltip(name));
    mode.selectedProperty().bindBidirectional(property);
    return mode;
  }

  private static ToggleButton camera(CameraViewModel camera) {
    ToggleButton mode = new ToggleButton("", new FontIcon("mdi2c-camera-outline"));
    mode.getStyleClass().setAll("view-mode");
    mode.setId("view-camera");
    mode.setAccessibleText("Head camera");
    mode.setTooltip(new Tooltip("What the head camera sees"));
    camera.wantedProperty().subscribe(mode::setSelected);
    mode.setOnAction(press -> camera.choose(mode.isSelected()));
    return mode;
  }

  private static Node line() {
    Region line = new Region();
    line.getStyleClass().add("view-modes-line");
    return line;
  }

  private Button fit() {
    Button fit = new Button("", new FontIcon("mdi2f-fit-to-page-outline"));
    fit.getStyleClass().setAll("view-mode");
    fit.setAccessibleText("Show the whole robot");
    fit.setTooltip(new Tooltip("Show the whole robot (F in the view)"));
    fit.setOnAction(press -> view.fit());
    return fit;
  }

  private static HBox legend() {
    HBox legend = new HBox(14, entry("Measured", "measured"), entry("Target", "target"));
    legend.getStyleClass().add("view-legend");
    legend.setMouseTransparent(true);
    return legend;
  }

  private static Label entry(String word, String styleClass) {
    Region dot = new Region();
    dot.getStyleClass().addAll("legend-dot", styleClass);
    Label entry = new Label(word, dot);
    entry.getStyleClass().add("secondary");
    return entry;
  }
}
