package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Part;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what the inspector asks for: streams at most once per pulse, and moves. */
final class PoseCommands {

  /**
   * Pulses a stream waits for a goto to make room before the refusal is told: the loop needs a
   * cycle or two to stop it.
   */
  private static final int PATIENCE_PULSES = 20;

  private final Commands commands;
  private final PoseIntent intent;
  private final EnumSet<Part> waiting = EnumSet.noneOf(Part.class);
  private PoseValues asked = PoseValues.NEUTRAL;
  private int patience;

  PoseCommands(Commands commands, PoseIntent intent) {
    this.commands = commands;
    this.intent = intent;
  }

  /** Ends the gotos that run, so that a stream has the robot: the newest word wins. */
  void makeRoom(@Nullable RobotState state) {
    if (state != null) {
      for (RunningMove move : state.moves()) {
        if (!move.kind().exclusive()) {
          commands.submit(new Command.StopMove(move.moveId()));
        }
      }
    }
  }

  /** Streams some parts of a pose at the next pulse; the newest wins. */
  void stream(PoseValues pose, Set<Part> parts) {
    asked = pose;
    waiting.addAll(parts);
    patience = PATIENCE_PULSES;
  }

  /** Forgets what waits. */
  void drop() {
    waiting.clear();
  }

  /**
   * Sends what waits.
   *
   * @return the refusal to tell, or null
   */
  Outcome.@Nullable Refused flush() {
    if (waiting.isEmpty()) {
      return null;
    }
    Outcome outcome = commands.stream(new Command.SetTarget(asked.targets(waiting), false));
    if (outcome instanceof Outcome.Refused refused) {
      if (refused.reason() == RefusalReason.MOVE_RUNNING && patience-- > 0) {
        return null;
      }
      waiting.clear();
      return refused;
    }
    waiting.clear();
    return null;
  }

  /**
   * Starts a minimum-jerk move.
   *
   * @param decided told of the outcome
   * @param ended told of the end
   */
  void move(
      PoseValues pose,
      Set<Part> parts,
      double durationS,
      Consumer<Outcome> decided,
      Consumer<MoveEnd> ended) {
    waiting.clear();
    UUID moveId = UUID.randomUUID();
    intent.moveStarted(moveId);
    Submission submission =
        commands.submit(
            new Command.Goto(
                moveId,
                pose.targets(parts),
                Math.round(durationS * 1e9),
                TimeLaw.MINJERK,
                false,
                false));
    var _ =
        submission
            .outcome()
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Refused) {
                    intent.moveEnded(moveId);
                  }
                  decided.accept(outcome);
                });
    var _ =
        submission
            .end()
            .thenAccept(
                end -> {
                  intent.moveEnded(moveId);
                  ended.accept(end);
                });
  }

  void cancelMoves(@Nullable RobotState state) {
    if (state != null) {
      state.moves().forEach(move -> commands.submit(new Command.StopMove(move.moveId())));
    }
  }

  void motorsOn(Consumer<Outcome> decided) {
    var _ =
        commands.submit(new Command.SetMotorMode(MotorMode.ENABLED)).outcome().thenAccept(decided);
  }

  void automaticBodyYaw(boolean enabled, Consumer<Outcome> decided) {
    var _ = commands.submit(new Command.SetAutomaticBodyYaw(enabled)).outcome().thenAccept(decided);
  }
}
