package dev.reachystudio.render.view;

/** Directions to look from. */
public enum ViewPreset {
  /** From the front, a little from the side and from above; the view one starts with. */
  THREE_QUARTER("Three-quarter", 33, 14),
  /** Face to face. */
  FRONT("Front", 0, 4),
  /** From the robot's left. */
  LEFT("Left", 90, 4),
  /** From the robot's right. */
  RIGHT("Right", -90, 4),
  /** From behind, as the robot sees its world. */
  BACK("Back", 180, 12),
  /** From above. */
  TOP("Top", 0, 90);

  private final String label;
  private final double azimuthRad;
  private final double elevationRad;

  ViewPreset(String label, double azimuthDeg, double elevationDeg) {
    this.label = label;
    this.azimuthRad = Math.toRadians(azimuthDeg);
    this.elevationRad = Math.toRadians(elevationDeg);
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  double azimuthRad() {
    return azimuthRad;
  }

  double elevationRad() {
    return elevationRad;
  }
}
