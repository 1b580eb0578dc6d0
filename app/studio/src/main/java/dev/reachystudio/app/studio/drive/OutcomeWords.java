package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.controls.OutcomeMessage.Kind;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes as the strips tell them. */
final class OutcomeWords {

  private OutcomeWords() {}

  /** An axis that was set differently from what was asked. */
  static OutcomeMessage clamped(DriveAxis axis, double askedSi, double setSi, String cause) {
    return new OutcomeMessage(
        Kind.CLAMPED,
        axis.nameInSentence()
            + " asked for "
            + axis.quantity().text(askedSi)
            + ", set to "
            + axis.quantity().text(setSi)
            + ".",
        cause);
  }

  /** A refused command. */
  static OutcomeMessage refused(String what, Outcome.Refused refused) {
    return new OutcomeMessage(Kind.REFUSED, what + ".", sentence(refused.text()));
  }

  /** A whole move with clamps. */
  static OutcomeMessage clamped(String what, List<Clamp> clamps) {
    String cause = clamps.isEmpty() ? "" : sentence(clamps.getFirst().text());
    String more = clamps.size() > 1 ? " (and " + (clamps.size() - 1) + " more)" : "";
    return new OutcomeMessage(Kind.CLAMPED, what + " was changed" + more + ".", cause);
  }

  /** A move that failed, else null: completed and cancelled moves need no strip. */
  static @Nullable OutcomeMessage ended(String what, MoveEnd end) {
    return end.kind() == MoveEnd.Kind.FAILED
        ? new OutcomeMessage(Kind.REFUSED, what + " failed.", sentence(end.details()))
        : null;
  }

  /** With a capital and a full stop. */
  static String sentence(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return stripped;
    }
    String capital = stripped.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    String rest = stripped.substring(1);
    return rest.endsWith(".") ? capital + rest : capital + rest + ".";
  }
}
