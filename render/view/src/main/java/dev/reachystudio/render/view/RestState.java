package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/** The pose a robot is drawn in as long as nothing is known of it. */
final class RestState {

  /** Legs at the neutral head, rounded; the rods are closed exactly whatever they are. */
  private static final double LEG_RAD = 0.6265;

  private static final double ANTENNA_RAD = Math.toRadians(10);

  static final BodyState NEUTRAL =
      new BodyState(
          Pose.IDENTITY,
          new HeadJoints(0, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD),
          new Antennas(-ANTENNA_RAD, ANTENNA_RAD));

  /** The tallest the robot gets: the head as high as it goes, the antennas upright. */
  static final BodyState TALLEST =
      new BodyState(Pose.ofXyzRpy(0, 0, 0.022, 0, 0, 0), NEUTRAL.headJoints(), new Antennas(0, 0));

  private RestState() {}
}
