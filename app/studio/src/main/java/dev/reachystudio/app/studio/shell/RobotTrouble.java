package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The worst that is wrong with the robot, in words for the band, the status bar and the robot's
 * name, so that all three agree.
 *
 * @param fault the fault; null while the robot could not be opened at all
 * @param title what, a few words, with the motor's name and id
 * @param cause why, and what helps
 * @param since how long, as words; empty if that is not known
 * @param word the same in a word or two
 * @param reconnect whether opening the robot anew may help
 * @param more how many other faults there are
 */
record RobotTrouble(
    @Nullable Fault fault,
    String title,
    String cause,
    String since,
    String word,
    boolean reconnect,
    int more) {

  /**
   * Sums up.
   *
   * @param daemon the daemon
   * @param state the robot's newest state, or null while none runs
   * @param nowNs the robot's clock, nanoseconds
   * @return null when all is well
   */
  static @Nullable RobotTrouble of(DaemonSnapshot daemon, @Nullable RobotState state, long nowNs) {
    List<Fault> faults = state == null ? List.of() : state.faults();
    if (state != null && !faults.isEmpty()) {
      return of(worst(faults), faults.size() - 1, state, nowNs);
    }
    if (state == null && daemon.status().state() == DaemonState.ERROR) {
      String error = daemon.status().error();
      return new RobotTrouble(
          null, "The robot cannot be reached", error == null ? "" : error, "", "error", true, 0);
    }
    if (state != null && !state.connected()) {
      return new RobotTrouble(
          null, "The robot does not answer", "", "", "does not answer", true, 0);
    }
    return null;
  }

  private static RobotTrouble of(Fault fault, int more, RobotState state, long nowNs) {
    Motor motor = fault.motor();
    boolean gone = fault.kind() == Fault.Kind.SIMULATION && !state.connected();
    String what = gone ? simulation(false) : title(fault.kind());
    return new RobotTrouble(
        fault,
        motor == null ? what : motor.wireName() + ", id " + motor.busId(),
        motor == null ? fault.text() : without(motor, fault.text()),
        "for " + duration((nowNs - fault.sinceNs()) / 1_000_000_000),
        gone ? "physics stopped" : word(fault.kind()),
        motor == null && (gone || reconnects(fault.kind())),
        more);
  }

  /** The motor stands before it already. */
  private static String without(Motor motor, String text) {
    String name = motor.wireName() + " (id " + motor.busId() + ") ";
    if (!text.startsWith(name) || text.length() == name.length()) {
      return text;
    }
    String rest = text.substring(name.length());
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /** A lost robot is worse than a motor's trouble; else the one that began first. */
  private static Fault worst(List<Fault> faults) {
    for (Fault fault : faults) {
      if (fault.kind() == Fault.Kind.UNPLUGGED || fault.kind() == Fault.Kind.BUS_SILENT) {
        return fault;
      }
    }
    return faults.getFirst();
  }

  private static boolean reconnects(Fault.Kind kind) {
    return kind == Fault.Kind.BUS_SILENT || kind == Fault.Kind.UNPLUGGED;
  }

  /**
   * A fault of the physics in a few words.
   *
   * @param connected whether it goes on nevertheless
   */
  static String simulation(boolean connected) {
    return connected ? "The simulation started over" : "The physics stopped";
  }

  private static String title(Fault.Kind kind) {
    return switch (kind) {
      case UNPLUGGED -> "The robot is unplugged";
      case BUS_SILENT -> "No motor answers";
      case BROWN_OUT -> "The motors lost their power";
      case VOLTAGE -> "The supply voltage is wrong";
      case OVERSPEED -> "A motor was turned too fast";
      case POSE_UNKNOWN -> "The head's pose is unknown";
      case SIMULATION -> simulation(true);
      case INTERNAL -> "The control loop had an error";
      default -> "The robot has a fault";
    };
  }

  private static String word(Fault.Kind kind) {
    return switch (kind) {
      case UNPLUGGED -> "unplugged";
      case BUS_SILENT -> "no motor answers";
      case BROWN_OUT -> "brown-out";
      case SILENT -> "a motor is silent";
      case TORQUE_LOST -> "torque lost";
      case OVERLOAD -> "overload";
      case OVERHEATING -> "too hot";
      case SHOCK -> "electrical shock";
      case VOLTAGE -> "supply voltage";
      case SIMULATION -> "started over";
      case OVERSPEED, POSE_UNKNOWN, INTERNAL -> "fault";
    };
  }

  /** Whole seconds, then minutes. */
  private static String duration(long seconds) {
    long shown = Math.max(0, seconds);
    return shown < 60 ? shown + " s" : shown / 60 + " min " + shown % 60 + " s";
  }
}
