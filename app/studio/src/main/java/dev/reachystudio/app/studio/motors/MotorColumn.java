package dev.reachystudio.app.studio.motors;

/** The columns of the table, from left to right. The last one takes what is left. */
enum MotorColumn {
  ID("Id", "", 38),
  NAME("Motor", "", 130),
  ANGLE("Angle", "°", 92),
  VELOCITY("Velocity", "°/s", 90),
  CURRENT("Current", "mA", 90),
  TORQUE("Torque", "Nm", 86),
  TEMPERATURE("Temp.", "°C", 82),
  VOLTAGE("Supply", "V", 82),
  AGE("Age", "", 72),
  STATE("State", "", 150);

  /** Name in the header. */
  final String title;

  /** Unit behind it; may be empty. */
  final String unit;

  /** Width, pixels. */
  final double widthPx;

  MotorColumn(String title, String unit, double widthPx) {
    this.title = title;
    this.unit = unit;
    this.widthPx = widthPx;
  }

  /** Whether it holds numbers, which stand at the right. */
  boolean number() {
    return this != ID && this != NAME && this != STATE;
  }
}
