package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.scene.SceneParts;
import java.util.List;
import java.util.Set;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The robot in 3D, turned, moved and zoomed with pointer and keys: the measured robot solid, its
 * target as a tinted ghost. Where JavaFX cannot draw 3D the view says so, and every method still
 * may be called.
 *
 * <p>A model is built once; a new state only moves transforms, an unchanged one costs nothing. All
 * methods and properties belong to the JavaFX thread.
 */
public final class RobotView extends Region {

  /** How pushing is done, for a tooltip: the key of the platform and what to drag. */
  public static final String PUSH_HINT =
      (System.getProperty("os.name", "").startsWith("Mac") ? "⌘" : "Ctrl")
          + "+drag pushes the head and things that can be moved";

  private final ViewSettings settings = new ViewSettings(this);
  private final CameraControl camera = new CameraControl();
  private final FrameRate frameRate = new FrameRate();
  private final @Nullable RobotPicture picture;
  private final Runnable beforeLayout = this::refresh;

  /** An empty view; 3D if the platform supports it. */
  public RobotView() {
    this(Platform.isSupported(ConditionalFeature.SCENE3D));
  }

  RobotView(boolean with3d) {
    getStyleClass().add("robot-view");
    setMinSize(0, 0);
    setPrefSize(864, 536);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("3D view");
    setAccessibleText("Robot");
    setAccessibleHelp(
        "Arrow keys turn the view, with Shift they move it. Plus and minus zoom, F fits the robot.");
    if (with3d) {
      picture = new RobotPicture(settings, camera, frameRate);
      getChildren().addAll(picture.nodes());
      new CameraInput(camera, picture::projection, picture::doubleClick).listenTo(this);
      new PushInput(picture.physics(), this).listen();
      picture.focusRing().showWhile(focusVisibleProperty());
      sceneProperty().subscribe(this::moved);
    } else {
      picture = null;
      getChildren().add(new No3dMessage(settings).node());
      backgroundProperty().bind(settings.colors.map(c -> Background.fill(ViewBackground.of(c))));
    }
  }

  private void moved(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.removePreLayoutPulseListener(beforeLayout);
    }
    if (to != null) {
      to.addPreLayoutPulseListener(beforeLayout);
    }
  }

  /** Whether the robot is drawn; if not, a message stands in the view instead. */
  public boolean available3d() {
    return picture != null;
  }

  /**
   * The robot to draw; loaded before on a background thread, it takes some ten milliseconds here.
   */
  public void setModel(SceneParts model) {
    if (picture != null) {
      picture.model(model);
    }
  }

  /**
   * The newest state of the robot, usually once per pulse.
   *
   * @param measured drawn solid
   * @param target drawn as a ghost where it is somewhere else; null for none
   */
  public void show(BodyState measured, @Nullable BodyState target) {
    if (picture != null) {
      picture.show(measured, target);
    }
  }

  /**
   * The world around a simulated robot. Large surfaces take up to a second here, the built-in
   * scenes some milliseconds.
   *
   * @param scene what to draw beside the robot; {@link SceneModel#NONE} for nothing
   */
  public void setScene(SceneModel scene) {
    if (picture != null) {
      picture.world(scene);
    }
  }

  /**
   * The newest state of the simulated world, usually with each {@link #show}.
   *
   * @param simulation null where there is no physics: things stay where they are, and there are
   *     neither contacts nor efforts to show
   */
  public void showSimulation(@Nullable SimulationState simulation) {
    if (picture != null) {
      picture.physics().simulation(simulation);
    }
  }

  /**
   * Lets the head and movable things be pushed by dragging them with {@link #PUSH_HINT}'s key.
   *
   * @param listener told of every push; null where nothing can be pushed
   */
  public void onPush(@Nullable PushListener listener) {
    if (picture != null) {
      picture.physics().letGo();
    }
    settings.onPush.set(listener);
  }

  /** Tints links, by their names in the description; everything else is drawn normally. */
  public void setFaultyLinks(Set<String> links) {
    settings.faultyLinks.set(Set.copyOf(links));
  }

  /** Tints the parts that these motors move. */
  public void setFaultyMotors(Set<Motor> motors) {
    settings.faultyMotors.set(Set.copyOf(motors));
  }

  /** Draws the way of the head through these poses ({@code worldFromHead}); empty for none. */
  public void setMotionPath(List<Pose> headPoses) {
    settings.motionPath.set(List.copyOf(headPoses));
  }

  /** Shows the whole robot from the present direction. */
  public void fit() {
    camera.fit();
  }

  /** Looks from one of the usual directions. */
  public void look(ViewPreset preset) {
    camera.look(preset.azimuthRad(), preset.elevationRad());
  }

  /** Where the camera is. */
  public ReadOnlyObjectProperty<CameraPose> cameraProperty() {
    return camera.cameraProperty();
  }

  /** Puts the camera somewhere, within its limits, at once. */
  public void setCamera(CameraPose newCamera) {
    camera.set(newCamera);
  }

  /** Pictures drawn per second while something moves, 0 at rest. */
  public ReadOnlyDoubleProperty framesPerSecondProperty() {
    return frameRate.framesPerSecondProperty();
  }

  /** Whether the target is drawn beside the robot; on at first. */
  public BooleanProperty ghostVisibleProperty() {
    return settings.ghost;
  }

  /** Whether the head's frame is drawn; off at first. */
  public BooleanProperty framesVisibleProperty() {
    return settings.frames;
  }

  /** Whether shells are translucent; off at first. */
  public BooleanProperty xrayProperty() {
    return settings.xray;
  }

  /** Whether the ground has a grid; on at first. */
  public BooleanProperty gridVisibleProperty() {
    return settings.grid;
  }

  /** Whether axes and frame rate stand in the bottom right corner; on at first. */
  public BooleanProperty axesVisibleProperty() {
    return settings.axes;
  }

  /** Whether the robot is drawn in grey, because its state is not known; off at first. */
  public BooleanProperty offlineProperty() {
    return settings.offline;
  }

  /** Whether the camera jumps instead of flying. */
  public BooleanProperty reducedMotionProperty() {
    return camera.reducedMotionProperty();
  }

  /** Whether contacts of a simulated world are drawn; off at first. */
  public BooleanProperty contactsVisibleProperty() {
    return settings.contacts;
  }

  /** Whether simulated motors are coloured by how hard they work; off at first. */
  public BooleanProperty effortVisibleProperty() {
    return settings.effort;
  }

  /** The colours, changed with the theme; dark at first. */
  public ObjectProperty<ViewColors> colorsProperty() {
    return settings.colors;
  }

  /** Draws what changed since the last pulse; called by the scene before it lays out. */
  void refresh() {
    if (picture != null) {
      picture.refresh(snapSizeX(getWidth()), snapSizeY(getHeight()), System.nanoTime());
    }
  }

  /** What is drawn, for tests. */
  @Nullable RobotPicture picture() {
    return picture;
  }

  CameraControl camera() {
    return camera;
  }

  @Override
  protected void layoutChildren() {
    if (picture != null) {
      picture.layout(getWidth(), getHeight());
    } else {
      layoutInArea(
          getChildren().getFirst(), 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    }
  }
}
