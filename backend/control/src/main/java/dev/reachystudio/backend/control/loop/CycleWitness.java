package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.value.BodyTargets;

/**
 * Sees what others give each cycle besides what is read from the robot: the time, commands and
 * streamed targets. Together with the readings that is everything a cycle depends on. Called by the
 * control thread; must neither wait nor allocate.
 */
public interface CycleWitness {

  /** Looks away. */
  CycleWitness NONE =
      new CycleWitness() {
        @Override
        public void begins(long nowNs) {}

        @Override
        public void decides(Command command, Origin origin) {}

        @Override
        public void streams(BodyTargets targets) {}

        @Override
        public void ends() {}
      };

  /** A cycle begins; the robot is not read yet. */
  void begins(long nowNs);

  /** A command is taken from the queue, in this order. */
  void decides(Command command, Origin origin);

  /** What lay in the stream's slot is taken. */
  void streams(BodyTargets targets);

  /** The cycle is over. */
  void ends();
}
