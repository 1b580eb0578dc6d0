package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.transform.Affine;

/** A thing beside the robot: its nodes, and where they are. */
final class BodyNode {

  private final SceneBody body;
  private final Affine transform = new Affine();
  private final List<BodyPart> parts = new ArrayList<>();
  private final Extent ownExtent;
  private Pose worldFromBody;

  BodyNode(SceneBody body) {
    this.body = body;
    this.worldFromBody = body.worldFromBody();
    for (var part : body.parts()) {
      if (!Ground.isFloor(body, part)) {
        BodyPart drawn = new BodyPart(part, body.movable(), transform);
        if (drawn.mesh().triangleCount() > 0) {
          parts.add(drawn);
        }
      }
    }
    this.ownExtent = Extent.of(parts.stream().map(BodyPart::mesh).toList());
    PoseTransform.set(transform, worldFromBody);
  }

  String name() {
    return body.name();
  }

  boolean movable() {
    return body.movable();
  }

  List<BodyPart> parts() {
    return parts;
  }

  Pose worldFromBody() {
    return worldFromBody;
  }

  /** The box around it in the world. */
  Extent extent() {
    return ownExtent.in(worldFromBody);
  }

  /** Where a line of sight meets it first, in lengths of its ray; infinite if nowhere. */
  double depth(Sight sight) {
    Sight here = sight.from(worldFromBody);
    double nearest = Double.POSITIVE_INFINITY;
    for (BodyPart part : parts) {
      nearest = Math.min(nearest, here.depth(part.mesh()));
    }
    return nearest;
  }

  void move(Pose newPose) {
    worldFromBody = newPose;
    PoseTransform.set(transform, newPose);
  }
}
