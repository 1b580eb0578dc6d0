package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.LinkedHashMap;
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
        motors.put(reading.motor().wireName(), MotorReadingJson.of(reading, nowNs));
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
