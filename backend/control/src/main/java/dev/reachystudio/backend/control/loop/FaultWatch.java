package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is wrong: what the device found, a robot that is silent, a bug in the loop, gravity
 * compensation that had to end. Control thread; allocates only when something changes.
 */
final class FaultWatch {

  private static final long SILENCE_NS = 1_000_000_000L;
  private static final long SHOWN_NS = 10_000_000_000L;

  private static final String TOO_FAST =
      "The robot was turned faster than its motors may while gravity was compensated; it holds";
  private static final String POSE_UNKNOWN =
      "Gravity compensation ended: the joints fit no pose of the head; the robot holds";

  private List<Fault> faults = List.of();
  private List<Fault> deviceFaults = List.of();
  private @Nullable Fault loss;
  private boolean everAnswered;
  private boolean silent;
  private long lastAnswerNs;
  private @Nullable Fault gravityFault;
  private boolean bugShown;
  private long bugNs;

  /**
   * Takes notice of a reading.
   *
   * @param inputs what was read
   * @return whether the robot was lost just now: unplugged, or silent for too long
   */
  @SuppressWarnings("ReferenceEquality") // the same list until something changes
  boolean read(IoInputs inputs, long nowNs) {
    boolean connected = inputs.connected;
    if (connected || !everAnswered) {
      lastAnswerNs = connected || lastAnswerNs == 0 ? nowNs : lastAnswerNs;
      everAnswered |= connected;
    }
    boolean wasLost = loss != null;
    boolean wasSilent = silent;
    silent = !connected && nowNs - lastAnswerNs >= SILENCE_NS;
    if (silent != wasSilent || inputs.faults != deviceFaults) {
      deviceFaults = inputs.faults;
      makeFaults();
    }
    loss = connected ? null : lossIn(faults);
    return loss != null && !wasLost;
  }

  /** Whether the robot answers, or only stopped less than a second ago. */
  boolean answering() {
    return everAnswered && loss == null;
  }

  /** Why the robot is lost, or cannot be commanded yet. */
  String loss() {
    return textOf(loss);
  }

  /** Why a robot in this state is not there. Any thread. */
  static String loss(RobotState state) {
    return textOf(lossIn(state.faults()));
  }

  private static String textOf(@Nullable Fault loss) {
    return loss == null ? "the robot does not answer" : loss.text();
  }

  /** The first fault that stands against handing the robot over, or null. */
  @Nullable Fault first() {
    return faults.isEmpty() ? null : faults.getFirst();
  }

  /** Something in the loop is wrong. */
  void bug(long nowNs) {
    bugShown = true;
    bugNs = nowNs;
    makeFaults();
  }

  /** Gravity compensation was ended for safety; told for a while. */
  void letGo(GravityMode.Watch why, int motor, long nowNs) {
    gravityFault =
        why == GravityMode.Watch.TOO_FAST
            ? new Fault(Fault.Kind.OVERSPEED, Motor.at(motor), nowNs, TOO_FAST)
            : new Fault(Fault.Kind.POSE_UNKNOWN, null, nowNs, POSE_UNKNOWN);
    makeFaults();
  }

  /** The faults; the same list until something changes. */
  List<Fault> faults(long nowNs) {
    if (bugShown && nowNs - bugNs > SHOWN_NS) {
      bugShown = false;
      makeFaults();
    }
    if (gravityFault != null && nowNs - gravityFault.sinceNs() > SHOWN_NS) {
      gravityFault = null;
      makeFaults();
    }
    return faults;
  }

  private void makeFaults() {
    List<Fault> now = new ArrayList<>(deviceFaults);
    if (silent && lossIn(now) == null) {
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
    if (gravityFault != null) {
      now.add(gravityFault);
    }
    faults = List.copyOf(now);
  }

  private static @Nullable Fault lossIn(List<Fault> faults) {
    for (int i = 0; i < faults.size(); i++) {
      Fault.Kind kind = faults.get(i).kind();
      if (kind == Fault.Kind.UNPLUGGED || kind == Fault.Kind.BUS_SILENT) {
        return faults.get(i);
      }
    }
    return null;
  }
}
