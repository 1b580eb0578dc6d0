package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.value.Motor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /** Slow work with the tools for motors; its exception's message is for people. */
  @FunctionalInterface
  private interface Work<T> {
    T with(MotorMaintenance tools) throws Exception;
  }

  /** A motor after it was set up. */
  private record SetUp(MotorSetupReport done, MotorCheckReport after) {}

  private final Commands commands;
  private final Background background;
  private final Supplier<Optional<MotorMaintenance>> tools;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ObjectProperty<@Nullable OutcomeMessage> message =
      new SimpleObjectProperty<>(this, "message");
  private final ReadOnlyObjectWrapper<@Nullable MotorCheckReport> report =
      new ReadOnlyObjectWrapper<>(this, "report");
  private final Map<Motor, MotorCheckReport> reports = new EnumMap<>(Motor.class);
  private Motor motor = Motor.BODY_ROTATION;

  /**
   * @param commands asks something of the robot
   * @param background runs what may wait
   * @param tools the tools for the motors of the running robot
   */
  MotorWorkViewModel(
      Commands commands, Background background, Supplier<Optional<MotorMaintenance>> tools) {
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

  /** What the last check of this motor found; null before one. */
  ReadOnlyObjectProperty<@Nullable MotorCheckReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Changes to another motor; what is known of it stays known. */
  void motor(Motor chosen) {
    motor = chosen;
    message.set(null);
    report.set(reports.get(chosen));
  }

  /** Forgets what is known of motors: another robot may be there. */
  void forget() {
    reports.clear();
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
    String what = "torque of " + of.wireName();
    return outcome instanceof Outcome.Refused refused
        ? new OutcomeMessage(OutcomeMessage.Kind.REFUSED, what + ".", refused.text())
        : new OutcomeMessage(
            OutcomeMessage.Kind.EXECUTED,
            what + " is " + (on ? "on." : "off."),
            on ? "It holds the angle it had." : "");
  }

  /** Compares this motor's settings with what the robot needs. */
  void check() {
    Motor of = motor;
    run("check", use -> use.check(of), found -> checked(of, found));
  }

  /** Writes the settings that differ. */
  void setUp() {
    Motor of = motor;
    run(
        "setup",
        use -> new SetUp(use.setup(of), use.check(of)),
        result -> {
          keep(of, result.after);
          tell(of, new OutcomeMessage(OutcomeMessage.Kind.EXECUTED, result.done.text(), ""));
        });
  }

  /**
   * Restarts this motor.
   *
   * @param evenWithTorque also when it has torque now, and lets go what it holds
   */
  void reboot(boolean evenWithTorque) {
    Motor of = motor;
    run(
        "restart",
        use -> {
          use.reboot(of, evenWithTorque);
          return of;
        },
        done ->
            tell(
                of,
                new OutcomeMessage(
                    OutcomeMessage.Kind.EXECUTED,
                    of.wireName() + " was restarted.",
                    "It has no torque now.")));
  }

  private void checked(Motor of, MotorCheckReport found) {
    keep(of, found);
    boolean well = found.status() == MotorCheckReport.Status.OK;
    tell(
        of,
        new OutcomeMessage(
            well ? OutcomeMessage.Kind.EXECUTED : OutcomeMessage.Kind.DIFFERENT,
            of.wireName() + ": " + found.text(),
            ""));
  }

  private void keep(Motor of, MotorCheckReport found) {
    reports.put(of, found);
    report.set(reports.get(motor));
  }

  private <T> void run(String name, Work<T> work, Consumer<T> done) {
    if (busy.get()) {
      return;
    }
    Motor of = motor;
    busy.set(true);
    message.set(null);
    var _ =
        background
            .run("studio-motor-" + name, () -> work.with(present()))
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

  private MotorMaintenance present() {
    return tools
        .get()
        .orElseThrow(() -> new IllegalStateException("The robot has no motor bus now."));
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
