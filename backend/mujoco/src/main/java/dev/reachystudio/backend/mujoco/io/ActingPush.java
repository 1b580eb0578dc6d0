package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.simulation.Push;
import org.jspecify.annotations.Nullable;

/**
 * The hand in the simulated world: keeps a force on a body, at the point that is pushed, wherever
 * the body goes. Thread of the physics, allocates nothing while a push lasts.
 */
final class ActingPush {

  private static final int NOTHING = -1;

  private final Physics physics;
  private final PushBounds bounds;
  private final int headSite;
  private final double[] frame = new double[12];
  private final double[] centreM = new double[3];
  private final double[] forceN = new double[3];
  private final double[] torqueNm = new double[3];
  private final double[] none = new double[3];
  private @Nullable Push push;
  private int body = NOTHING;

  ActingPush(Physics physics, PushBounds bounds, int headSite) {
    this.physics = physics;
    this.bounds = bounds;
    this.headSite = headSite;
  }

  /** Pushes from now on; null lets go. */
  @SuppressWarnings("ReferenceEquality") // the same until a newer one comes
  void set(@Nullable Push wanted) {
    if (wanted == push) {
      return;
    }
    letGo();
    push = wanted;
    if (wanted != null) {
      body = bounds.target(wanted).body();
      double share = bounds.share(wanted);
      forceN[0] = share * wanted.forceXN();
      forceN[1] = share * wanted.forceYN();
      forceN[2] = share * wanted.forceZN();
    }
  }

  /** Nothing is pushed any more. */
  void letGo() {
    if (body != NOTHING) {
      physics.forces().push(body, none, none);
    }
    body = NOTHING;
    push = null;
  }

  /** Before a step: the force acts where the point is now. */
  void act() {
    Push acting = push;
    if (acting == null) {
      return;
    }
    physics.poses().centreOfMass(body, centreM);
    boolean head = acting.body().equals(Push.HEAD);
    if (head) {
      physics.poses().site(headSite, frame);
    } else {
      physics.poses().body(body, frame);
      matrixOfQuaternion();
    }
    double leverX = point(acting, 0) - centreM[0];
    double leverY = point(acting, 1) - centreM[1];
    double leverZ = point(acting, 2) - centreM[2];
    torqueNm[0] = leverY * forceN[2] - leverZ * forceN[1];
    torqueNm[1] = leverZ * forceN[0] - leverX * forceN[2];
    torqueNm[2] = leverX * forceN[1] - leverY * forceN[0];
    physics.forces().push(body, forceN, torqueNm);
  }

  /** Where the point is in the world: the frame has a position and a rotation, row by row. */
  private double point(Push acting, int axis) {
    int row = 3 + 3 * axis;
    return frame[axis]
        + frame[row] * acting.pointXM()
        + frame[row + 1] * acting.pointYM()
        + frame[row + 2] * acting.pointZM();
  }

  private void matrixOfQuaternion() {
    double w = frame[3];
    double x = frame[4];
    double y = frame[5];
    double z = frame[6];
    frame[3] = 1 - 2 * (y * y + z * z);
    frame[4] = 2 * (x * y - w * z);
    frame[5] = 2 * (x * z + w * y);
    frame[6] = 2 * (x * y + w * z);
    frame[7] = 1 - 2 * (x * x + z * z);
    frame[8] = 2 * (y * z - w * x);
    frame[9] = 2 * (x * z - w * y);
    frame[10] = 2 * (y * z + w * x);
    frame[11] = 1 - 2 * (x * x + y * y);
  }
}
