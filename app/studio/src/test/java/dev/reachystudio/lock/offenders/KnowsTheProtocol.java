package dev.reachystudio.lock.offenders;

import dev.reachystudio.protocol.command.Command;

/** An offender for the architecture tests: the lock knows nobody. */
public final class KnowsTheProtocol {
  /** The lock is decided without it. */
  public Class<?> command() {
    return Command.class;
  }
}
