package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the target are drawn beside the measured robot: those that are somewhere else. A
 * ghost that lies in the solid robot's surface would only flicker.
 *
 * @param head whether the head's ghost is drawn
 * @param rightAntenna whether the right antenna's is
 * @param leftAntenna whether the left antenna's is
 */
record GhostRule(boolean head, boolean rightAntenna, boolean leftAntenna) {

  static final GhostRule NOTHING = new GhostRule(false, false, false);

  private static final double TOLERANCE_M = 0.001;
  private static final double TOLERANCE_RAD = Math.toRadians(0.8);

  static GhostRule of(BodyState measured, @Nullable BodyState target) {
    if (target == null) {
      return NOTHING;
    }
    boolean head =
        StateDifference.headM(measured.head(), target.head()) > TOLERANCE_M
            || StateDifference.headRad(measured.head(), target.head()) > TOLERANCE_RAD;
    return new GhostRule(
        head,
        head
            || StateDifference.rad(measured.antennas().rightRad(), target.antennas().rightRad())
                > TOLERANCE_RAD,
        head
            || StateDifference.rad(measured.antennas().leftRad(), target.antennas().leftRad())
                > TOLERANCE_RAD);
  }
}
