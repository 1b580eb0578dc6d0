package dev.reachystudio.render.camera;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial.CullHint;

/** What is behind everything: bright at the horizon, blue above; the ground fades into it. */
final class EyeSky {

  /** The background where the sky is not drawn yet. */
  static final ColorRGBA HORIZON = new ColorRGBA(0.88f, 0.91f, 0.94f, 1);

  /** What the ground is tinted with to look like the horizon: its tiles are darker than white. */
  private static final ColorRGBA HAZE = HORIZON.mult(1.06f);

  private static final ColorRGBA ZENITH = new ColorRGBA(0.48f, 0.64f, 0.82f, 1);

  /** Where the ground begins to fade, and where nothing is left of its colour, metres. */
  private static final double CLEAR_M = 2.5;

  private static final double FADED_M = 14;

  private EyeSky() {}

  static Geometry of(EyeMaterials materials) {
    Geometry sky = new Geometry("sky", EyeMeshes.sky(EyeSky::colour));
    sky.setMaterial(materials.sky());
    sky.setQueueBucket(Bucket.Sky);
    sky.setCullHint(CullHint.Never);
    sky.setShadowMode(ShadowMode.Off);
    return sky;
  }

  private static ColorRGBA colour(double elevationRad) {
    double height = Math.max(0, Math.sin(elevationRad));
    return mixed(HORIZON, ZENITH, Math.sqrt(height));
  }

  /** A colour of the ground as it is seen from some metres away. */
  static ColorRGBA hazed(ColorRGBA colour, double distanceM) {
    double share = Math.clamp((distanceM - CLEAR_M) / (FADED_M - CLEAR_M), 0, 1);
    return mixed(colour, HAZE, share);
  }

  private static ColorRGBA mixed(ColorRGBA from, ColorRGBA to, double share) {
    return new ColorRGBA().interpolateLocal(from, to, (float) share);
  }
}
