package dev.reachystudio.app.daemon.camera;

/**
 * How large a picture is.
 *
 * @param widthPx pixels, {@value #LEAST_PX}…{@value #MOST_PX}
 * @param heightPx pixels, {@value #LEAST_PX}…{@value #MOST_PX}
 */
public record CameraSize(int widthPx, int heightPx) {

  /** The shortest edge; less shows nothing. */
  public static final int LEAST_PX = 64;

  /** The longest edge: the widest picture that the robot's camera sends by default. */
  public static final int MOST_PX = 1920;

  /** What is drawn for who does not ask for a size. */
  public static final CameraSize DEFAULT = new CameraSize(640, 480);

  /**
   * @throws IllegalArgumentException if an edge is too short or too long
   */
  public CameraSize {
    check("width", widthPx);
    check("height", heightPx);
  }

  private static void check(String edge, int px) {
    if (px < LEAST_PX || px > MOST_PX) {
      throw new IllegalArgumentException(
          edge + " must be " + LEAST_PX + "…" + MOST_PX + " pixels, not " + px);
    }
  }
}
