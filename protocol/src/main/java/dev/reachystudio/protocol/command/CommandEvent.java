package dev.reachystudio.protocol.command;

import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.state.MoveKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to commands and moves, for whoever watches: event sockets, the studio's command
 * list, logs.
 */
public sealed interface CommandEvent {

  /** Wall-clock time of the event. */
  Instant at();

  /** Who sent the command. */
  Origin origin();

  /**
   * A command was decided.
   *
   * @param at wall-clock time
   * @param origin who sent it
   * @param command the command
   * @param outcome what became of it
   */
  record Decided(Instant at, Origin origin, Command command, Outcome outcome)
      implements CommandEvent {}

  /**
   * A move started.
   *
   * @param at wall-clock time
   * @param origin who asked for it
   * @param moveId the move
   * @param kind what kind of move
   * @param name name for people
   * @param startedNs loop time at which the move's own time is 0, nanoseconds
   * @param soundCues sounds that belong to it, in order
   */
  record MoveStarted(
      Instant at,
      Origin origin,
      UUID moveId,
      MoveKind kind,
      String name,
      long startedNs,
      List<SoundCue> soundCues)
      implements CommandEvent {
    public MoveStarted {
      soundCues = List.copyOf(soundCues);
    }
  }

  /**
   * A move ended.
   *
   * @param at wall-clock time
   * @param origin who asked for it
   * @param moveId the move
   * @param kind what kind of move
   * @param name name for people
   * @param end how it ended
   */
  record MoveEnded(Instant at, Origin origin, UUID moveId, MoveKind kind, String name, MoveEnd end)
      implements CommandEvent {}

  /**
   * The robot will be brought to rest because nobody holds it any more.
   *
   * @param at wall-clock time
   * @param origin the idle reset
   * @param policy where it will go
   * @param startsInNs when it will start to move, nanoseconds from now
   */
  record IdleResetAnnounced(Instant at, Origin origin, IdlePolicy policy, long startsInNs)
      implements CommandEvent {}

  /**
   * An announced reset will not happen.
   *
   * @param at wall-clock time
   * @param origin the idle reset
   * @param policy where it would have gone
   * @param reason why not, in words
   */
  record IdleResetCancelled(Instant at, Origin origin, IdlePolicy policy, String reason)
      implements CommandEvent {}

  /**
   * The limits changed what a stream asks for. Told at most once a second for each origin; a stream
   * has no outcome of its own.
   *
   * @param at wall-clock time
   * @param origin who streams
   * @param clamps what was changed in one cycle, and by how much; never empty
   */
  record StreamClamped(Instant at, Origin origin, List<Clamp> clamps) implements CommandEvent {
    public StreamClamped {
      clamps = List.copyOf(clamps);
    }
  }

  /**
   * The robot's faults are others than before.
   *
   * @param at wall-clock time
   * @param origin the daemon
   * @param faults all that there are now; empty when all is well
   * @param begun those that were not there before
   * @param ended those that are gone
   */
  record FaultsChanged(
      Instant at,
      Origin origin,
      List<FaultReport> faults,
      List<FaultReport> begun,
      List<FaultReport> ended)
      implements CommandEvent {
    public FaultsChanged {
      faults = List.copyOf(faults);
      begun = List.copyOf(begun);
      ended = List.copyOf(ended);
    }
  }
}
