package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Pose;
import org.jspecify.annotations.Nullable;

/**
 * What is laid on top of the head pose that is asked for, anew every cycle: first the tracking,
 * which draws the head towards an aim along the shortest way, then the offset of the sway while
 * speaking, whose translation is added and whose rotation turns about the world's axes. The wish
 * below stays what was asked, so nothing adds up. Head joints that were asked for are left alone.
 *
 * <p>Mutable, belongs to the control thread, allocates nothing.
 */
public final class HeadOverlay {

  /** Undoing a tracking of weight w leads 1/(1−w) times as far: no further than this. */
  private static final double FURTHEST_BASE_M = 0.1;

  private static final double FURTHEST_BASE_RAD = Math.PI / 2;

  private final PoseBuffer aim = new PoseBuffer();
  private final PoseBuffer offset = new PoseBuffer();
  private final HeadPath path = new HeadPath();
  private final double[] turn = new double[4];
  private final double[] angle = new double[3];
  private double weight;
  private boolean displaced;

  /**
   * Sets the tracking.
   *
   * @param newAim head pose; null ends it
   * @param newWeight 0…1
   */
  public void track(@Nullable Pose newAim, double newWeight) {
    weight = newAim == null ? 0 : newWeight;
    if (newAim != null) {
      aim.set(newAim);
    }
  }

  /** Sets the offset, in place of the one before. */
  public void displace(HeadOffset newOffset) {
    displaced = !newOffset.isNone();
    offset.set(newOffset.asPose());
    offset.quaternion(turn);
  }

  /** Ends both. */
  public void clear() {
    weight = 0;
    displaced = false;
  }

  /** Whether it changes anything. */
  public boolean isActive() {
    return weight > 0 || displaced;
  }

  /** Lays itself over a head pose. */
  public void apply(PoseBuffer head) {
    if (weight >= 1) {
      head.set(aim);
    } else if (weight > 0) {
      path.geodesic(head, aim);
      path.at(weight, head);
    }
    if (displaced) {
      head.turn(turn[0], turn[1], turn[2], turn[3]);
      head.translate(offset.xM(), offset.yM(), offset.zM());
    }
  }

  /**
   * Takes itself off a head pose: {@link #apply} to the result gives the pose back. With a tracking
   * near full weight only nearly, because the wish then hardly counts.
   */
  public void remove(PoseBuffer head) {
    if (displaced) {
      head.translate(-offset.xM(), -offset.yM(), -offset.zM());
      head.turn(turn[0], -turn[1], -turn[2], -turn[3]);
    }
    if (weight > 0 && weight < 1) {
      path.geodesic(aim, head);
      path.at(away(head), head);
    }
  }

  /** How far from the aim the wish lies, as a multiple of the way from the aim to the head. */
  private double away(PoseBuffer head) {
    double distanceM =
        Math.hypot(Math.hypot(head.xM() - aim.xM(), head.yM() - aim.yM()), head.zM() - aim.zM());
    head.turnFrom(aim, angle);
    double angleRad = Math.hypot(Math.hypot(angle[0], angle[1]), angle[2]);
    double factor = 1 / (1 - weight);
    if (distanceM * factor > FURTHEST_BASE_M) {
      factor = Math.max(1, FURTHEST_BASE_M / distanceM);
    }
    if (angleRad * factor > FURTHEST_BASE_RAD) {
      factor = Math.max(1, FURTHEST_BASE_RAD / angleRad);
    }
    return factor;
  }
}
