package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.state.Fault;
import java.util.ArrayList;
import java.util.List;

/** Knows what is wrong: a robot that is silent, a bug in the loop. Control thread. */
final class FaultWatch {

  private static final long SILENCE_NS = 1_000_000_000L;
  private static final long BUG_SHOWN_NS = 10_000_000_000L;

  private List<Fault> faults = List.of();
  private boolean everAnswered;
  private boolean silent;
  private long lastAnswerNs;
  private boolean bugShown;
  private long bugNs;

  /** Takes notice of a reading; returns whether the robot has just fallen silent. */
  boolean read(boolean connected, long nowNs) {
    if (connected || !everAnswered) {
      lastAnswerNs = connected || lastAnswerNs == 0 ? nowNs : lastAnswerNs;
      everAnswered |= connected;
    }
    boolean wasSilent = silent;
    silent = !connected && nowNs - lastAnswerNs >= SILENCE_NS;
    if (silent != wasSilent) {
      makeFaults();
    }
    return silent && !wasSilent;
  }

  /** Whether the robot answers, or only stopped less than a second ago. */
  boolean answering() {
    return everAnswered && !silent;
  }

  /** Something in the loop is wrong. */
  void bug(long nowNs) {
    bugShown = true;
    bugNs = nowNs;
    makeFaults();
  }

  /** The faults; the same list until something changes. */
  List<Fault> faults(long nowNs) {
    if (bugShown && nowNs - bugNs > BUG_SHOWN_NS) {
      bugShown = false;
      makeFaults();
    }
    return faults;
  }

  private void makeFaults() {
    List<Fault> now = new ArrayList<>(2);
    if (silent) {
      now.add(
          new Fault(
              Fault.Kind.BUS_SILENT, null, lastAnswerNs, "The robot has not answered for 1 s"));
    }
    if (bugShown) {
      now.add(
          new Fault(
              Fault.Kind.INTERNAL,
              null,
              bugNs,
              "The control loop met an error of its own and holds the robot; see the log"));
    }
    faults = List.copyOf(now);
  }
}
