package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.value.Part;
import java.util.Set;

/** Parts of the inspector that tell the outcomes of their own commands. */
public enum Section {
  HEAD,
  BODY,
  ANTENNAS,
  POSES;

  /** The parts of the robot it moves. */
  public Set<Part> parts() {
    return switch (this) {
      case HEAD -> Set.of(Part.HEAD);
      case BODY -> Set.of(Part.BODY_YAW);
      case ANTENNAS -> Set.of(Part.ANTENNAS);
      case POSES -> Set.of(Part.values());
    };
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
