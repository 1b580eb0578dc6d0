package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraChoice;
import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.backend.control.kinematics.CameraModel;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.camera.CameraQuality;
import dev.reachystudio.render.camera.EyeException;
import dev.reachystudio.render.camera.EyeLens;
import dev.reachystudio.render.camera.EyeOptics;
import dev.reachystudio.render.camera.EyeView;
import dev.reachystudio.render.camera.EyeWorld;
import dev.reachystudio.render.camera.RobotEye;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An eye in one world, and its views. Everything on one thread {@code robot-eye}. */
final class EyeStage implements AutoCloseable {

  private final EyeSubject subject;
  private final CameraNumbers numbers;
  private final ShadowRule shadows;
  private final Map<CameraSize, EyeView> views = new HashMap<>();
  private @Nullable RobotEye eye;
  private @Nullable SceneModel shown;

  EyeStage(EyeSubject subject, CameraNumbers numbers, CameraChoice choice) {
    this.subject = subject;
    this.numbers = numbers;
    this.shadows = new ShadowRule(choice);
  }

  /** The robot, after the eye was opened in its world. */
  RobotState look() throws CameraUnavailableException, EyeException {
    RobotState state = subject.state();
    if (eye != null) {
      return state;
    }
    SceneModel scene = subject.scene();
    eye = RobotEye.open(new EyeWorld(subject.robot(), scene));
    shown = scene;
    return subject.state(); // opening took its time
  }

  /** Whether the eye looks at a world that is no more. */
  @SuppressWarnings("ReferenceEquality") // a world that is loaded again is another one
  boolean isOutdated() {
    try {
      return eye != null && subject.scene() != shown;
    } catch (CameraUnavailableException e) {
      return false; // said when it is looked at
    }
  }

  /** Draws what the robot sees in one size. */
  CameraFrame draw(long sequence, RobotState state, CameraSize size) {
    RobotEye opened = eye;
    if (opened == null) {
      throw new IllegalStateException("look first");
    }
    EyeView view = views.computeIfAbsent(size, same -> opened.view(optics(same)));
    view.setQuality(shadows.on() ? CameraQuality.SHADOWS : CameraQuality.FAST);
    SimulationState simulation = state.simulation();
    ScenePoses poses = simulation == null ? ScenePoses.NONE : simulation.poses();
    long startNs = System.nanoTime();
    int[] argb = view.draw(state.measured(), poses);
    shadows.drawn(System.nanoTime() - startNs);
    return new CameraFrame(sequence, state.timeNs(), size.widthPx(), size.heightPx(), argb);
  }

  /** Forgets the sizes that nobody wants any more. */
  void keep(Set<CameraSize> wanted) {
    views
        .entrySet()
        .removeIf(
            view -> {
              boolean idle = !wanted.contains(view.getKey());
              if (idle) {
                view.getValue().close();
              }
              return idle;
            });
  }

  /** The official camera, its calibration scaled to the size as clients scale it. */
  private EyeOptics optics(CameraSize size) {
    CameraModel model = CameraModel.of(numbers, size.widthPx(), size.heightPx());
    EyeLens lens =
        (uPx, vPx) -> {
          CameraModel.PlanePoint point = model.undistorted(uPx, vPx);
          return new EyeLens.Ray(point.x(), point.y());
        };
    Pose headFromCamera =
        new Pose(
            0,
            0,
            1,
            numbers.inHead().xM(),
            -1,
            0,
            0,
            numbers.inHead().yM(),
            0,
            -1,
            0,
            numbers.inHead().zM());
    return new EyeOptics(size.widthPx(), size.heightPx(), headFromCamera, lens);
  }

  @Override
  public void close() {
    views.values().forEach(EyeView::close);
    views.clear();
    if (eye != null) {
      eye.close();
      eye = null;
    }
  }
}
