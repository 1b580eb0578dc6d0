package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.state.EmergencyStopState;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The emergency stop as the window handles it: a press engages and the motors hold, a second press
 * within two seconds releases torque, holding the button releases the stop. Never disabled, never
 * confirmed.
 */
public final class StopViewModel {

  /** Within this time a second press means: torque off as well. */
  static final long SECOND_PRESS_NS = 2_000_000_000L;

  /** What a press did. */
  enum Press {
    /** Engaged; the motors hold. */
    ENGAGED,
    /** Second press: torque is off. */
    TORQUE_OFF,
    /** It was engaged already; holding on releases it. */
    ALREADY_ENGAGED
  }

  private final Commands commands;
  private final LongSupplier nanoClock;
  private final ReadOnlyObjectWrapper<EmergencyStopState> state =
      new ReadOnlyObjectWrapper<>(this, "state", EmergencyStopState.RELEASED);
  private long engagedNs = Long.MIN_VALUE / 2;

  /**
   * @param commands where the stop goes
   * @param nanoClock a monotonic clock, nanoseconds
   */
  public StopViewModel(Commands commands, LongSupplier nanoClock) {
    this.commands = commands;
    this.nanoClock = nanoClock;
  }

  /** The robot's own state, not the button's wish. */
  public ReadOnlyObjectProperty<EmergencyStopState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Shows what the robot says. */
  void show(EmergencyStopState newest) {
    state.set(newest);
  }

  /** A press of the button or of a stop key. */
  Press press() {
    long nowNs = nanoClock.getAsLong();
    boolean second = nowNs - engagedNs <= SECOND_PRESS_NS;
    if (second) {
      commands.submit(new Command.EmergencyStop(true, StopTorque.OFF));
      return Press.TORQUE_OFF;
    }
    if (state.get().engaged()) {
      return Press.ALREADY_ENGAGED;
    }
    engagedNs = nowNs;
    commands.submit(new Command.EmergencyStop(true, StopTorque.HOLD));
    return Press.ENGAGED;
  }

  /** The button was held long enough: motion is allowed again. */
  void release() {
    engagedNs = Long.MIN_VALUE / 2;
    commands.submit(new Command.EmergencyStop(false, StopTorque.HOLD));
  }
}
