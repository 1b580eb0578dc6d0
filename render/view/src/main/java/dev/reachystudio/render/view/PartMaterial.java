package dev.reachystudio.render.view;

import dev.reachystudio.render.model.scene.BodyGroup;
import dev.reachystudio.render.model.scene.PartRole;
import dev.reachystudio.render.model.scene.ScenePart;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import org.jspecify.annotations.Nullable;

/** The surface of one part: made once, recoloured when the theme or the way of looking changes. */
final class PartMaterial {

  /** How much a faulty part takes the colour of a violation. */
  private static final double FAULT_TINT = 0.72;

  private static final double XRAY_SHELL_ALPHA = 0.16;
  private static final double XRAY_DARK_ALPHA = 0.3;
  private static final double XRAY_SHADE = 0.8;

  private final PhongMaterial phong = new PhongMaterial();
  private final PartRole role;
  private final boolean hidesOthers;
  private final Color own;
  private Color untinted = Color.WHITE;
  private boolean faulty;

  PartMaterial(ScenePart part) {
    this.role = part.role();
    this.hidesOthers = hidesOthers(part);
    this.own =
        Color.color(
            part.color().red(), part.color().green(), part.color().blue(), part.color().alpha());
  }

  PhongMaterial phong() {
    return phong;
  }

  /** Recolours. */
  void show(ViewColors colors, Look look, boolean faulty) {
    Color color = color(colors);
    @Nullable Color gloss = gloss();
    if (look.offline()) {
      color = color.interpolate(colors.neutral(), role == PartRole.SHELL ? 0.85 : 0.6);
      gloss = null;
    }
    if (faulty) {
      color = color.interpolate(colors.violation(), FAULT_TINT);
    }
    if (look.xray() && hidesOthers) {
      double alpha = role == PartRole.SHELL ? XRAY_SHELL_ALPHA : XRAY_DARK_ALPHA;
      if (role == PartRole.SHELL && colors.bright()) {
        color = color.interpolate(colors.neutral(), XRAY_SHADE); // white on white is not seen
      }
      color = Translucent.of(color, alpha);
      gloss = gloss == null ? null : gloss.deriveColor(0, 1, alpha, 1);
    }
    untinted = color;
    this.faulty = faulty;
    phong.setDiffuseColor(color);
    phong.setSpecularColor(gloss);
    phong.setSpecularPower(power());
  }

  /**
   * Mixes a colour into the one it was last shown with.
   *
   * @param tint null for none; a faulty part keeps the colour of its fault
   * @param share 0…1 of the tint
   */
  void tint(@Nullable Color tint, double share) {
    if (tint == null || faulty) {
      phong.setDiffuseColor(untinted);
      return;
    }
    double alpha = untinted.getOpacity();
    phong.setDiffuseColor(untinted.interpolate(Translucent.of(tint, alpha), share));
  }

  /** Whether one looks through it in x-ray, at the legs and whatever is inside. */
  static boolean hidesOthers(ScenePart part) {
    return part.group() != BodyGroup.LEGS
        && switch (part.role()) {
          case SHELL, DARK, LENS -> true;
          case ANTENNA, GLINT, METAL, OTHER -> false;
        };
  }

  private Color color(ViewColors colors) {
    return switch (role) {
      case SHELL -> colors.robotShell();
      case DARK -> colors.robotDark();
      case ANTENNA -> colors.antenna();
      case LENS -> Color.web("#050708");
      case GLINT, METAL, OTHER -> own;
    };
  }

  private @Nullable Color gloss() {
    return switch (role) {
      case SHELL -> null; // matt; and highlights cost time in every pixel
      case DARK -> Color.gray(0.22);
      case ANTENNA -> Color.gray(0.3);
      case LENS, GLINT -> Color.gray(1);
      case METAL -> Color.gray(0.35);
      case OTHER -> Color.gray(0.15);
    };
  }

  private double power() {
    return switch (role) {
      case SHELL -> 14;
      case DARK, OTHER -> 22;
      case ANTENNA, METAL -> 28;
      case LENS, GLINT -> 120;
    };
  }
}
