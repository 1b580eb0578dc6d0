package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.render.model.scene.SceneParts;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RobotView} draws, in layers from back to front: ground, 3D, lines over it, corner
 * and focus ring. Changes are noted and drawn together, once per pulse.
 */
final class RobotPicture {

  /**
   * Below these the eye sees no difference: a twentieth of a pixel when the robot fills a window.
   */
  private static final double STILL_M = 0.00003;

  private static final double STILL_RAD = Math.toRadians(0.01);

  /** So long after the last picture the robot counts as at rest. */
  private static final double REST_MS = 450;

  /** On a very slow machine the next picture may simply not have come yet. */
  private static final int SLOW_PICTURES = 4;

  private final ViewSettings settings;
  private final CameraControl camera;
  private final FrameRate frameRate;
  private final RenderEffort effort = new RenderEffort(GraphicsDevice.certainlyMissing());
  private final GroundCanvas ground = new GroundCanvas();
  private final Viewport viewport = new Viewport();
  private final PathOverlay path = new PathOverlay();
  private final ViewCorner corner;
  private final FocusRing focusRing;
  private final PhysicsPicture physics;
  private final PauseTransition rest = new PauseTransition();
  private Projection projection;
  private @Nullable RobotOnShow robot;
  private BodyState measured = RestState.NEUTRAL;
  private @Nullable BodyState target;
  private boolean stateChanged = true;
  private boolean lookChanged = true;
  private boolean sceneryChanged = true;
  private long drawnNs;
  private long drawn;
  private long tookNs;
  private boolean awaited;

  RobotPicture(ViewSettings settings, CameraControl camera, FrameRate frameRate) {
    this.settings = settings;
    this.camera = camera;
    this.frameRate = frameRate;
    this.projection = new Projection(camera.camera(), 1, 1);
    this.corner = new ViewCorner(settings, frameRate, this::lookAlong);
    this.focusRing = new FocusRing(settings);
    this.physics = new PhysicsPicture(settings, viewport, projection, this::stateChanged);
    rest.setOnFinished(event -> atRest());
    camera.cameraProperty().subscribe(this::sceneryChanged);
    for (ObservableValue<?> look :
        List.of(settings.xray, settings.offline, settings.faultyLinks, settings.faultyMotors)) {
      look.subscribe(this::lookChanged);
    }
    settings.colors.subscribe(this::lookChanged);
    settings.ghost.subscribe(this::stateChanged);
    settings.offline.subscribe(this::stateChanged);
    for (ObservableValue<?> scenery :
        List.of(settings.grid, settings.frames, settings.motionPath, settings.colors)) {
      scenery.subscribe(this::sceneryChanged);
    }
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(List.of(ground.node(), viewport.node(), path.node()));
    nodes.addAll(physics.nodes());
    nodes.addAll(List.of(corner.node(), focusRing.node()));
    return nodes;
  }

  FocusRing focusRing() {
    return focusRing;
  }

  Projection projection() {
    return projection;
  }

  Viewport viewport() {
    return viewport;
  }

  PhysicsPicture physics() {
    return physics;
  }

  @Nullable RobotOnShow robot() {
    return robot;
  }

  /** How many pictures were drawn, for tests. */
  long drawn() {
    return drawn;
  }

  void model(SceneParts model) {
    physics.letGo();
    RobotOnShow next = new RobotOnShow(model);
    robot = next;
    viewport.robot(next.scene().root());
    camera.robot(next.outlineM());
    lookChanged();
    stateChanged();
    sceneryChanged();
  }

  void show(BodyState newMeasured, @Nullable BodyState newTarget) {
    if (still(measured, newMeasured) && still(target, newTarget)) {
      return;
    }
    measured = newMeasured;
    target = newTarget;
    stateChanged();
  }

  void world(SceneModel scene) {
    physics.scene(scene);
    lookChanged();
    sceneryChanged();
  }

  private static boolean still(@Nullable BodyState before, @Nullable BodyState after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    return StateDifference.within(before, after, STILL_M, STILL_RAD);
  }

  private void stateChanged() {
    stateChanged = true;
    Platform.requestNextPulse();
  }

  private void lookChanged() {
    lookChanged = true;
    Platform.requestNextPulse();
  }

  private void sceneryChanged() {
    sceneryChanged = true;
    Platform.requestNextPulse();
  }

  /** Draws what changed. */
  void refresh(double widthPx, double heightPx, long nowNs) {
    if (widthPx < 1 || heightPx < 1) {
      return;
    }
    if (awaited) {
      awaited = false;
      tookNs = nowNs - drawnNs;
      effort.drawn(nowNs, tookNs);
    }
    if (widthPx != projection.widthPx() || heightPx != projection.heightPx()) {
      camera.pictureSize(widthPx, heightPx);
      sceneryChanged = true;
    }
    if (!stateChanged && !lookChanged && !sceneryChanged) {
      return;
    }
    if (effort.light() && nowNs - drawnNs < RenderEffort.LIGHT_PERIOD_NS) {
      Platform.requestNextPulse();
      return;
    }
    draw(widthPx, heightPx, nowNs);
    drawnNs = nowNs;
    drawn++;
    frameRate.frame(nowNs);
    awaited = true;
    Platform.requestNextPulse(); // it comes when this picture is on the screen
    viewport.smooth(!effort.light());
    restAfter(Math.max(REST_MS, SLOW_PICTURES * tookNs / 1e6));
  }

  private void draw(double widthPx, double heightPx, long nowNs) {
    ViewColors colors = settings.colors.get();
    if (sceneryChanged) {
      projection = new Projection(camera.camera(), widthPx, heightPx);
      viewport.camera(projection);
      viewport.surroundings(colors);
      double foot = robot == null ? 0 : robot.footRadiusM();
      ground.draw(projection, colors, settings.grid.get(), foot, physics.world().ground());
      corner.draw(projection, colors);
    }
    if (robot != null) {
      if (lookChanged) {
        robot.look(settings);
      }
      if (stateChanged) {
        robot.scene().show(measured, target, settings.ghost.get() && !settings.offline.get());
      }
      if (sceneryChanged) {
        viewport.gizmo().show(colors);
        path.draw(projection, colors, robot.path(settings.motionPath.get()));
      }
      viewport.gizmo().show(settings.frames.get() ? robot.headFrame(measured.head()) : null);
    }
    if (lookChanged) {
      physics.repainted(colors);
    }
    physics.draw(projection, robot, measured.head(), nowNs);
    stateChanged = false;
    lookChanged = false;
    sceneryChanged = false;
  }

  private void restAfter(double ms) {
    rest.stop();
    rest.setDuration(Duration.millis(ms));
    rest.play();
  }

  /** Nothing has moved for a moment: time for smooth edges. */
  private void atRest() {
    frameRate.rest();
    viewport.smooth(true);
  }

  void layout(double widthPx, double heightPx) {
    corner.layout(widthPx, heightPx);
    physics.layout(widthPx, heightPx);
    focusRing.layout(widthPx, heightPx);
  }

  void doubleClick(double x, double y) {
    if (robot == null) {
      return;
    }
    RobotScene scene = robot.scene();
    double thingsDepth = physics.world().depth(Sight.through(projection, x, y));
    PartPicker.pick(scene, projection, x, y)
        .filter(hit -> hit.depth() < thingsDepth)
        .ifPresentOrElse(
            hit ->
                camera.frame(
                    FitPoints.of(
                        scene.model().parts(),
                        scene.measured(),
                        part -> part.link().equals(hit.part().link()))),
            camera::fit);
  }

  /** From the positive end of an axis; from the other end if the camera is there already. */
  private void lookAlong(int axis) {
    CameraPose now = camera.camera();
    double azimuthRad = axis == 1 ? Math.PI / 2 : 0;
    double elevationRad = axis == 2 ? Math.PI / 2 : 0;
    double off = Math.abs(Math.IEEEremainder(now.azimuthRad() - azimuthRad, 2 * Math.PI));
    boolean there = off < 0.01 && Math.abs(now.elevationRad() - elevationRad) < 0.01;
    camera.look(there && axis != 2 ? azimuthRad + Math.PI : azimuthRad, elevationRad);
  }
}
