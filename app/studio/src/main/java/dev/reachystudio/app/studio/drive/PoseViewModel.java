package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Part;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The pose inspector: what is asked of the robot, what it reached, how far each axis can go, and
 * what became of the last command of each section. Fed once per pulse; on the JavaFX thread.
 */
public final class PoseViewModel {

  /** Typed values travel this long: quick, and smooth at any distance through the speed limits. */
  private static final double ENTERED_S = 0.5;

  /** Field of a clamp that says how much of the way is left before the robot touches itself. */
  static final String COLLISION = "collision";

  private final Map<DriveAxis, AxisViewModel> axes = new EnumMap<>(DriveAxis.class);
  private final ReadOnlyObjectWrapper<Availability> availability =
      new ReadOnlyObjectWrapper<>(this, "availability", Availability.of(null));
  private final ReadOnlyBooleanWrapper followsHead =
      new ReadOnlyBooleanWrapper(this, "followsHead", true);
  private final BooleanProperty mirror = new SimpleBooleanProperty(this, "mirror");
  private final ObjectProperty<PoseFrame> frame =
      new SimpleObjectProperty<>(this, "frame", PoseFrame.WORLD);
  private final DoubleProperty durationS = new SimpleDoubleProperty(this, "durationS", 1);
  private final ReachScan reach;
  private final PoseIntent intent;
  private final PoseCommands commands;
  private final PoseOutcomes outcomes;
  private @Nullable RobotState state;
  private @Nullable DriveAxis dragged;
  private @Nullable Scanned scanned;

  /** What the spans were last computed for. */
  private record Scanned(PoseValues pose, PoseFrame frame, boolean automaticBodyYaw) {}

  /**
   * @param commands where commands go
   * @param reach kinematics of the robot
   */
  public PoseViewModel(Commands commands, ReachScan reach) {
    this.reach = reach;
    intent = new PoseIntent(reach);
    this.commands = new PoseCommands(commands, intent);
    for (DriveAxis axis : DriveAxis.values()) {
      axes.put(axis, new AxisViewModel(axis));
    }
    outcomes = new PoseOutcomes(axes, reach, intent, frame::get);
  }

  /** Takes the robot's newest state and sends what waits. */
  public void pulse(@Nullable RobotState newest) {
    state = newest;
    availability.set(Availability.of(newest));
    if (newest == null) {
      axes.values().forEach(axis -> axis.show(Double.NaN, Double.NaN));
      return;
    }
    followsHead.set(newest.automaticBodyYaw());
    if (!availability.get().ready()) {
      commands.drop();
      if (dragged != null) {
        dragged = null;
        intent.dragging(false);
      }
    }
    Outcome.Refused refused = commands.flush();
    if (refused != null && dragged != null) {
      outcomes.tell(Section.of(dragged), OutcomeWords.refused(dragged.nameInSentence(), refused));
    }
    intent.follow(newest);
    show(newest);
  }

  private void show(RobotState newest) {
    PoseValues achieved = PoseValues.of(newest.measured());
    Scanned now = new Scanned(intent.set(), frame.get(), newest.automaticBodyYaw());
    boolean scan = !now.equals(scanned);
    scanned = now;
    for (AxisViewModel axis : axes.values()) {
      axis.show(intent.set().get(axis.axis(), frame.get()), achieved.get(axis.axis(), frame.get()));
      if (scan) {
        axis.reach(reach.span(now.pose(), axis.axis(), now.frame(), now.automaticBodyYaw()));
      }
    }
  }

  /** An axis as it is shown. */
  public AxisViewModel axis(DriveAxis axis) {
    return java.util.Objects.requireNonNull(axes.get(axis));
  }

  /** What became of a section's last command; null if there is nothing to tell. */
  public ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty(Section section) {
    return outcomes.messageProperty(section);
  }

  /** Whether the robot takes targets now. */
  public ReadOnlyObjectProperty<Availability> availabilityProperty() {
    return availability.getReadOnlyProperty();
  }

  /** Whether the body follows the head. */
  public ReadOnlyBooleanProperty followsHeadProperty() {
    return followsHead.getReadOnlyProperty();
  }

  /** Whether setting one antenna sets the other to its mirror image. */
  public BooleanProperty mirrorProperty() {
    return mirror;
  }

  /** The frame the head is shown and set in. */
  public ObjectProperty<PoseFrame> frameProperty() {
    return frame;
  }

  /** How long moves to a pose take, seconds. */
  public DoubleProperty durationSProperty() {
    return durationS;
  }

  /** What is set now, in the world frame. */
  public PoseValues present() {
    return intent.set();
  }

  /** A slider was taken hold of. */
  public void dragStarted(DriveAxis axis) {
    if (availability.get().ready()) {
      dragged = axis;
      intent.dragging(true);
      outcomes.forget(Section.of(axis));
      commands.makeRoom(state);
    }
  }

  /** A slider asks for a value. */
  public void drag(DriveAxis axis, double si) {
    if (dragged == axis) {
      stream(axis, si);
    }
  }

  /** A slider was let go: what the limits made of it is what is asked for from now on. */
  public void dragEnded(DriveAxis axis) {
    if (dragged == axis) {
      dragged = null;
      intent.dragging(false);
      commands.stream(intent.set(), parts(axis));
    }
  }

  /** A key asks for a value. */
  public void step(DriveAxis axis, double si) {
    if (availability.get().ready()) {
      outcomes.forget(Section.of(axis));
      commands.makeRoom(state);
      stream(axis, si);
    }
  }

  /** A key asks for a change from what is set, metres or radians. */
  public void nudge(DriveAxis axis, double bySi) {
    step(axis, intent.set().get(axis, frame.get()) + bySi);
  }

  private void stream(DriveAxis axis, double si) {
    PoseValues asked = mirrored(intent.asking(axis, si, frame.get()), axis);
    PoseValues becomes = mirrored(intent.nearest(asked, axis, si, frame.get()), axis);
    intent.take(becomes.with(DriveAxis.BODY, asked.get(DriveAxis.BODY)), becomes);
    commands.stream(asked, parts(axis));
    outcomes.tellIfChanged(axis, si, asked, becomes);
  }

  private PoseValues mirrored(PoseValues pose, DriveAxis axis) {
    if (!mirror.get()) {
      return pose;
    }
    return switch (axis) {
      case RIGHT -> pose.with(DriveAxis.LEFT, -pose.get(DriveAxis.RIGHT));
      case LEFT -> pose.with(DriveAxis.RIGHT, -pose.get(DriveAxis.LEFT));
      default -> pose;
    };
  }

  /** In the body's frame a turn of the body carries the head along. */
  private Set<Part> parts(DriveAxis axis) {
    Set<Part> parts = EnumSet.of(axis.part());
    if (axis == DriveAxis.BODY && frame.get() == PoseFrame.BODY) {
      parts.add(Part.HEAD);
    }
    return parts;
  }

  /** A value was typed: goes there in half a second. */
  public void enter(DriveAxis axis, double si) {
    Section section = Section.of(axis);
    outcomes.forget(section);
    PoseValues asked = mirrored(intent.asking(axis, si, frame.get()), axis);
    PoseValues becomes = mirrored(intent.nearest(asked, axis, si, frame.get()), axis);
    intent.take(becomes.with(DriveAxis.BODY, asked.get(DriveAxis.BODY)), becomes);
    commands.move(
        asked,
        parts(axis),
        ENTERED_S,
        outcome -> decided(axis, si, asked, becomes, outcome),
        end -> {});
  }

  private void decided(
      DriveAxis axis, double si, PoseValues asked, PoseValues becomes, Outcome outcome) {
    switch (outcome) {
      case Outcome.Executed executed -> outcomes.tellIfChanged(axis, si, asked, becomes);
      case Outcome.Superseded superseded -> {}
      case Outcome.Clamped(List<Clamp> clamps) when stopsShort(clamps) ->
          outcomes.tellStoppedShort(axis, clamps);
      case Outcome.Clamped clamped -> {
        Clamp first = clamped.clamps().getFirst();
        double setSi =
            clamped.clamps().stream()
                .filter(clamp -> clamp.field().equals(axis.wireField()))
                .filter(clamp -> frame.get() == PoseFrame.WORLD)
                .mapToDouble(Clamp::set)
                .findFirst()
                .orElse(becomes.get(axis, frame.get()));
        PoseValues real = becomes.with(axis, setSi, frame.get());
        intent.take(real.with(DriveAxis.BODY, asked.get(DriveAxis.BODY)), real);
        String cause = outcomes.cause(axis, asked, becomes);
        outcomes.tellClamped(
            axis, si, setSi, cause.isEmpty() ? OutcomeWords.sentence(first.text()) : cause);
      }
      case Outcome.Refused refused ->
          outcomes.tell(Section.of(axis), OutcomeWords.refused(axis.nameInSentence(), refused));
    }
  }

  /** Whether the way ends where the robot would touch itself: no value was changed then. */
  private static boolean stopsShort(List<Clamp> clamps) {
    return clamps.stream().anyMatch(clamp -> clamp.field().equals(COLLISION));
  }

  /** Brings an axis back to its neutral value. */
  public void reset(DriveAxis axis) {
    enter(axis, PoseValues.NEUTRAL.get(axis));
  }

  /** Goes to a pose in {@link #durationSProperty}. */
  public void goTo(String name, PoseValues pose, Section section) {
    // A whole pose is the next command of every section.
    (section == Section.POSES ? Set.of(Section.values()) : Set.of(section))
        .forEach(outcomes::forget);
    commands.move(
        pose,
        section.parts(),
        durationS.get(),
        outcome -> {
          if (outcome instanceof Outcome.Refused refused) {
            outcomes.tell(section, OutcomeWords.refused(name, refused));
          } else if (outcome instanceof Outcome.Clamped clamped) {
            outcomes.tell(section, OutcomeWords.clamped(name, clamped.clamps()));
          }
        },
        end -> {
          OutcomeMessage failed = OutcomeWords.ended(name, end);
          if (failed != null && !outcomes.tells(section)) {
            outcomes.tell(section, failed);
          }
        });
    intent.take(pose, present().with(section.parts(), pose));
  }

  /** Lets the body follow the head, or not. */
  public void followHead(boolean follow) {
    outcomes.forget(Section.BODY);
    commands.automaticBodyYaw(
        follow, outcome -> outcomes.tellRefused(Section.BODY, "body yaw", outcome));
  }

  /** Switches the motors on. */
  public void switchMotorsOn() {
    commands.motorsOn(outcome -> outcomes.tellRefused(Section.POSES, "motors", outcome));
  }

  /** Ends every move that runs. */
  public void cancelMoves() {
    commands.cancelMoves(state);
  }
}
