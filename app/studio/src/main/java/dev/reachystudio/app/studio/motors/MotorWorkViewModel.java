package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.Motor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to one motor, one thing at a time, and what became of it. JavaFX thread only;
 * the work itself runs elsewhere.
 */
final class MotorWorkViewModel {

  private final Commands commands;
  private final Background background;
  private final MotorTools tools;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ObjectProperty<@Nullable OutcomeMessage> message =
      new SimpleObjectProperty<>(this, "message");
  private final ReadOnlyObjectWrapper<List<RegisterCheck>> checks =
      new ReadOnlyObjectWrapper<>(this, "checks", List.of());
  private final ReadOnlyBooleanWrapper lit = new ReadOnlyBooleanWrapper(this, "lit");
  private final Map<Motor, List<RegisterCheck>> checked = new EnumMap<>(Motor.class);
  private final Map<Motor, Boolean> lights = new EnumMap<>(Motor.class);
  private Motor motor = Motor.BODY_ROTATION;

  MotorWorkViewModel(Commands commands, Background background, MotorTools tools) {
    this.commands = commands;
    this.background = background;
    this.tools = tools;
  }

  /** Whether something is at work; nothing else can begin then. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What became of the last thing, or null. */
  ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message;
  }

  /** The settings of this motor; empty before they were checked. */
  ReadOnlyObjectProperty<List<RegisterCheck>> checksProperty() {
    return checks.getReadOnlyProperty();
  }

  /** Whether this motor's light was switched on from here. */
  ReadOnlyBooleanProperty litProperty() {
    return lit.getReadOnlyProperty();
  }

  /** Changes to another motor; what is known of it stays known. */
  void motor(Motor chosen) {
    motor = chosen;
    message.set(null);
    checks.set(checked.getOrDefault(chosen, List.of()));
    lit.set(lights.getOrDefault(chosen, false));
  }

  /** Forgets what is known of motors: another robot may be there. */
  void forget() {
    checked.clear();
    lights.clear();
    motor(motor);
  }

  /** Switches the torque of this motor; on means: where it is now. */
  void torque(boolean on) {
    Motor of = motor;
    var _ =
        commands
            .submit(new Command.SetTorque(on, Set.of(of)))
            .outcome()
            .thenAccept(outcome -> tell(of, outcome(of, on, outcome)));
  }

  private static OutcomeMessage outcome(Motor of, boolean on, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return new OutcomeMessage(
          OutcomeMessage.Kind.REFUSED, "torque of " + of.wireName(), refused.text());
    }
    return new OutcomeMessage(
        OutcomeMessage.Kind.EXECUTED,
        "torque of " + of.wireName() + " is " + (on ? "on." : "off."),
        on ? "It holds the angle it had." : "");
  }

  /** Compares this motor's settings with what the robot needs. */
  void check() {
    Motor of = motor;
    run("check", () -> tools.check(of), found -> keep(of, found, ""));
  }

  /** Writes the settings that differ. */
  void setUp() {
    Motor of = motor;
    run("setup", () -> tools.setUp(of), found -> keep(of, found, "was set up. Its torque is off."));
  }

  /** Restarts this motor. */
  void reboot() {
    Motor of = motor;
    run(
        "reboot",
        () -> {
          tools.reboot(of);
          return of;
        },
        done -> {
          lights.remove(of);
          motor(motor);
          tell(of, executed(of, "was restarted. Its torque is off."));
        });
  }

  /** Switches this motor's light. */
  void light(boolean on) {
    Motor of = motor;
    run(
        "light",
        () -> {
          tools.light(of, on);
          return on;
        },
        done -> {
          lights.put(of, done);
          lit.set(lights.getOrDefault(motor, false));
        });
  }

  private void keep(Motor of, List<RegisterCheck> found, String done) {
    checked.put(of, found);
    checks.set(checked.getOrDefault(motor, List.of()));
    long differing = found.stream().filter(RegisterCheck::differs).count();
    if (!done.isEmpty() && differing == 0) {
      tell(of, executed(of, done));
    } else {
      tell(
          of,
          differing == 0
              ? executed(of, "has the settings the robot needs.")
              : new OutcomeMessage(
                  OutcomeMessage.Kind.FAILED,
                  of.wireName() + " differs in " + differing + (differing == 1 ? " setting." : " settings."),
                  "Set up writes them; they outlast a power cut."));
    }
  }

  private static OutcomeMessage executed(Motor of, String what) {
    return new OutcomeMessage(OutcomeMessage.Kind.EXECUTED, of.wireName() + " " + what, "");
  }

  private <T> void run(String name, Callable<T> work, Consumer<T> done) {
    if (busy.get()) {
      return;
    }
    Motor of = motor;
    busy.set(true);
    message.set(null);
    var _ =
        background
            .run("studio-motor-" + name, work)
            .whenComplete(
                (result, failure) -> {
                  busy.set(false);
                  if (failure == null) {
                    done.accept(result);
                  } else {
                    tell(
                        of,
                        new OutcomeMessage(
                            OutcomeMessage.Kind.FAILED,
                            "the " + name + " of " + of.wireName() + ".",
                            reason(failure)));
                  }
                });
  }

  private void tell(Motor of, OutcomeMessage what) {
    if (of == motor) {
      message.set(what);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
