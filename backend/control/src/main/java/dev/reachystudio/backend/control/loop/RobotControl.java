package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.function.Consumer;

/**
 * A running robot as the rest of the program sees it: commands in, snapshots and events out. Every
 * method may be called from any thread and never blocks on the control thread.
 */
public interface RobotControl {

  /** The newest snapshot. */
  RobotState state();

  /** The loop clock, nanoseconds; {@link RobotState#timeNs()} is on it. */
  long nowNs();

  /**
   * When it was a moment of the loop clock, on the clock of {@link System#nanoTime}: in a
   * simulation both differ.
   *
   * @param loopNs a moment that has passed
   */
  default long wallNs(long loopNs) {
    return loopNs;
  }

  /**
   * Hands a command to the loop.
   *
   * @param command the command; a {@link Command.SetTarget} goes to the stream instead
   * @param origin who sends it
   * @return its future outcome and, for a move, its future end; both complete on the dispatcher's
   *     thread
   */
  Submission submit(Command command, Origin origin);

  /**
   * Lays a target over the stream's slot; the newest value of each part wins at the next cycle.
   *
   * @param target the target
   * @param origin who sends it
   * @return refused when the newest snapshot shows that streams are refused now (a move runs,
   *     emergency stop, motors off), else executed. What the limits did to a stream is in the
   *     snapshots.
   */
  Outcome stream(Command.SetTarget target, Origin origin);

  /**
   * Says what the limits would do to a target that is streamed now: to its angles, and to a head
   * that cannot be there, from where it is commanded to be. For senders that are not told of
   * events; it costs some microseconds on the caller's thread.
   *
   * @param targets finite numbers, the head a rotation
   * @return executed, or clamped with what would be changed
   */
  Outcome foresee(BodyTargets targets);

  /**
   * Watches commands and moves. Called on the dispatcher's thread, in order; must return quickly.
   *
   * @param listener told of every event from now on
   * @return ends the watching
   */
  Registration watch(Consumer<CommandEvent> listener);

  /**
   * Opens a tap that is given every snapshot published from now on; several may be open at once.
   *
   * @param capacity snapshots that may wait for the reader; further ones are dropped and counted
   * @return the tap; close it when done
   */
  StateTap tap(int capacity);

  /**
   * How the times of the loop are spread since its start. Copies a few kilobytes and disturbs
   * nobody: meant for a picture that is drawn some times a second, with {@link
   * HistogramSnapshot#since}.
   */
  LoopTimings timings();

  /** What the operating system granted the control thread. */
  RealTimeGrants realTime();

  /** Something that can be ended once. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
