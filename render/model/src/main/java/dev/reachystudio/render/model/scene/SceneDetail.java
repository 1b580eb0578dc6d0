package dev.reachystudio.render.model.scene;

/**
 * How much of a description is drawn.
 *
 * @param maxTriangles meshes are simplified until all together have about this many triangles; the
 *     shape stays, so a limit far too low is not reached
 * @param keepHidden whether parts that no one can see from outside are kept, as x-ray views want
 */
public record SceneDetail(int maxTriangles, boolean keepHidden) {

  /** Every triangle of every part. */
  public static final SceneDetail FULL = new SceneDetail(Integer.MAX_VALUE, true);

  /** For software rendering: what is seen, in at most some 60 000 triangles. */
  public static final SceneDetail LIGHT = new SceneDetail(60_000, false);
}
