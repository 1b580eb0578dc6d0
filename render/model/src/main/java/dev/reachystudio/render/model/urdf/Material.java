package dev.reachystudio.render.model.urdf;

/**
 * What a visual is drawn in. Textures are not read.
 *
 * @param name as in the file, or empty
 * @param color its own colour, that of the global material of the same name, or light grey
 */
public record Material(String name, Rgba color) {

  /** For visuals that name none. */
  public static final Material UNNAMED = new Material("", Rgba.LIGHT_GREY);
}
