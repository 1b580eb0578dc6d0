package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.value.Pose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pushing by dragging: what is held, how hard, and who is told. The point stays where it was
 * gripped, so the band gets shorter and the force smaller as what is held follows the pointer.
 */
final class Pushing {

  /** Forces that differ by less are not told anew. */
  private static final double SAME_N = 0.005;

  private final ViewSettings settings;
  private @Nullable Grip grip;
  private @Nullable PushForce force;
  private @Nullable PushForce told;
  private double pointerX;
  private double pointerY;
  private boolean done;

  Pushing(ViewSettings settings) {
    this.settings = settings;
  }

  /** Takes hold of something. */
  void hold(Grip newGrip, double screenX, double screenY) {
    letGo();
    grip = newGrip;
    pull(screenX, screenY);
  }

  /** The pointer is there now. */
  void pull(double screenX, double screenY) {
    pointerX = screenX;
    pointerY = screenY;
  }

  boolean holds() {
    return grip != null;
  }

  /** Whether something was ever pushed. */
  boolean done() {
    return done;
  }

  /** The present force; empty while nothing is held. */
  Optional<PushForce> force() {
    return Optional.ofNullable(force);
  }

  /** Computes the force anew and tells it if it changed; once a pulse. */
  void update(Projection view, Pose measuredHead) {
    Grip held = grip;
    if (held == null) {
      return;
    }
    Point from = held.worldM(measuredHead);
    if (from == null || view.depthM(from.x(), from.y(), from.z()) <= 0) {
      letGo();
      return;
    }
    double depth = view.depthM(from.x(), from.y(), from.z());
    Point to = Point.of(Sight.through(view, pointerX, pointerY).pointM(depth));
    PushForce now = PushForce.of(from, to, held.thing() == null);
    force = now;
    PushForce before = told;
    if (before == null || now.differenceN(before) > SAME_N) {
      told = now;
      done = true;
      tell(
          new Push(
              held.body(),
              held.pointM().x(),
              held.pointM().y(),
              held.pointM().z(),
              now.xN(),
              now.yN(),
              now.zN()));
    }
  }

  /** Ends it, at once. */
  void letGo() {
    boolean pushed = told != null;
    grip = null;
    force = null;
    told = null;
    if (pushed) {
      tell(null);
    }
  }

  private void tell(@Nullable Push push) {
    PushListener listener = settings.onPush.get();
    if (listener != null) {
      listener.push(push);
    }
  }
}
