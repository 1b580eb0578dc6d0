package dev.reachystudio.render.camera;

import static org.lwjgl.glfw.GLFW.GLFW_ANY_PLATFORM;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_CREATION_API;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MAJOR;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MINOR;
import static org.lwjgl.glfw.GLFW.GLFW_EGL_CONTEXT_API;
import static org.lwjgl.glfw.GLFW.GLFW_FALSE;
import static org.lwjgl.glfw.GLFW.GLFW_NATIVE_CONTEXT_API;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_CORE_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_FORWARD_COMPAT;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_PLATFORM;
import static org.lwjgl.glfw.GLFW.GLFW_PLATFORM_NULL;
import static org.lwjgl.glfw.GLFW.GLFW_TRUE;
import static org.lwjgl.glfw.GLFW.GLFW_VISIBLE;
import static org.lwjgl.glfw.GLFW.glfwCreateWindow;
import static org.lwjgl.glfw.GLFW.glfwDefaultWindowHints;
import static org.lwjgl.glfw.GLFW.glfwDestroyWindow;
import static org.lwjgl.glfw.GLFW.glfwGetError;
import static org.lwjgl.glfw.GLFW.glfwInit;
import static org.lwjgl.glfw.GLFW.glfwInitHint;
import static org.lwjgl.glfw.GLFW.glfwMakeContextCurrent;
import static org.lwjgl.glfw.GLFW.glfwTerminate;
import static org.lwjgl.glfw.GLFW.glfwWindowHint;
import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memUTF8Safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryStack;

/**
 * An OpenGL to draw with, current on the thread that opened it. There is one in the process at a
 * time.
 */
final class GlSurface implements AutoCloseable {

  /**
   * Ways to an OpenGL. The first needs no display, so nothing that happens to the display can reach
   * us: losing an X server ends the process of whoever is connected to it.
   */
  private enum Way {
    WITHOUT_DISPLAY(GLFW_PLATFORM_NULL, GLFW_EGL_CONTEXT_API, "without a display"),
    WITH_DISPLAY(GLFW_ANY_PLATFORM, GLFW_NATIVE_CONTEXT_API, "with the display");

    private final int platform;
    private final int contextApi;
    private final String words;

    Way(int platform, int contextApi, String words) {
      this.platform = platform;
      this.contextApi = contextApi;
      this.words = words;
    }
  }

  /** GLFW is begun and ended for the whole process, whoever uses it. */
  private static final Semaphore ONLY_ONE = new Semaphore(1);

  /** One that is being closed is waited for. */
  private static final long PATIENCE_S = 10;

  /** Nothing is drawn into the window itself, and it is never seen. */
  private static final int WINDOW_PX = 16;

  private final long window;

  private GlSurface(long window) {
    this.window = window;
  }

  /**
   * Opens one for the calling thread.
   *
   * @throws EyeException if this computer has none, or somebody else in this process has it
   */
  static GlSurface open() throws EyeException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    check(system);
    reserve();
    boolean opened = false;
    try {
      GlSurface surface = open(system);
      opened = true;
      return surface;
    } finally {
      if (!opened) {
        ONLY_ONE.release();
      }
    }
  }

  private static void reserve() throws EyeException {
    try {
      if (!ONLY_ONE.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
        throw new EyeException("Another simulated camera draws in this program.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EyeException("The camera was closed.", e);
    }
  }

  private static GlSurface open(String system) throws EyeException {
    List<String> reasons = new ArrayList<>();
    try {
      for (Way way : Way.values()) {
        String impossible = impossible(way, system);
        if (!impossible.isEmpty()) {
          reasons.add(impossible);
          continue;
        }
        long window = create(way);
        if (window != NULL) {
          return made(window);
        }
        reasons.add(way.words + ": " + error());
        glfwTerminate();
      }
    } catch (LinkageError e) { // the library is not there for this processor, or cannot be unpacked
      throw new EyeException("The library for drawing cannot be loaded: " + e.getMessage(), e);
    }
    throw new EyeException(
        "This computer offers no OpenGL to draw the robot's eye with ("
            + String.join("; ", reasons)
            + ").");
  }

  /** Before anything native is touched: on macOS the call itself would end the process. */
  static void check(String system) throws EyeException {
    if (system.contains("mac")) {
      throw new EyeException(
          "The simulated camera does not work on macOS: drawing belongs to the first thread there,"
              + " and that is the window's.");
    }
  }

  /** Why a way is not tried; empty if it is. */
  private static String impossible(Way way, String system) {
    boolean windows = system.contains("windows");
    if (way == Way.WITHOUT_DISPLAY) {
      return windows ? "Windows draws with a display only" : "";
    }
    boolean display =
        windows || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return display ? "" : "there is no display";
  }

  private static long create(Way way) {
    glfwInitHint(GLFW_PLATFORM, way.platform);
    if (!glfwInit()) {
      return NULL;
    }
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, way.contextApi);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    return glfwCreateWindow(WINDOW_PX, WINDOW_PX, "robot-eye", NULL, NULL);
  }

  private static GlSurface made(long window) throws EyeException {
    GlSurface surface = new GlSurface(window);
    try {
      glfwMakeContextCurrent(window);
      GL.createCapabilities(true);
      return surface;
    } catch (IllegalStateException e) {
      surface.end();
      throw new EyeException("The OpenGL of this computer cannot be used: " + e.getMessage(), e);
    }
  }

  private static String error() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer description = stack.mallocPointer(1);
      int code = glfwGetError(description);
      String words = memUTF8Safe(description.get(0));
      return words == null ? "error " + code : words;
    }
  }

  @Override
  public void close() {
    end();
    ONLY_ONE.release();
  }

  private void end() {
    glfwMakeContextCurrent(NULL);
    GL.setCapabilities(null);
    glfwDestroyWindow(window);
    glfwTerminate();
  }
}
