package dev.reachystudio.render.camera;

import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;

/** The light of a bright room: from everywhere, mostly from above, a little from the other side. */
final class EyeLights {

  private final DirectionalLight key =
      new DirectionalLight(
          new Vector3f(0.30f, -0.55f, -1).normalizeLocal(), new ColorRGBA(0.66f, 0.65f, 0.62f, 1));

  EyeLights(Node world) {
    world.addLight(new AmbientLight(new ColorRGBA(0.40f, 0.41f, 0.43f, 1)));
    world.addLight(key);
    world.addLight(
        new DirectionalLight(
            new Vector3f(0.3f, 0.9f, -0.3f).normalizeLocal(),
            new ColorRGBA(0.14f, 0.15f, 0.17f, 1)));
  }

  /** The light that throws shadows. */
  DirectionalLight key() {
    return key;
  }
}
