package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes down what is asked, and answers as told. */
public final class RecordedPort implements Commands.Port {

  private final List<Command> asked = new ArrayList<>();
  private Outcome answer = Outcome.EXECUTED;

  /** What was asked so far. */
  public List<Command> asked() {
    return asked;
  }

  /** Answers so from now on. */
  public void answer(Outcome outcome) {
    answer = outcome;
  }

  @Override
  public Submission submit(Command command, Origin origin) {
    asked.add(command);
    return new Submission(
        CompletableFuture.completedFuture(answer),
        CompletableFuture.completedFuture(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of())));
  }

  @Override
  public Outcome stream(Command.SetTarget target, Origin origin) {
    asked.add(target);
    return answer;
  }
}
