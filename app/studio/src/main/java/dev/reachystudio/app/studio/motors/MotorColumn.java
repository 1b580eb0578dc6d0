package dev.reachystudio.app.studio.motors;

/** The columns of the table, from left to right. The last one takes what is left. */
enum MotorColumn {
  ID("Id", "", 38),
  NAME("Motor", "", 118),
  ANGLE("Angle", "°", 86),
  VELOCITY("Speed", "°/s", 84),
  CURRENT("Current", "mA", 86),
  TORQUE("Torque", "Nm", 80),
  TEMPERATURE("Temp.", "°C", 78),
  VOLTAGE("Supply", "V", 78),
  AGE("Age", "", 70),
  STATE("State", "", 124);

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
