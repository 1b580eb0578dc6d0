package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the motors do: mode, measured values by motor, and the bus. Radians, newton metres,
 * milliampere, degrees Celsius, volt, seconds; null where not measured.
 */
public final class MotorsJson {

  private MotorsJson() {}

  /**
   * The answer of the status route.
   *
   * @param state newest snapshot
   * @param nowNs loop clock, nanoseconds
   */
  public static Map<String, @Nullable Object> of(RobotState state, long nowNs) {
    Map<String, @Nullable Object> motors = new LinkedHashMap<>();
    MotorBusState bus = state.bus();
    if (bus == null) {
      for (Motor motor : Motor.values()) {
        motors.put(motor.wireName(), unmeasured(angleRad(state.measured(), motor)));
      }
    } else {
      for (MotorReading reading : bus.motors()) {
        motors.put(reading.motor().wireName(), measured(reading, nowNs));
      }
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("mode", state.motorMode().wireName());
    json.put("motors", motors);
    json.put("bus", bus == null ? null : bus(bus));
    return json;
  }

  private static double angleRad(BodyState body, Motor motor) {
    return switch (motor) {
      case RIGHT_ANTENNA -> body.antennas().rightRad();
      case LEFT_ANTENNA -> body.antennas().leftRad();
      default -> body.headJoints().get(Math.min(motor.index(), HeadJoints.COUNT - 1));
    };
  }

  private static Map<String, @Nullable Object> unmeasured(double positionRad) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("position", positionRad);
    values.put("velocity", null);
    values.put("torque", null);
    return values;
  }

  private static Map<String, @Nullable Object> measured(MotorReading reading, long nowNs) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("position", reading.positionRad());
    values.put("velocity", reading.velocityRadPerS());
    values.put("torque", reading.torqueNm());
    values.put("id", reading.motor().busId());
    values.put("current", reading.currentMa());
    values.put("temperature", reading.temperatureC());
    values.put("voltage", reading.voltageV());
    values.put("torque_on", reading.torqueOn());
    values.put("operating_mode", reading.operatingMode() < 0 ? null : reading.operatingMode());
    values.put("hardware_errors", hardwareErrors(reading.hardwareErrors()));
    values.put("answering", reading.answering());
    values.put("age", reading.sampledNs() == 0 ? null : (nowNs - reading.sampledNs()) / 1e9);
    return values;
  }

  /** The names of the faults; a bit nobody knows is its number. */
  private static List<String> hardwareErrors(int bits) {
    Map<Integer, String> names = new LinkedHashMap<>();
    names.put(0x01, "voltage");
    names.put(0x04, "overheating");
    names.put(0x10, "shock");
    names.put(0x20, "overload");
    List<String> errors = new ArrayList<>();
    for (int bit = 1; bit <= 0x80; bit <<= 1) {
      if ((bits & bit) != 0) {
        errors.add(names.getOrDefault(bit, "0x%02X".formatted(bit)));
      }
    }
    return errors;
  }

  private static Map<String, @Nullable Object> bus(MotorBusState bus) {
    BusStatistics figures = bus.statistics();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("port", bus.port());
    json.put("connected", bus.connected());
    json.put("tick_hz", figures.tickHz());
    json.put("wire_us_per_tick", figures.wireUsPerTick());
    json.put("timeout_rate", figures.timeoutRate());
    json.put("crc_error_rate", figures.crcErrorRate());
    json.put("answers", figures.answers());
    json.put("timeouts", figures.timeouts());
    json.put("crc_errors", figures.crcErrors());
    json.put("wrong_ids", figures.wrongIds());
    json.put("retries", figures.retries());
    json.put("clamped_goals", figures.clampedGoals());
    json.put("reconnections", figures.reconnections());
    return json;
  }
}
