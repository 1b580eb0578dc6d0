package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last command of each section of the inspector: the sentence of its strip, and
 * which axes were set differently from what was asked. On the JavaFX thread.
 */
final class PoseOutcomes {

  /** How far beyond what was set the cause is looked for, as a part of the slider. */
  private static final double PROBE = 0.005;

  private final Map<Section, ReadOnlyObjectWrapper<@Nullable OutcomeMessage>> messages =
      new EnumMap<>(Section.class);
  private final Map<DriveAxis, AxisViewModel> axes;
  private final ReachScan reach;
  private final PoseIntent intent;
  private final Supplier<PoseFrame> frame;

  /**
   * @param axes the axes, to mark as clamped
   * @param reach finds what is in the way
   * @param intent knows whether the body follows the head
   * @param frame the frame values are shown in
   */
  PoseOutcomes(
      Map<DriveAxis, AxisViewModel> axes,
      ReachScan reach,
      PoseIntent intent,
      Supplier<PoseFrame> frame) {
    this.axes = axes;
    this.reach = reach;
    this.intent = intent;
    this.frame = frame;
    for (Section section : Section.values()) {
      messages.put(section, new ReadOnlyObjectWrapper<>(this, "message"));
    }
  }

  /** What a section's strip tells; null is nothing. */
  ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty(Section section) {
    return message(section).getReadOnlyProperty();
  }

  /** Whether a section's strip tells something. */
  boolean tells(Section section) {
    return message(section).get() != null;
  }

  void tell(Section section, OutcomeMessage told) {
    message(section).set(told);
  }

  /** Tells a refusal; other outcomes need no strip here. */
  void tellRefused(Section section, String what, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      tell(section, OutcomeWords.refused(what, refused));
    }
  }

  /** Clears a section's strip and the marks of its axes. */
  void forget(Section section) {
    message(section).set(null);
    axes.values().stream()
        .filter(axis -> Section.of(axis.axis()) == section)
        .forEach(axis -> axis.clamped(false));
  }

  /**
   * Tells that an axis was set differently, if the number on screen shows it; else clears its
   * section.
   *
   * @param axis the axis that was asked for
   * @param askedSi its value
   * @param asked the pose that was asked for
   * @param becomes the pose it became
   */
  void tellIfChanged(DriveAxis axis, double askedSi, PoseValues asked, PoseValues becomes) {
    double setSi = becomes.get(axis, frame.get());
    if (Math.abs(setSi - askedSi) <= axis.quantity().si(0.05)) {
      forget(Section.of(axis));
    } else {
      tellClamped(axis, askedSi, setSi, cause(axis, asked, becomes));
    }
  }

  void tellClamped(DriveAxis axis, double askedSi, double setSi, String cause) {
    Objects.requireNonNull(axes.get(axis)).clamped(true);
    tell(Section.of(axis), OutcomeWords.clamped(axis, askedSi, setSi, cause));
  }

  /** Tells that the robot stops on its way, because it would touch itself. */
  void tellStoppedShort(DriveAxis axis, List<Clamp> clamps) {
    Clamp contact =
        clamps.stream()
            .filter(clamp -> clamp.field().equals(PoseViewModel.COLLISION))
            .findFirst()
            .orElseThrow();
    Objects.requireNonNull(axes.get(axis)).clamped(true);
    tell(
        Section.of(axis),
        new OutcomeMessage(
            OutcomeMessage.Kind.CLAMPED,
            axis.nameInSentence() + " does not go all the way.",
            OutcomeWords.sentence(contact.text())));
  }

  /** What keeps an axis from the value that was asked for; empty if nothing is known. */
  String cause(DriveAxis axis, PoseValues asked, PoseValues becomes) {
    if (axis.part() == Part.ANTENNAS) {
      return ObstacleWords.joint(axis == DriveAxis.RIGHT ? 7 : 8) + " turns no further.";
    }
    // The limit met first on the way tells more than whatever is wrong further out.
    double setSi = becomes.get(axis, frame.get());
    double beyond =
        Math.copySign(
            PROBE * (axis.maximum() - axis.minimum()), asked.get(axis, frame.get()) - setSi);
    String obstacle =
        reach.obstacle(becomes.with(axis, setSi + beyond, frame.get()), intent.automaticBodyYaw());
    return obstacle.isEmpty() && axis == DriveAxis.BODY ? ObstacleWords.bodyFollows() : obstacle;
  }

  private ReadOnlyObjectWrapper<@Nullable OutcomeMessage> message(Section section) {
    return Objects.requireNonNull(messages.get(section));
  }
}
