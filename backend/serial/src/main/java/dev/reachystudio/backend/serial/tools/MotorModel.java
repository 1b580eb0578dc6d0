package dev.reachystudio.backend.serial.tools;

import java.util.Optional;

/** The models of motors in a robot. */
public enum MotorModel {
  /** Body. */
  XC330_M288(1240, "XC330-M288"),
  /** Legs. */
  XL330_M288(1200, "XL330-M288"),
  /** Antennas. */
  XL330_M077(1190, "XL330-M077");

  private final int number;
  private final String text;

  MotorModel(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** In the motors' own numbering. */
  public int number() {
    return number;
  }

  /** The maker's name. */
  public String text() {
    return text;
  }

  /** The model of a number; empty for one that no robot has. */
  public static Optional<MotorModel> of(int number) {
    for (MotorModel model : values()) {
      if (model.number == number) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  /** The maker's name of a number, or the number itself. */
  public static String text(int number) {
    return of(number).map(MotorModel::text).orElse("model " + number);
  }
}
