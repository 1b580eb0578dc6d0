package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the toolbar says and does. Facts come from the robot; presses only ask. */
public final class ToolbarViewModel {

  /** A stream's target that has not moved for so long is at rest. */
  private static final long REST_NS = 400_000_000;

  private final StudioContext context;
  private final ReadOnlyStringWrapper robotName = new ReadOnlyStringWrapper(this, "robotName", "");
  private final ReadOnlyStringWrapper stateLine = new ReadOnlyStringWrapper(this, "stateLine", "");
  private final ReadOnlyObjectWrapper<StateTone> tone =
      new ReadOnlyObjectWrapper<>(this, "tone", StateTone.OFFLINE);
  private final ReadOnlyObjectWrapper<@Nullable MotorMode> motorMode =
      new ReadOnlyObjectWrapper<>(this, "motorMode");
  private final ReadOnlyObjectWrapper<@Nullable MotorMode> pendingMode =
      new ReadOnlyObjectWrapper<>(this, "pendingMode");
  private final ReadOnlyStringWrapper inControl =
      new ReadOnlyStringWrapper(this, "inControl", "nobody");
  private @Nullable BodyState lastTarget;
  private long lastMovedNs = Long.MIN_VALUE / 2;

  public ToolbarViewModel(StudioContext context) {
    this.context = context;
  }

  /** Name of the robot. */
  public ReadOnlyStringProperty robotNameProperty() {
    return robotName.getReadOnlyProperty();
  }

  /** Where it is and what it does, such as {@code Simulation · moving}. */
  public ReadOnlyStringProperty stateLineProperty() {
    return stateLine.getReadOnlyProperty();
  }

  /** Colour of the dot before it. */
  ReadOnlyObjectProperty<StateTone> toneProperty() {
    return tone.getReadOnlyProperty();
  }

  /** The mode the motors are in, or null while no robot runs. */
  public ReadOnlyObjectProperty<@Nullable MotorMode> motorModeProperty() {
    return motorMode.getReadOnlyProperty();
  }

  /** The mode asked for and not reached yet, or null. */
  public ReadOnlyObjectProperty<@Nullable MotorMode> pendingModeProperty() {
    return pendingMode.getReadOnlyProperty();
  }

  /** Who moves the robot: the lock's holder, else the last writer. */
  public ReadOnlyStringProperty inControlProperty() {
    return inControl.getReadOnlyProperty();
  }

  /** Renews all that is shown; once per pulse. */
  public void refresh() {
    DaemonSnapshot daemon = context.daemonFeed().snapshot();
    RobotState state = context.feed().state();
    robotName.set(displayName(daemon.status().robotName()));
    RobotSummary summary =
        RobotSummary.of(daemon, state, context.feed().robotNowNs(), streaming(state));
    stateLine.set(RobotSummary.place(daemon.robot()) + " · " + summary.word());
    tone.set(summary.tone());
    motorMode.set(state == null ? null : state.motorMode());
    if (pendingMode.get() == motorMode.get()) {
      pendingMode.set(null);
    }
    String holder = daemon.lock().holderName();
    inControl.set(holder != null ? holder : lastWriter(daemon.clients()));
  }

  /** Wakes the robot up; starts it first if it is off. */
  public void wakeUp() {
    if (context.feed().state() == null) {
      startRobot(true);
    } else {
      ask("Wake up", new Command.WakeUp(UUID.randomUUID(), true));
    }
  }

  /** Brings the robot to sleep. */
  public void sleep() {
    ask("Sleep", new Command.GoToSleep(UUID.randomUUID()));
  }

  /** Asks for a mode of the motors. */
  public void motors(MotorMode wanted) {
    if (wanted == motorMode.get()) {
      return;
    }
    pendingMode.set(wanted);
    var _ =
        ask(RobotSummary.motors(wanted), new Command.SetMotorMode(wanted))
            .outcome()
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Refused && pendingMode.get() == wanted) {
                    pendingMode.set(null);
                  }
                });
  }

  /** Starts the robot. */
  public void startRobot(boolean wakeUp) {
    lifecycle("start", () -> context.daemon().start(wakeUp));
  }

  /** Brings the robot to sleep and closes it; the daemon stays. */
  public void stopRobot() {
    lifecycle("stop", () -> context.daemon().stop(true));
  }

  /** Closes the robot and opens it anew. */
  public void restartRobot() {
    lifecycle("restart", () -> context.daemon().restart());
  }

  /** Opens the same robot anew, also one that could not be opened. */
  void reconnectRobot() {
    lifecycle("reconnect", () -> context.daemon().connect(context.daemon().robotChoice()));
  }

  private void lifecycle(String what, java.util.concurrent.Callable<?> work) {
    var _ =
        context
            .background()
            .run("studio-" + what, work)
            .exceptionally(
                failure -> {
                  context
                      .notices()
                      .post(
                          Notice.Severity.DANGER,
                          "The robot cannot " + what + ".",
                          Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
                  return null;
                });
  }

  private Submission ask(String what, Command command) {
    Submission submission = context.commands().submit(command);
    var _ = submission.outcome().thenAccept(outcome -> tell(what, outcome));
    return submission;
  }

  private void tell(String what, Outcome outcome) {
    switch (outcome) {
      case Outcome.Executed executed -> context.notices().dismiss();
      case Outcome.Superseded superseded ->
          context.notices().post(Notice.Severity.INFO, what + " was superseded.", "");
      case Outcome.Clamped(List<Clamp> clamps) ->
          context
              .notices()
              .post(
                  Notice.Severity.WARNING,
                  what + " was clamped.",
                  sentence(clamps.getFirst().text()));
      case Outcome.Refused refused ->
          context
              .notices()
              .post(Notice.Severity.DANGER, what + " was refused.", sentence(refused.text()));
    }
  }

  private boolean streaming(@Nullable RobotState state) {
    if (state == null) {
      return false;
    }
    if (!state.target().equals(lastTarget)) {
      lastMovedNs = lastTarget == null ? lastMovedNs : state.timeNs();
      lastTarget = state.target();
    }
    return state.timeNs() - lastMovedNs < REST_NS;
  }

  private static String lastWriter(List<ClientInfo> clients) {
    return clients.stream()
        .filter(client -> client.lastCommandAt() != null)
        .filter(client -> !(client.lastOutcome() instanceof Outcome.Refused))
        .max(Comparator.comparing(client -> Objects.requireNonNull(client.lastCommandAt())))
        .map(ClientInfo::label)
        .orElse("nobody");
  }

  /** Reasons come as part of a sentence; here they stand alone. */
  private static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  /** The default name is an identifier; people get it as words. */
  private static String displayName(String name) {
    return name.equals("reachy_mini") ? "Reachy Mini" : name;
  }
}
