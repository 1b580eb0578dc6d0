package dev.reachystudio.app.studio.drive;

/** The frame the head is shown and set in. */
public enum PoseFrame {
  /** Fixed to the table. */
  WORLD("World"),
  /** Turns with the body: turning the body carries the head along. */
  BODY("Body");

  private final String label;

  PoseFrame(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}
