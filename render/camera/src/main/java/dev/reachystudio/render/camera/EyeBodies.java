package dev.reachystudio.render.camera;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.render.model.world.ShapeMesh;
import java.util.ArrayList;
import java.util.List;

/** The world around the robot: what stands and what moves. */
final class EyeBodies {

  /** The ground of a world that has none of its own. */
  private static final ColorRGBA PLAIN_GROUND = new ColorRGBA(0.80f, 0.79f, 0.77f, 1);

  private final EyeMaterials materials;
  private final List<Node> movable = new ArrayList<>();
  private boolean grounded;

  EyeBodies(SceneModel scene, EyeMaterials materials, Node world) {
    this.materials = materials;
    for (SceneBody body : scene.bodies()) {
      Node node = new Node(body.name());
      EyePlaces.place(node, body.worldFromBody());
      for (ScenePart part : body.parts()) {
        Geometry geometry = geometry(part);
        EyePlaces.place(geometry, part.bodyFromPart());
        node.attachChild(geometry);
      }
      world.attachChild(node);
      if (body.movable()) {
        movable.add(node);
      }
    }
    if (!grounded) {
      world.attachChild(ground(PLAIN_GROUND));
    }
  }

  /** Moves what moves; poses of another world leave it where it is. */
  void show(ScenePoses poses) {
    if (poses.count() != movable.size()) {
      return;
    }
    for (int body = 0; body < poses.count(); body++) {
      EyePlaces.place(movable.get(body), poses.pose(body));
    }
  }

  private Geometry geometry(ScenePart part) {
    ColorRGBA colour = new ColorRGBA(part.red(), part.green(), part.blue(), part.alpha());
    if (part.shape() instanceof SceneShape.Plane plane
        && plane.halfXM() == 0
        && plane.halfYM() == 0) {
      grounded = true;
      return ground(colour);
    }
    Geometry geometry = new Geometry("part", EyeMeshes.of(ShapeMesh.of(part.shape())));
    geometry.setMaterial(materials.matt(colour));
    boolean clear = part.alpha() < 1;
    geometry.setQueueBucket(clear ? Bucket.Transparent : Bucket.Opaque);
    geometry.setShadowMode(clear ? ShadowMode.Off : ShadowMode.CastAndReceive);
    return geometry;
  }

  private Geometry ground(ColorRGBA colour) {
    Geometry ground =
        new Geometry("ground", EyeMeshes.ground(distance -> EyeSky.hazed(colour, distance)));
    ground.setMaterial(materials.tiles());
    ground.setShadowMode(ShadowMode.Receive);
    return ground;
  }
}
