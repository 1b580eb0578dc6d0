package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tools for motors say, as JSON; and back, for those who ask a daemon. */
public final class MotorToolsJson {

  private MotorToolsJson() {}

  /** The answer of a check: whether all is well, and the motors by name. */
  public static Map<String, Object> of(List<MotorCheckReport> reports) {
    Map<String, Object> motors = new LinkedHashMap<>();
    reports.forEach(report -> motors.put(report.motor().wireName(), of(report)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", reports.stream().allMatch(r -> r.status() == MotorCheckReport.Status.OK));
    json.put("motors", motors);
    return json;
  }

  private static Map<String, @Nullable Object> of(MotorCheckReport report) {
    List<Map<String, @Nullable Object>> settings = new ArrayList<>();
    for (SettingCheck setting : report.settings()) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("setting", setting.setting());
      item.put("address", setting.address());
      item.put("expected", setting.expected());
      item.put("found", setting.found());
      item.put("status", setting.status().wireName());
      settings.add(item);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", report.motor().busId());
    json.put("status", report.status().wireName());
    json.put("model_number", report.modelNumber() < 0 ? null : report.modelNumber());
    json.put("model", report.model());
    json.put("firmware", report.firmware() < 0 ? null : report.firmware());
    json.put("torque_on", report.torqueOn());
    json.put("hardware_errors", report.hardwareErrors());
    json.put("settings", settings);
    json.put("text", report.text());
    return json;
  }

  /** The answer of a set-up. */
  public static Map<String, @Nullable Object> of(MotorSetupReport report) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (SettingChange change : report.changes()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("setting", change.setting());
      item.put("address", change.address());
      item.put("before", change.before());
      item.put("after", change.after());
      changes.add(item);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("motor", report.motor().wireName());
    json.put("changes", changes);
    json.put("text", report.text());
    json.put("record", report.record());
    return json;
  }

  /**
   * Reads the answer of a check.
   *
   * @param json what {@link #of(List)} made
   * @throws IllegalArgumentException if it is something else
   */
  public static List<MotorCheckReport> readChecks(@Nullable Object json) {
    List<MotorCheckReport> reports = new ArrayList<>();
    try {
      Map<?, ?> motors = (Map<?, ?>) get((Map<?, ?>) Objects.requireNonNull(json), "motors");
      for (Motor motor : Motor.values()) {
        Map<?, ?> fields = (Map<?, ?>) motors.get(motor.wireName());
        if (fields != null) {
          reports.add(readCheck(motor, fields));
        }
      }
      return reports;
    } catch (NullPointerException | ClassCastException e) {
      throw new IllegalArgumentException("not the answer of a check of motors", e);
    }
  }

  /**
   * Reads the answer of a set-up.
   *
   * @param json what {@link #of(MotorSetupReport)} made
   * @throws IllegalArgumentException if it is something else
   */
  public static MotorSetupReport readSetup(@Nullable Object json) {
    try {
      Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(json);
      List<SettingChange> changes = new ArrayList<>();
      for (Object item : (List<?>) get(fields, "changes")) {
        Map<?, ?> change = (Map<?, ?>) Objects.requireNonNull(item);
        changes.add(
            new SettingChange(
                (String) get(change, "setting"),
                number(get(change, "address")),
                number(get(change, "before")),
                number(get(change, "after"))));
      }
      String name = (String) get(fields, "motor");
      return new MotorSetupReport(
          Motor.valueOf(name.toUpperCase(java.util.Locale.ROOT)),
          changes,
          (String) get(fields, "text"),
          (String) fields.get("record"));
    } catch (NullPointerException | ClassCastException e) {
      throw new IllegalArgumentException("not the answer of a set-up of a motor", e);
    }
  }

  private static MotorCheckReport readCheck(Motor motor, Map<?, ?> fields) {
    List<SettingCheck> settings = new ArrayList<>();
    for (Object item : (List<?>) get(fields, "settings")) {
      Map<?, ?> setting = (Map<?, ?>) Objects.requireNonNull(item);
      settings.add(
          new SettingCheck(
              (String) get(setting, "setting"),
              number(get(setting, "address")),
              number(get(setting, "expected")),
              setting.get("found") == null ? null : number(get(setting, "found")),
              SettingCheck.Status.valueOf(upper(setting))));
    }
    return new MotorCheckReport(
        motor,
        MotorCheckReport.Status.valueOf(upper(fields)),
        fields.get("model_number") == null ? -1 : number(get(fields, "model_number")),
        (String) get(fields, "model"),
        fields.get("firmware") == null ? -1 : number(get(fields, "firmware")),
        (Boolean) get(fields, "torque_on"),
        number(get(fields, "hardware_errors")),
        settings,
        (String) get(fields, "text"));
  }

  private static Object get(Map<?, ?> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static String upper(Map<?, ?> fields) {
    return ((String) get(fields, "status")).toUpperCase(java.util.Locale.ROOT);
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
