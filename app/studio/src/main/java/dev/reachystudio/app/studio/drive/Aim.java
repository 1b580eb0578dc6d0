package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;

/** Where the robot is heading, for the ghost in the 3D view. */
final class Aim {

  private Aim() {}

  /**
   * Where running gotos end; parts that no goto names are where the motors were told to be. The
   * joints are the target's, since a ghost has no legs.
   */
  static BodyState of(RobotState state) {
    Pose head = state.target().head();
    Antennas antennas = state.target().antennas();
    for (RunningMove move : state.moves()) {
      BodyTargets goal = move.goal();
      head = goal.head() != null ? goal.head() : head;
      antennas = goal.antennas() != null ? goal.antennas() : antennas;
    }
    return new BodyState(head, state.target().headJoints(), antennas);
  }
}
