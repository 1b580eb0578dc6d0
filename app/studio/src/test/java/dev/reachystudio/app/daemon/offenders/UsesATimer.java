package dev.reachystudio.app.daemon.offenders;

import java.util.Timer;

/** An offender for the architecture tests: a thread without a name. */
public final class UsesATimer {
  private final Timer timer = new Timer();

  /** Ends a thread without a name. */
  public void close() {
    timer.cancel();
  }
}
