package dev.reachystudio.assets.offenders;

import dev.reachystudio.protocol.command.Command;

/** An offender for the architecture tests: facts know nobody. */
public final class KnowsTheProtocol {
  /** Facts depend on nothing of ours. */
  public Class<?> command() {
    return Command.class;
  }
}
