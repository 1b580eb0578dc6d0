package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where every transport hands its commands in: checked, counted, and answered also while no robot
 * runs. Any thread.
 */
public final class RobotDesk {

  private final RobotLifecycle lifecycle;
  private volatile Consumer<Origin> watcher = origin -> {};

  public RobotDesk(RobotLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Tells somebody of everyone who commands, before the command goes on; must return at once. */
  public void onCommand(Consumer<Origin> commanded) {
    watcher = commanded;
  }

  /** The running robot, or null. */
  public @Nullable RobotControl control() {
    return lifecycle.control();
  }

  /**
   * Hands in a command.
   *
   * @param command the command
   * @param client who sends it
   */
  public Submission submit(Command command, ClientActivity client) {
    client.commanded(CommandNames.of(command));
    watcher.accept(client.origin());
    Submission submission = dispatch(command, client);
    var _ = submission.outcome().thenAccept(client::decided);
    return submission;
  }

  private Submission dispatch(Command command, ClientActivity client) {
    return switch (command) {
      case Command.EmergencyStop stop -> lifecycle.emergencyStop(stop, client.origin());
      case Command.SetTarget target -> RobotLifecycle.decided(streamed(target, client));
      case Command.Goto move -> travel(move, client);
      default -> straight(command, client);
    };
  }

  private Submission straight(Command command, ClientActivity client) {
    RobotControl control = lifecycle.control();
    return control == null
        ? lifecycle.refuse(command, client.origin())
        : control.submit(command, client.origin());
  }

  private Submission travel(Command.Goto move, ClientActivity client) {
    RotationCheck check = RotationCheck.of(move.targets());
    Outcome.Refused refusal = check.refusal();
    if (refusal != null) {
      return lifecycle.refuse(move, client.origin(), refusal);
    }
    Command.Goto checked =
        new Command.Goto(
            move.moveId(),
            orStay(check.targets()),
            move.durationNs(),
            move.timeLaw(),
            move.strict(),
            move.replace());
    Submission submission = straight(checked, client);
    CompletableFuture<Outcome> outcome = submission.outcome().thenApply(check::with);
    return new Submission(outcome, submission.end());
  }

  /** A goto that names no part is a move that stays where it is, as in the reference. */
  private BodyTargets orStay(BodyTargets targets) {
    RobotControl control = lifecycle.control();
    return control == null || !targets.isEmpty()
        ? targets
        : BodyTargets.ofAntennas(control.state().target().antennas());
  }

  /**
   * Lays a target over the stream.
   *
   * @param target the target
   * @param client who sends it
   * @return refused, clamped when the pose was no rotation, or executed
   */
  public Outcome stream(Command.SetTarget target, ClientActivity client) {
    client.commanded(CommandNames.of(target));
    watcher.accept(client.origin());
    Outcome outcome = streamed(target, client);
    client.decided(outcome);
    return outcome;
  }

  /**
   * As {@link #stream}, for a sender that hears of nothing but the answer.
   *
   * @param target the target
   * @param client who sends it
   * @return also clamped with what the limits will do to the target
   */
  public Outcome streamAndForesee(Command.SetTarget target, ClientActivity client) {
    Outcome outcome = stream(target, client);
    RobotControl control = lifecycle.control();
    if (control == null || outcome instanceof Outcome.Refused) {
      return outcome;
    }
    RotationCheck check = RotationCheck.of(target.targets());
    return check.with(control.foresee(check.targets()));
  }

  private Outcome streamed(Command.SetTarget target, ClientActivity client) {
    RobotControl control = lifecycle.control();
    if (control == null) {
      return Outcome.Refused.of(RefusalReason.NOT_RUNNING, "Backend not running");
    }
    RotationCheck check = RotationCheck.of(target.targets());
    Outcome.Refused refusal = check.refusal();
    return refusal != null
        ? refusal
        : check.with(
            control.stream(
                new Command.SetTarget(check.targets(), target.strict()), client.origin()));
  }
}
