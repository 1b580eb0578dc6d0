package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps what was sent; a test decides what becomes of it. */
final class RecordedPort implements Commands.Port {

  final List<Command> sent = new ArrayList<>();
  final List<Submission> submissions = new ArrayList<>();
  final List<Command.SetTarget> streamed = new ArrayList<>();
  Outcome streamOutcome = Outcome.EXECUTED;

  @Override
  public Submission submit(Command command, Origin origin) {
    sent.add(command);
    Submission submission = new Submission(new CompletableFuture<>(), new CompletableFuture<>());
    submissions.add(submission);
    return submission;
  }

  @Override
  public Outcome stream(Command.SetTarget target, Origin origin) {
    streamed.add(target);
    return streamOutcome;
  }

  Commands commands() {
    return new Commands(this, Runnable::run);
  }

  /** The newest command, as a goto. */
  Command.Goto lastGoto() {
    return (Command.Goto) sent.getLast();
  }
}
