package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.util.List;
import javafx.scene.layout.StackPane;

/**
 * Chooses what the robot does when nobody holds it any more. It shows what the daemon says; a press
 * asks for another policy.
 */
public final class IdlePolicyChoice extends StackPane {

  private final StudioContext context;
  private final Segments<IdlePolicy> segments;

  /**
   * @param context the window's
   * @param id begin of the ids of its cells
   */
  public IdlePolicyChoice(StudioContext context, String id) {
    this.context = context;
    segments =
        new Segments<>(
            "When nobody holds the robot",
            List.of(IdlePolicy.values()),
            IdlePolicyChoice::word,
            this::choose);
    for (IdlePolicy policy : IdlePolicy.values()) {
      segments.cell(policy).setId(id + "-" + policy.wireName());
    }
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(segments);
    context
        .daemonFeed()
        .snapshotProperty()
        .subscribe(
            daemon -> {
              segments.show(daemon.status().idlePolicy());
              segments.pending(null);
            });
  }

  /** A lower frame, for lines of text. */
  public IdlePolicyChoice small() {
    segments.getStyleClass().add("small");
    return this;
  }

  private void choose(IdlePolicy wanted) {
    segments.pending(wanted);
    var _ =
        context
            .background()
            .run(
                "studio-idle-policy",
                () -> {
                  context.daemon().idle().policy(wanted);
                  return true;
                })
            .exceptionally(
                failure -> {
                  context
                      .notices()
                      .post(
                          Notice.Severity.DANGER,
                          "The policy is not kept.",
                          String.valueOf(failure.getMessage()));
                  return false;
                });
  }

  private static String word(IdlePolicy policy) {
    return switch (policy) {
      case HOLD -> "Hold";
      case NEUTRAL -> "Neutral";
      case SLEEP -> "Sleep";
    };
  }

  /** What a policy means, one sentence. */
  public static String sentence(IdlePolicy policy) {
    return switch (policy) {
      case HOLD -> "When its app or session ends, the robot stays as it is.";
      case NEUTRAL ->
          "When its app or session ends, the robot holds its pose for 1.5 s, then goes to neutral.";
      case SLEEP ->
          "When its app or session ends, the robot holds its pose for 1.5 s, then goes to sleep.";
    };
  }
}
