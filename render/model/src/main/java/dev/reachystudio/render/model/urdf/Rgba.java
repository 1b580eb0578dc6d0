package dev.reachystudio.render.model.urdf;

/**
 * A colour, each part in [0, 1], not premultiplied.
 *
 * @param red red
 * @param green green
 * @param blue blue
 * @param alpha opacity
 */
public record Rgba(double red, double green, double blue, double alpha) {

  /** What a visual without a colour is drawn in. */
  public static final Rgba LIGHT_GREY = new Rgba(0.8, 0.8, 0.8, 1);

  /** Perceived lightness in [0, 1], from the weights of Rec. 709. */
  public double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
