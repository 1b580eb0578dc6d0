package dev.reachystudio.render.camera;

import com.jme3.light.DirectionalLight;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.lwjgl.LwjglGL;
import com.jme3.renderer.lwjgl.LwjglGLExt;
import com.jme3.renderer.lwjgl.LwjglGLFboGL3;
import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.scene.Node;
import com.jme3.system.NanoTimer;
import com.jme3.util.BufferAllocatorFactory;
import com.jme3.util.PrimitiveAllocator;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.state.BodyState;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The camera in the head of a simulated robot, drawn without a window. Everything is done on the
 * thread that opened it, and there is one in a process at a time; it makes no thread of its own.
 */
public final class RobotEye implements AutoCloseable {

  /** It tells every start; kept here, or the level would be forgotten. */
  private final Logger engineLog = Logger.getLogger("com.jme3");

  private final GlSurface surface;
  private final GLRenderer gl;
  private final RenderManager renders;
  private final EyeMaterials materials;
  private final Node world = new Node("world");
  private final EyeLights lights = new EyeLights(world);
  private final EyeRobot robot;
  private final EyeBodies bodies;

  private RobotEye(GlSurface surface, EyeWorld eyeWorld) {
    this.surface = surface;
    engineLog.setLevel(Level.WARNING);
    gl = new GLRenderer(new LwjglGL(), new LwjglGLExt(), new LwjglGLFboGL3());
    gl.initialize();
    renders = new RenderManager(gl);
    renders.setTimer(new NanoTimer());
    materials = new EyeMaterials();
    world.attachChild(EyeSky.of(materials));
    robot = new EyeRobot(eyeWorld.robot(), materials, world);
    bodies = new EyeBodies(eyeWorld.scene(), materials, world);
  }

  /**
   * Opens an eye for the calling thread; takes about a second.
   *
   * @param world what there is to see
   * @throws EyeException if nothing can be drawn on this computer; nothing is left open
   */
  public static RobotEye open(EyeWorld world) throws EyeException {
    // the engine's own choice reaches into the JDK, the other one starts a thread
    System.setProperty(
        BufferAllocatorFactory.PROPERTY_BUFFER_ALLOCATOR_IMPLEMENTATION,
        PrimitiveAllocator.class.getName());
    GlSurface surface = GlSurface.open();
    try {
      return new RobotEye(surface, world);
    } catch (RuntimeException e) { // an OpenGL too old, or a driver that fails
      surface.close();
      throw new EyeException("The OpenGL of this computer cannot be used: " + e.getMessage(), e);
    }
  }

  /** A view of one size; closed before its eye. */
  public EyeView view(EyeOptics optics) {
    return new EyeView(this, optics, materials);
  }

  void show(BodyState body, ScenePoses poses) {
    robot.show(body);
    bodies.show(poses);
    world.updateLogicalState(0);
    world.updateGeometricState();
  }

  GLRenderer gl() {
    return gl;
  }

  RenderManager renders() {
    return renders;
  }

  EyeMaterials materials() {
    return materials;
  }

  Node world() {
    return world;
  }

  DirectionalLight key() {
    return lights.key();
  }

  @Override
  public void close() {
    gl.cleanup();
    surface.close();
  }
}
