package dev.reachystudio.protocol.command;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a command. Every command has one. */
public sealed interface Outcome {

  /** Done as asked. */
  record Executed() implements Outcome {}

  /**
   * Done, with something other than asked.
   *
   * @param clamps what was changed, and by how much; never empty
   */
  record Clamped(List<Clamp> clamps) implements Outcome {
    public Clamped {
      clamps = List.copyOf(clamps);
    }
  }

  /**
   * Replaced by something newer before it was carried out.
   *
   * @param byMoveId the move that took over, or null for a stream
   */
  record Superseded(@Nullable UUID byMoveId) implements Outcome {}

  /**
   * Not done.
   *
   * @param reason why
   * @param field the input at fault, or null
   * @param text one sentence for people
   * @param runningMoveId the move in the way, or null
   */
  record Refused(
      RefusalReason reason, @Nullable String field, String text, @Nullable UUID runningMoveId)
      implements Outcome {

    /** A refusal that concerns no single input. */
    public static Refused of(RefusalReason reason, String text) {
      return new Refused(reason, null, text, null);
    }
  }

  /** Shared instance: done as asked. */
  Executed EXECUTED = new Executed();
}
