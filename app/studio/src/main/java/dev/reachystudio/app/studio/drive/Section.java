package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.value.Part;
import java.util.Set;

/** Parts of the inspector that tell the outcomes of their own commands. */
public enum Section {
  HEAD(Set.of(Part.HEAD)),
  BODY(Set.of(Part.BODY_YAW)),
  ANTENNAS(Set.of(Part.ANTENNAS)),
  POSES(Set.of(Part.values()));

  private final Set<Part> parts;

  Section(Set<Part> parts) {
    this.parts = parts;
  }

  /** The parts of the robot it moves. */
  public Set<Part> parts() {
    return parts;
  }

  /** Where an axis is. */
  public static Section of(DriveAxis axis) {
    return switch (axis.part()) {
      case HEAD -> HEAD;
      case BODY_YAW -> BODY;
      case ANTENNAS -> ANTENNAS;
    };
  }
}
