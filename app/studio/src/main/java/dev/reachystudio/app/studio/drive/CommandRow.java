package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.LookAtTarget;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.BodyTargets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One command, or the end of one move, as the table shows it.
 *
 * @param at when it was decided
 * @param who who sent it
 * @param what what was asked
 * @param result what became of it
 * @param reason why, may be empty
 */
public record CommandRow(Instant at, String who, String what, Result result, String reason) {

  /** What became of a command. */
  public enum Result {
    EXECUTED("executed", "success", "mdi2c-check-circle-outline", false),
    CLAMPED("clamped", "warning", "mdi2a-arrow-collapse-horizontal", true),
    REFUSED("refused", "danger", "mdi2c-close-octagon-outline", true),
    SUPERSEDED("superseded", "muted", "mdi2d-debug-step-over", false),
    CANCELLED("cancelled", "muted", "mdi2s-stop-circle-outline", false),
    FAILED("failed", "danger", "mdi2a-alert-circle-outline", true);

    private final String label;
    private final String styleClass;
    private final String iconLiteral;
    private final boolean attention;

    Result(String label, String styleClass, String iconLiteral, boolean attention) {
      this.label = label;
      this.styleClass = styleClass;
      this.iconLiteral = iconLiteral;
      this.attention = attention;
    }

    /** Name for people. */
    public String label() {
      return label;
    }

    /** Style class of its colour. */
    public String styleClass() {
      return styleClass;
    }

    /** Ikonli literal. */
    public String iconLiteral() {
      return iconLiteral;
    }

    /** Whether it was not done as asked. */
    public boolean attention() {
      return attention;
    }
  }

  /** A row for an event; empty for those that tell nothing new. */
  static Optional<CommandRow> of(CommandEvent event) {
    return switch (event) {
      case CommandEvent.Decided decided when isPartOfAStream(decided) -> Optional.empty();
      case CommandEvent.Decided decided ->
          Optional.of(
              new CommandRow(
                  decided.at(),
                  decided.origin().label(),
                  what(decided.command()),
                  result(decided.outcome()),
                  reason(decided.outcome())));
      case CommandEvent.MoveStarted started -> Optional.empty();
      case CommandEvent.StreamClamped clamped ->
          Optional.of(
              new CommandRow(
                  clamped.at(),
                  clamped.origin().label(),
                  "Stream",
                  Result.CLAMPED,
                  clamps(clamped.clamps())));
      case CommandEvent.IdleResetAnnounced announced -> Optional.empty();
      case CommandEvent.FaultsChanged faults -> Optional.empty();
      case CommandEvent.IdleResetCancelled cancelled ->
          Optional.of(
              new CommandRow(
                  cancelled.at(),
                  cancelled.origin().label(),
                  "Idle reset: " + cancelled.policy().wireName(),
                  Result.CANCELLED,
                  cancelled.reason()));
      case CommandEvent.MoveEnded ended -> ended(ended);
    };
  }

  /** The sway while speaking comes twenty times a second, the tracking with every picture. */
  private static boolean isPartOfAStream(CommandEvent.Decided decided) {
    boolean overlay =
        decided.command() instanceof Command.SetSpeechOffsets
            || decided.command() instanceof Command.SetTracking;
    return overlay && decided.outcome() instanceof Outcome.Executed;
  }

  /** A move that went as asked was told when it was decided. */
  private static Optional<CommandRow> ended(CommandEvent.MoveEnded ended) {
    MoveEnd end = ended.end();
    Result result =
        switch (end.kind()) {
          case COMPLETED -> Result.CLAMPED;
          case CANCELLED -> Result.CANCELLED;
          case FAILED -> Result.FAILED;
        };
    if (end.kind() == MoveEnd.Kind.COMPLETED && end.clamps().isEmpty()) {
      return Optional.empty();
    }
    String reason = end.details().isEmpty() ? clamps(end.clamps()) : end.details();
    String what = "End of " + MoveWords.name(ended.name());
    return Optional.of(new CommandRow(ended.at(), ended.origin().label(), what, result, reason));
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Executed executed -> Result.EXECUTED;
      case Outcome.Clamped clamped -> Result.CLAMPED;
      case Outcome.Superseded superseded -> Result.SUPERSEDED;
      case Outcome.Refused refused -> Result.REFUSED;
    };
  }

  private static String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Executed executed -> "";
      case Outcome.Clamped clamped -> clamps(clamped.clamps());
      case Outcome.Superseded superseded -> "A newer command took over.";
      case Outcome.Refused refused -> OutcomeWords.sentence(refused.text());
    };
  }

  private static String clamps(List<Clamp> clamps) {
    if (clamps.isEmpty()) {
      return "";
    }
    String first = OutcomeWords.sentence(withoutField(clamps.getFirst()));
    return clamps.size() == 1 ? first : first + " And " + (clamps.size() - 1) + " more.";
  }

  /** "roll goes to …" and not "head.roll goes to …". */
  private static String withoutField(Clamp clamp) {
    String text = clamp.text();
    return text.startsWith("head.") ? text.substring("head.".length()) : text;
  }

  private static String what(Command command) {
    return switch (command) {
      case Command.SetTarget target -> "Stream " + parts(target.targets());
      case Command.Goto move ->
          "Move "
              + parts(move.targets())
              + " in "
              + seconds(move.durationNs())
              + ", "
              + MoveWords.law(move.timeLaw().wireName());
      case Command.PlayMove play -> "Play " + MoveWords.name(play.motion().name());
      case Command.LookAt look ->
          switch (look.target()) {
            case LookAtTarget.WorldPoint point -> "Look at a point";
            case LookAtTarget.ImagePoint pixel -> "Look at a pixel";
          };
      case Command.WakeUp wakeUp -> "Wake up";
      case Command.GoToSleep sleep -> "Go to sleep";
      case Command.ResetToSleep sleep -> "Reset to sleep";
      case Command.StopMove stop -> "Stop a move";
      case Command.StopAll stop -> "Stop all moves";
      case Command.SetMotorMode mode ->
          switch (mode.mode()) {
            case ENABLED -> "Motors on";
            case DISABLED -> "Motors off";
            case GRAVITY_COMPENSATION -> "Gravity compensation";
          };
      case Command.SetTorque torque ->
          "Torque " + (torque.on() ? "on" : "off") + " for " + torque.motors().size() + " motors";
      case Command.SetAutomaticBodyYaw yaw ->
          yaw.enabled() ? "Body follows the head" : "Body stays where asked";
      case Command.SetSpeechOffsets offsets ->
          offsets.offset().isNone() ? "Stop swaying" : "Sway while speaking";
      case Command.SetTracking tracking ->
          tracking.aim() == null ? "Stop tracking" : "Track a face";
      case Command.EmergencyStop stop -> stop.engaged() ? "Stop" : "Release stop";
    };
  }

  private static String parts(BodyTargets targets) {
    StringJoiner parts = new StringJoiner(", ");
    if (targets.head() != null) {
      parts.add("head");
    }
    if (targets.headJoints() != null) {
      parts.add("head joints");
    }
    if (targets.bodyYawRad() != null) {
      parts.add("body");
    }
    if (targets.antennas() != null) {
      parts.add("antennas");
    }
    return parts.length() == 0 ? "nothing" : parts.toString();
  }

  private static String seconds(long durationNs) {
    return dev.reachystudio.app.studio.controls.Quantity.DURATION.text(durationNs / 1e9);
  }
}
