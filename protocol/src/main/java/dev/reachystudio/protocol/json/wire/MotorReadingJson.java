package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a motor measures, as JSON and back. What is not known is null. */
public final class MotorReadingJson {

  private static final double NS_PER_S = 1e9;

  private MotorReadingJson() {}

  /**
   * A reading.
   *
   * @param nowNs the loop's clock now
   */
  public static Map<String, @Nullable Object> of(MotorReading reading, long nowNs) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("position", orNull(reading.positionRad()));
    json.put("velocity", orNull(reading.velocityRadPerS()));
    json.put("torque", orNull(reading.torqueNm()));
    json.put("current", orNull(reading.currentMa()));
    json.put("temperature", orNull(reading.temperatureC()));
    json.put("voltage", orNull(reading.voltageV()));
    json.put("torque_on", reading.torqueOn());
    json.put("operating_mode", reading.operatingMode() < 0 ? null : reading.operatingMode());
    json.put("hardware_errors", reading.hardwareErrors());
    json.put("answering", reading.answering());
    boolean sampled = reading.sampledNs() != 0;
    json.put("age", sampled ? (nowNs - reading.sampledNs()) / NS_PER_S : null);
    return json;
  }

  /** A motor of a robot without a bus: where it is, and nothing else. */
  public static Map<String, @Nullable Object> ofPosition(double positionRad) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("position", positionRad);
    json.put("velocity", null);
    json.put("torque", null);
    return json;
  }

  /**
   * Reads a reading; its time is not in there. Fields that are missing count as not known.
   *
   * @param motor whose
   * @param json what {@link #of} or {@link #ofPosition} made
   */
  public static MotorReading read(Motor motor, Map<?, ?> json) {
    double positionRad = number(json, "position");
    boolean answering =
        json.get("answering") instanceof Boolean answers ? answers : !Double.isNaN(positionRad);
    double mode = number(json, "operating_mode");
    double errors = number(json, "hardware_errors");
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
        Double.isNaN(errors) ? 0 : (int) errors);
  }

  private static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double number(Map<?, ?> json, String name) {
    return json.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
