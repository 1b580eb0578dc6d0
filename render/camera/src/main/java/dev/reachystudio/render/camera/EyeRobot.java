package dev.reachystudio.render.camera;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.BodyGroup;
import dev.reachystudio.render.model.scene.ScenePart;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.Rgba;
import java.util.ArrayList;
import java.util.List;

/**
 * The robot as its own eye sees it. The eye is inside the head, so the head is not drawn; its
 * shadow is.
 */
final class EyeRobot {

  private record Part(int link, Spatial spatial) {}

  private final RobotPoser poser;
  private final LinkPoses poses;
  private final List<Part> parts = new ArrayList<>();

  EyeRobot(SceneParts robot, EyeMaterials materials, Node world) {
    poser = new RobotPoser(robot.description());
    poses = poser.newPoses();
    for (ScenePart part : robot.parts()) {
      Geometry geometry = new Geometry(part.link(), EyeMeshes.of(part.mesh()));
      boolean head = part.group() == BodyGroup.HEAD;
      geometry.setMaterial(head ? materials.shadowOnly() : materials.matt(colour(part.color())));
      geometry.setShadowMode(head ? ShadowMode.Cast : ShadowMode.CastAndReceive);
      world.attachChild(geometry);
      parts.add(new Part(poser.tree().indexOf(part.link()), geometry));
    }
  }

  void show(BodyState robot) {
    poser.pose(robot, poses);
    for (Part part : parts) {
      EyePlaces.place(part.spatial(), poses.get(part.link()));
    }
  }

  private static ColorRGBA colour(Rgba colour) {
    return new ColorRGBA(
        (float) colour.red(),
        (float) colour.green(),
        (float) colour.blue(),
        (float) colour.alpha());
  }
}
