package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
import dev.reachystudio.protocol.value.Part;

/**
 * What can be set on the robot, in the order of the inspector. The ends of the sliders hold what
 * the joints allow from the neutral pose with one axis alone, rounded outwards; beyond the end of a
 * slider a number can still be typed.
 */
public enum DriveAxis {
  X("x", "-studio-axis-x", Quantity.LENGTH, Part.HEAD, -0.060, 0.060),
  Y("y", "-studio-axis-y", Quantity.LENGTH, Part.HEAD, -0.055, 0.055),
  Z("z", "-studio-axis-z", Quantity.LENGTH, Part.HEAD, -0.055, 0.030),
  ROLL("roll", "-studio-track-roll", Quantity.ANGLE, Part.HEAD, rad(-60), rad(60)),
  PITCH("pitch", "-studio-track-pitch", Quantity.ANGLE, Part.HEAD, rad(-80), rad(60)),
  YAW("yaw", "-studio-track-yaw", Quantity.ANGLE, Part.HEAD, rad(-180), rad(180)),
  BODY("Body", "-studio-track-body", Quantity.ANGLE, Part.BODY_YAW, rad(-160), rad(160)),
  RIGHT("Right", "-studio-track-antenna-right", Quantity.ANGLE, Part.ANTENNAS, rad(-180), rad(180)),
  LEFT("Left", "-studio-track-antenna-left", Quantity.ANGLE, Part.ANTENNAS, rad(-180), rad(180));

  private final String label;
  private final String colorToken;
  private final Quantity quantity;
  private final Part part;
  private final double minimum;
  private final double maximum;

  DriveAxis(
      String label,
      String colorToken,
      Quantity quantity,
      Part part,
      double minimum,
      double maximum) {
    this.label = label;
    this.colorToken = colorToken;
    this.quantity = quantity;
    this.part = part;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  private static double rad(double degrees) {
    return Math.toRadians(degrees);
  }

  /** Place in the order of the inspector, from 0; nine numbers of a pose are in this order. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /** Name in the inspector. */
  public String label() {
    return label;
  }

  /** Name in a sentence. */
  public String nameInSentence() {
    return switch (this) {
      case BODY -> "body yaw";
      case RIGHT -> "right antenna";
      case LEFT -> "left antenna";
      default -> label;
    };
  }

  /** Token of its colour. */
  public String colorToken() {
    return colorToken;
  }

  /** What it measures. */
  public Quantity quantity() {
    return quantity;
  }

  /** The part of the robot it belongs to. */
  public Part part() {
    return part;
  }

  /** Left end of the slider, metres or radians. */
  public double minimum() {
    return minimum;
  }

  /** Right end of the slider, metres or radians. */
  public double maximum() {
    return maximum;
  }

  /** Name of the field in a clamp, as on the wire. */
  public String wireField() {
    return switch (part) {
      case HEAD -> "head." + label;
      case BODY_YAW -> "body_yaw";
      case ANTENNAS -> this == RIGHT ? "right_antenna" : "left_antenna";
    };
  }
}
