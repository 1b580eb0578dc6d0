package dev.reachystudio.render.model.scene;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.mesh.MeshPreparation;
import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.urdf.RobotDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the parts no one can see: screws inside, servo cases, boards. The robot is looked at from
 * all sides in a few poses; what never shows more than a speck is left out.
 */
final class HiddenVisuals {

  /** Pixels a part has to show in some view, of 1/{@link #PIXELS} of the robot's size each. */
  private static final int SPECK = 4;

  private static final int PIXELS = 360;

  /** Legs at the neutral head (motion facts, rounded: only used to see what hides what). */
  private static final double NEUTRAL_LEG_RAD = 0.6265;

  private final RobotPoser poser;
  private final List<VisualInstance> visuals;
  private final Map<MeshPreparation, MeshData> meshes = new HashMap<>();

  HiddenVisuals(RobotDescription description, List<VisualInstance> visuals) {
    this.poser = new RobotPoser(description);
    this.visuals = visuals;
  }

  List<VisualInstance> visible() {
    boolean[] seen = new boolean[visuals.size()];
    for (int i = 0; i < seen.length; i++) {
      // arms and rods show now and then, as the head moves: better all of them than some
      seen[i] = BodyGroup.of(poser.tree(), visuals.get(i).link()) == BodyGroup.LEGS;
    }
    for (BodyState state : poses()) {
      LinkPoses poses = poser.pose(state);
      lookAround(worldPoints(poses), seen);
    }
    List<VisualInstance> kept = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        kept.add(visuals.get(i));
      }
    }
    return kept;
  }

  /** Neutral, and the head raised and turned so that one sees further into the body. */
  private static List<BodyState> poses() {
    return List.of(state(Pose.IDENTITY), state(Pose.ofXyzRpy(-0.01, 0.01, 0.018, 0.35, 0.3, 0.5)));
  }

  private static BodyState state(Pose head) {
    double leg = NEUTRAL_LEG_RAD;
    return new BodyState(
        head, new HeadJoints(0, leg, -leg, leg, -leg, leg, -leg), new Antennas(-0.1745, 0.1745));
  }

  private List<float[]> worldPoints(LinkPoses poses) {
    List<float[]> all = new ArrayList<>(visuals.size());
    for (VisualInstance visual : visuals) {
      MeshMerger merger = new MeshMerger();
      merger.add(meshOf(visual), visual);
      float[] points = merger.merged().points();
      int link = visual.link();
      for (int i = 0; i < points.length; i += 3) {
        float x = points[i];
        float y = points[i + 1];
        float z = points[i + 2];
        for (int row = 0; row < 3; row++) {
          points[i + row] =
              (float)
                  (poses.at(link, row, 0) * x
                      + poses.at(link, row, 1) * y
                      + poses.at(link, row, 2) * z
                      + poses.at(link, row, 3));
        }
      }
      all.add(points);
    }
    return all;
  }

  private MeshData meshOf(VisualInstance visual) {
    return meshes.computeIfAbsent(visual.shape(), MeshPreparation::finish);
  }

  private void lookAround(List<float[]> points, boolean[] seen) {
    PartView view = new PartView(points, PIXELS);
    for (int x = -1; x <= 1; x++) {
      for (int y = -1; y <= 1; y++) {
        for (int z = -1; z <= 1; z++) {
          int axes = x * x + y * y + z * z;
          if (axes == 0 || axes == 2) {
            continue; // faces and corners of a cube are enough, its edges show nothing more
          }
          view.look(x, y, z);
          for (int part = 0; part < points.size(); part++) {
            view.draw(part, meshOf(visuals.get(part)).triangles());
          }
          view.markSeen(seen, SPECK);
        }
      }
    }
  }
}
