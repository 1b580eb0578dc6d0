package dev.reachystudio.render.view;

import javafx.animation.Animation.Status;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/**
 * The camera of a view and what people do with it: turn, move, go nearer, look from a side, fit.
 * JavaFX thread only.
 */
final class CameraControl {

  private static final Duration EASE = Duration.millis(160);

  /** Part of the picture kept free at each edge when something is fitted. */
  private static final double MARGIN = 0.03;

  private static final double PART_MARGIN = 0.16;

  private final ReadOnlyObjectWrapper<CameraPose> camera =
      new ReadOnlyObjectWrapper<>(
          new CameraPose(
              0,
              0,
              0.17,
              ViewPreset.THREE_QUARTER.azimuthRad(),
              ViewPreset.THREE_QUARTER.elevationRad(),
              0.9));
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
  private final Flight flight = new Flight();
  private float[] robotM = new float[0];
  private double aspect = 1.6;

  /** Whether the whole robot is to stay in the picture when its size changes. */
  private boolean fitted = true;

  /** From one camera to another in a moment. */
  private final class Flight extends Transition {
    private CameraPose from = camera.get();
    private CameraPose to = camera.get();

    private Flight() {
      setCycleDuration(EASE);
      setInterpolator(Interpolator.EASE_OUT);
    }

    @Override
    protected void interpolate(double fraction) {
      camera.set(fraction >= 1 ? to : from.towards(to, fraction));
    }
  }

  ReadOnlyObjectProperty<CameraPose> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  CameraPose camera() {
    return camera.get();
  }

  /** The robot to be fitted; the camera goes there at once if it was fitted before. */
  void robot(float[] pointsM) {
    robotM = pointsM;
    refit();
  }

  void pictureSize(double widthPx, double heightPx) {
    double newAspect = heightPx > 0 ? Math.clamp(widthPx / heightPx, 0.1, 10) : aspect;
    if (newAspect != aspect) {
      aspect = newAspect;
      refit();
    }
  }

  private void refit() {
    if (fitted && robotM.length > 0) {
      flight.stop();
      camera.set(CameraFit.fit(goal(), robotM, aspect, MARGIN));
    }
  }

  void orbit(double azimuthStepRad, double elevationStepRad) {
    jump(goal().orbited(azimuthStepRad, elevationStepRad));
  }

  void pan(double rightM, double upM) {
    fitted = false;
    jump(goal().panned(rightM, upM));
  }

  /** Zooms so that the point at (rightM, upM) from the middle of the picture stays where it is. */
  void zoom(double factor, double rightM, double upM) {
    fitted = false;
    CameraPose before = goal();
    CameraPose after = before.zoomed(factor);
    double moved = 1 - after.distanceM() / before.distanceM();
    jump(after.panned(rightM * moved, upM * moved));
  }

  void fit() {
    fitted = true;
    if (robotM.length > 0) {
      fly(CameraFit.fit(goal(), robotM, aspect, MARGIN));
    }
  }

  void look(double azimuthRad, double elevationRad) {
    CameraPose turned = goal().withDirection(azimuthRad, elevationRad);
    boolean refit = fitted && robotM.length > 0;
    fly(refit ? CameraFit.fit(turned, robotM, aspect, MARGIN) : turned.limited());
  }

  /** Fills the picture with some points, from the same direction. */
  void frame(float[] pointsM) {
    if (pointsM.length > 0) {
      fitted = false;
      fly(CameraFit.fit(goal(), pointsM, aspect, PART_MARGIN));
    }
  }

  void set(CameraPose newCamera) {
    fitted = false;
    jump(newCamera.limited());
  }

  /** Where the camera is, or where it is flying to. */
  private CameraPose goal() {
    return flight.getStatus() == Status.RUNNING ? flight.to : camera.get();
  }

  private void jump(CameraPose newCamera) {
    flight.stop();
    camera.set(newCamera);
  }

  private void fly(CameraPose newCamera) {
    flight.stop();
    if (reducedMotion.get()) {
      camera.set(newCamera);
      return;
    }
    flight.from = camera.get();
    flight.to = newCamera;
    flight.playFromStart();
  }
}
