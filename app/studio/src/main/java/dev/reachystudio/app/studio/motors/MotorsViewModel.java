package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.SampleHistory;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The motors and their bus, four times a second. JavaFX thread only. */
final class MotorsViewModel {

  /** What there is to see. */
  enum Presence {
    /** No robot runs. */
    NO_ROBOT,
    /** A robot without a motor bus, such as the mockup. */
    NO_BUS,
    /** Motors. */
    MOTORS
  }

  /** How far back the plot of the bus's errors goes, seconds. */
  static final double PLOTTED_S = 60;

  /** At 4 Hz, with one more than fits so that the line reaches the edge. */
  private static final int SAMPLES = 4 * 60 + 8;

  private final List<MotorNumbers> numbers;
  private final ReadOnlyObjectWrapper<Presence> presence =
      new ReadOnlyObjectWrapper<>(this, "presence", Presence.NO_ROBOT);
  private final ReadOnlyObjectWrapper<List<MotorLine>> lines =
      new ReadOnlyObjectWrapper<>(this, "lines", List.of());
  private final ReadOnlyObjectWrapper<@Nullable MotorBusState> bus =
      new ReadOnlyObjectWrapper<>(this, "bus");
  private final ObjectProperty<Motor> selected =
      new SimpleObjectProperty<>(this, "selected", Motor.BODY_ROTATION);
  private final SampleHistory errors = new SampleHistory(2, SAMPLES);
  private final double[] sample = new double[2];

  /**
   * @param numbers the nine motors in wire order
   */
  MotorsViewModel(List<MotorNumbers> numbers) {
    this.numbers = List.copyOf(numbers);
  }

  /** What there is to see. */
  ReadOnlyObjectProperty<Presence> presenceProperty() {
    return presence.getReadOnlyProperty();
  }

  /** The nine motors in wire order; empty without a bus. */
  ReadOnlyObjectProperty<List<MotorLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** The bus, or null. */
  ReadOnlyObjectProperty<@Nullable MotorBusState> busProperty() {
    return bus.getReadOnlyProperty();
  }

  /** The motor in the inspector. */
  ObjectProperty<Motor> selectedProperty() {
    return selected;
  }

  /** The line of the motor in the inspector, or null. */
  @Nullable MotorLine selectedLine() {
    return lines.get().isEmpty() ? null : lines.get().get(selected.get().index());
  }

  /**
   * Shares of answers that were lost and damaged in the last second, percent, of the last minute.
   */
  SampleHistory errors() {
    return errors;
  }

  /** Chooses the motor some rows below the present one; stays within the table. */
  void step(int rows) {
    selected.set(Motor.at(Math.clamp(selected.get().index() + rows, 0, Motor.COUNT - 1)));
  }

  /**
   * Takes the robot's newest state.
   *
   * @param state the state, or null while no robot runs
   * @param nowNs the robot's clock, nanoseconds
   */
  void refresh(@Nullable RobotState state, long nowNs) {
    MotorBusState newest = state == null ? null : state.bus();
    bus.set(newest);
    if (state == null || newest == null) {
      lines.set(List.of());
      presence.set(state == null ? Presence.NO_ROBOT : Presence.NO_BUS);
      return;
    }
    keep(newest.statistics(), nowNs);
    List<MotorLine> now = new ArrayList<>(Motor.COUNT);
    for (MotorReading reading : newest.motors()) {
      now.add(line(reading, state, nowNs));
    }
    lines.set(List.copyOf(now));
    presence.set(Presence.MOTORS);
  }

  private void keep(BusStatistics statistics, long nowNs) {
    sample[0] = statistics.timeoutRate() * 100;
    sample[1] = statistics.crcErrorRate() * 100;
    errors.append(nowNs / 1e9, sample);
  }

  private MotorLine line(MotorReading reading, RobotState state, long nowNs) {
    Motor motor = reading.motor();
    Fault fault = worst(state.faults(), motor);
    return new MotorLine(
        numbers.get(motor.index()),
        reading,
        target(state, motor),
        reading.sampledNs() == 0 ? Double.NaN : (nowNs - reading.sampledNs()) / 1e9,
        fault,
        fault == null ? Double.NaN : (nowNs - fault.sinceNs()) / 1e9);
  }

  private static double target(RobotState state, Motor motor) {
    return switch (motor) {
      case RIGHT_ANTENNA -> state.target().antennas().rightRad();
      case LEFT_ANTENNA -> state.target().antennas().leftRad();
      default -> state.target().headJoints().get(motor.index());
    };
  }

  /** The first one: faults come worst first. */
  private static @Nullable Fault worst(List<Fault> faults, Motor motor) {
    return faults.stream()
        .filter(fault -> Objects.equals(fault.motor(), motor))
        .findFirst()
        .orElse(null);
  }
}
