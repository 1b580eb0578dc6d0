package dev.reachystudio.render.camera;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.shadow.EdgeFilteringMode;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.util.BufferUtils;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.state.BodyState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Pictures of one size. Belongs to the thread of its {@link RobotEye}. */
public final class EyeView implements AutoCloseable {

  /** Inside of the head nothing is drawn, so nothing can be nearer. */
  private static final float NEAR_M = 0.02f;

  private static final float FAR_M = 2 * EyeMeshes.HORIZON_M;

  private static final int SHADOW_PX = 1024;

  /** Shadows are drawn to this distance: what is further away is small. */
  private static final float SHADOW_M = 1.6f;

  private static final float SHADOW_DARKNESS = 0.45f;

  private final RobotEye eye;
  private final EyeOptics optics;
  private final ByteBuffer pixels;
  private final Texture2D plainPicture;
  private final FrameBuffer plain;
  private final FrameBuffer finished;
  private final Camera camera;
  private final ViewPort seen;
  private final ViewPort pulled;
  private final Node surface = new Node("picture");
  private @Nullable DirectionalLightShadowRenderer shadows;

  EyeView(RobotEye eye, EyeOptics optics, EyeMaterials materials) {
    this.eye = eye;
    this.optics = optics;
    int width = optics.widthPx();
    int height = optics.heightPx();
    EyeWarp warp = new EyeWarp(width, height, optics.lens());
    pixels = BufferUtils.createByteBuffer(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
    plainPicture = new Texture2D(warp.plainWidthPx(), warp.plainHeightPx(), Format.RGBA8);
    plainPicture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
    plainPicture.setMagFilter(Texture.MagFilter.Bilinear);
    plain = new FrameBuffer(warp.plainWidthPx(), warp.plainHeightPx(), 1);
    plain.setDepthTarget(FrameBufferTarget.newTarget(Format.Depth24));
    plain.addColorTarget(FrameBufferTarget.newTarget(plainPicture));
    finished = new FrameBuffer(width, height, 1);
    finished.addColorTarget(FrameBufferTarget.newTarget(Format.RGBA8));
    camera = new Camera(warp.plainWidthPx(), warp.plainHeightPx());
    warp.open(camera, NEAR_M, FAR_M);
    seen = new ViewPort("seen", camera);
    seen.setClearFlags(true, true, true);
    seen.setBackgroundColor(EyeSky.HORIZON);
    seen.setOutputFrameBuffer(plain);
    seen.attachScene(eye.world());
    Geometry picture = new Geometry("picture", warp.mesh());
    picture.setMaterial(materials.picture(plainPicture));
    picture.setCullHint(CullHint.Never);
    surface.attachChild(picture);
    pulled = new ViewPort("pulled", flat(width, height));
    pulled.setOutputFrameBuffer(finished);
    pulled.attachScene(surface);
    surface.updateGeometricState();
  }

  /**
   * Sees pixels from the top left; OpenGL's first row is the lowest, so the picture stands on its
   * head and is read from its top.
   */
  private static Camera flat(int widthPx, int heightPx) {
    Camera flat = new Camera(widthPx, heightPx);
    flat.setParallelProjection(true);
    flat.setFrame(
        Vector3f.ZERO, new Vector3f(-1, 0, 0), new Vector3f(0, 1, 0), new Vector3f(0, 0, -1));
    flat.setFrustum(-1, 1, 0, widthPx, heightPx, 0);
    return flat;
  }

  /**
   * Draws what the eye sees.
   *
   * @param robot the robot, heads as they are on the wire
   * @param poses what moves in the world; those of another world leave everything where it is
   * @return opaque pixels, rows from the top, {@code 0xFFRRGGBB}; the caller's
   */
  public int[] draw(BodyState robot, ScenePoses poses) {
    eye.show(robot, poses);
    EyePlaces.aim(camera, robot.head(), optics.headFromCamera());
    RenderManager renders = eye.renders();
    renders.renderViewPort(seen, 0);
    renders.renderViewPort(pulled, 0);
    GLRenderer gl = eye.gl();
    pixels.clear();
    gl.readFrameBufferWithFormat(finished, pixels, Format.BGRA8);
    int[] argb = new int[optics.widthPx() * optics.heightPx()];
    pixels.asIntBuffer().get(argb);
    gl.postFrame();
    return argb;
  }

  /** With shadows or without, from the next picture on. */
  public void setQuality(CameraQuality quality) {
    boolean wanted = quality == CameraQuality.SHADOWS;
    if (shadows != null && !wanted) {
      seen.removeProcessor(shadows);
      shadows = null;
    }
    if (shadows == null && wanted) {
      shadows = shadows();
      seen.addProcessor(shadows);
    }
  }

  private DirectionalLightShadowRenderer shadows() {
    DirectionalLightShadowRenderer made =
        new DirectionalLightShadowRenderer(eye.materials().assets(), SHADOW_PX, 1);
    made.setLight(eye.key());
    made.setShadowIntensity(SHADOW_DARKNESS);
    made.setShadowZExtend(SHADOW_M);
    made.setRenderBackFacesShadows(true); // what is lit does not throw a shadow on itself
    made.setEdgeFilteringMode(EdgeFilteringMode.Bilinear);
    return made;
  }

  @Override
  public void close() {
    setQuality(CameraQuality.FAST);
    plain.dispose();
    finished.dispose();
    plainPicture.getImage().dispose();
    eye.gl().postFrame();
  }
}
