package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.backend.control.kinematics.NearestRotation;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Books every command: one decision each, one end for each start, and a completed move was asked to
 * be exactly where its last sample is.
 */
final class FuzzLedger {

  private static final double EXACT = 1e-9;

  private final ControlLoop loop;
  private final Map<Origin, Integer> decisions = new HashMap<>();
  private final Map<Origin, Outcome> outcomes = new HashMap<>();
  private final Map<Origin, Integer> running = new HashMap<>();
  private final Map<Origin, Command> commands = new HashMap<>();
  private final Set<Origin> disturbed = new HashSet<>();
  private final List<Booked> booked = new ArrayList<>();

  /** Whether something may lie over what the moves ask for. */
  private boolean displaced;

  private @Nullable String violation;

  private record Booked(Command command, Origin origin, Submission submission) {}

  FuzzLedger(ControlLoop loop) {
    this.loop = loop;
    var _ = loop.watch(this::book);
  }

  Submission submit(Command command) {
    displaced |=
        command instanceof Command.SetSpeechOffsets || command instanceof Command.SetTracking;
    // Everybody asks once, so that whoever is answered tells what is answered.
    Origin origin = new Origin("" + booked.size(), Origin.Transport.IN_PROCESS, "fuzz");
    commands.put(origin, command);
    Submission submission = loop.submit(command, origin);
    booked.add(new Booked(command, origin, submission));
    return submission;
  }

  @Nullable String violation() {
    return violation;
  }

  /** After the loop was closed: nothing may be open. */
  @Nullable String violationAtEnd() {
    for (Booked one : booked) {
      int count = decisions.getOrDefault(one.origin, 0);
      fail(count != 1, one.command + " was decided " + count + " times");
      fail(!one.submission.outcome().isDone(), one.command + " has no outcome");
      fail(!one.submission.end().isDone(), one.command + " has no end");
    }
    for (Map.Entry<Origin, Integer> move : running.entrySet()) {
      fail(move.getValue() != 0, commands.get(move.getKey()) + " started and did not end");
    }
    return violation;
  }

  private void book(CommandEvent event) {
    switch (event) {
      case CommandEvent.Decided decided -> {
        decisions.merge(decided.origin(), 1, Integer::sum);
        outcomes.put(decided.origin(), decided.outcome());
      }
      case CommandEvent.MoveStarted move -> {
        // It may have taken parts from those that run.
        running.forEach(this::disturb);
        running.merge(move.origin(), 1, Integer::sum);
      }
      case CommandEvent.MoveEnded move -> ended(move);
      case CommandEvent.StreamClamped _ -> {}
      case CommandEvent.IdleResetAnnounced _,
          CommandEvent.IdleResetCancelled _,
          CommandEvent.FaultsChanged _ -> {
        // the daemon's, not the loop's
      }
    }
  }

  private void disturb(Origin origin, int count) {
    if (count > 0) {
      disturbed.add(origin);
    }
  }

  private void ended(CommandEvent.MoveEnded move) {
    Command command = commands.get(move.origin());
    if (waited(command, move) && running.getOrDefault(move.origin(), 0) == 0) {
      return;
    }
    int left = running.merge(move.origin(), -1, Integer::sum);
    fail(left < 0, command + " ended without a start");
    boolean asAsked =
        outcomes.get(move.origin()) instanceof Outcome.Executed
            && !displaced
            && !disturbed.contains(move.origin());
    if (move.end().kind() != MoveEnd.Kind.COMPLETED || !asAsked) {
      return;
    }
    switch (command) {
      case Command.Goto go -> checkEnd(go, go.targets());
      case Command.PlayMove play -> {
        RecordedMotion.Sample last = play.motion().samples().getLast();
        checkEnd(play, BodyTargets.of(last.head(), null, last.antennas()));
      }
      case null, default -> {}
    }
  }

  /** A move that was called off while it waited for its turn ends without having started. */
  private static boolean waited(@Nullable Command command, CommandEvent.MoveEnded move) {
    return command instanceof Command.PlayMove play
        && play.options().queued()
        && move.end().kind() != MoveEnd.Kind.COMPLETED;
  }

  private void checkEnd(Command command, BodyTargets targets) {
    BodyState asked = loop.state().requested();
    if (targets.head() != null) {
      // What is nearly a rotation is one to the loop.
      Pose head = NearestRotation.of(targets.head()).orElseThrow().pose();
      fail(!same(head, asked.head()), command + " ended with the head at " + asked.head());
    }
    Antennas antennas = targets.antennas();
    if (antennas != null) {
      fail(
          Math.abs(antennas.rightRad() - asked.antennas().rightRad()) > EXACT
              || Math.abs(antennas.leftRad() - asked.antennas().leftRad()) > EXACT,
          command + " ended with the antennas at " + asked.antennas());
    }
  }

  private static boolean same(Pose a, Pose b) {
    return Math.abs(a.xM() - b.xM()) < EXACT
        && Math.abs(a.yM() - b.yM()) < EXACT
        && Math.abs(a.zM() - b.zM()) < EXACT
        && Math.abs(a.r00() - b.r00()) < EXACT
        && Math.abs(a.r01() - b.r01()) < EXACT
        && Math.abs(a.r12() - b.r12()) < EXACT
        && Math.abs(a.r20() - b.r20()) < EXACT
        && Math.abs(a.r22() - b.r22()) < EXACT;
  }

  private void fail(boolean wrong, String what) {
    if (wrong && violation == null) {
      violation = what;
    }
  }
}
