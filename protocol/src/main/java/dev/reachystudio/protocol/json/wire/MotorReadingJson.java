package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.state.HardwareError;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a motor measures, as JSON and back. What is not known is null. */
public final class MotorReadingJson {

  private static final double NS_PER_S = 1e9;

  private MotorReadingJson() {}

  /**
   * A reading.
   *
   * @param nowNs the clock it was sampled with, now, nanoseconds
   */
  public static Map<String, @Nullable Object> of(MotorReading reading, long nowNs) {
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
    values.put("hardware_errors", names(reading.hardwareErrors()));
    values.put("answering", reading.answering());
    values.put("age", reading.sampledNs() == 0 ? null : (nowNs - reading.sampledNs()) / NS_PER_S);
    return values;
  }

  /** The names of the faults; a bit nobody knows is its number. */
  private static List<String> names(int bits) {
    List<String> names = new ArrayList<>();
    HardwareError.in(bits).forEach(error -> names.add(error.wireName()));
    int left = HardwareError.unknownIn(bits);
    for (int bit = 1; bit <= 0x80; bit <<= 1) {
      if ((left & bit) != 0) {
        names.add("0x%02X".formatted(bit));
      }
    }
    return names;
  }

  /**
   * Reads the motors of the answer of the status route. The time of a reading is not in there;
   * fields that are missing count as not known.
   *
   * @return the motors that are there, in wire order
   */
  public static List<MotorReading> readAll(@Nullable Object json) {
    List<MotorReading> readings = new ArrayList<>();
    if (json instanceof Map<?, ?> answer && answer.get("motors") instanceof Map<?, ?> motors) {
      for (Motor motor : Motor.values()) {
        if (motors.get(motor.wireName()) instanceof Map<?, ?> values) {
          readings.add(read(motor, values));
        }
      }
    }
    return readings;
  }

  private static MotorReading read(Motor motor, Map<?, ?> json) {
    double positionRad = number(json, "position");
    boolean answering =
        json.get("answering") instanceof Boolean answers ? answers : !Double.isNaN(positionRad);
    double mode = number(json, "operating_mode");
    return new MotorReading(
        motor,
        answering,
        0,
        positionRad,
        number(json, "velocity"),
        number(json, "current"),
        number(json, "torque"),
        number(json, "temperature"),
        number(json, "voltage"),
        Boolean.TRUE.equals(json.get("torque_on")),
        Double.isNaN(mode) ? -1 : (int) mode,
        json.get("hardware_errors") instanceof List<?> names ? bits(names) : 0);
  }

  private static int bits(List<?> names) {
    int bits = 0;
    for (Object name : names) {
      if (name instanceof String text) {
        bits |= bit(text);
      }
    }
    return bits;
  }

  private static int bit(String name) {
    for (HardwareError error : HardwareError.values()) {
      if (error.wireName().equals(name)) {
        return error.mask();
      }
    }
    return Integer.decode(name);
  }

  private static double number(Map<?, ?> json, String name) {
    return json.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
