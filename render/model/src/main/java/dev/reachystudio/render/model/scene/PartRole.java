package dev.reachystudio.render.model.scene;

import dev.reachystudio.render.model.urdf.Material;
import java.util.Locale;

/** What a part is made to look like, so that a view can choose colours by theme. */
public enum PartRole {
  /** White outer shell. */
  SHELL,
  /** Dark plastic. */
  DARK,
  /** The antennas' rods and balls. */
  ANTENNA,
  /** Glossy glass. */
  LENS,
  /** A light mirrored in a lens: bright under any lighting. */
  GLINT,
  /** Rods, springs and other metal. */
  METAL,
  /** Anything else: draw it in its own colour. */
  OTHER;

  /** Above this lightness a part counts as shell, below {@link #DARK_BELOW} as dark. */
  private static final double SHELL_ABOVE = 0.85;

  private static final double DARK_BELOW = 0.35;

  static PartRole of(Material material, BodyGroup group) {
    String name = material.name().toLowerCase(Locale.ROOT);
    double luminance = material.color().luminance();
    boolean antenna = group == BodyGroup.RIGHT_ANTENNA || group == BodyGroup.LEFT_ANTENNA;
    if (name.equals("glint")) {
      return GLINT;
    }
    if (name.contains("lens")) {
      return LENS;
    }
    if (name.contains("metal") || name.contains("rod")) {
      return METAL;
    }
    if (name.equals("antenna") || (antenna && luminance < DARK_BELOW)) {
      return ANTENNA;
    }
    if (luminance > SHELL_ABOVE) {
      return SHELL;
    }
    return luminance < DARK_BELOW ? DARK : OTHER;
  }
}
