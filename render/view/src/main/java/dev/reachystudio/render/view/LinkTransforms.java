package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.pose.RobotPoser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.transform.Affine;

/**
 * The transform of each link that something is drawn for; a frame changes these and nothing else.
 */
final class LinkTransforms {

  private final RobotPoser poser;
  private final LinkPoses poses;
  private final Map<Integer, Affine> worldFromLink = new LinkedHashMap<>();

  LinkTransforms(RobotPoser poser) {
    this.poser = poser;
    this.poses = poser.newPoses();
  }

  /** The transform of a link, the same object for all that hangs on it. */
  Affine of(String link) {
    return worldFromLink.computeIfAbsent(poser.tree().indexOf(link), ignored -> new Affine());
  }

  /** Number of a link in {@link #poses}. */
  int linkOf(String link) {
    return poser.tree().indexOf(link);
  }

  /** The link that a joint carries. */
  Optional<String> linkCarriedBy(String joint) {
    int link = poser.tree().jointIndexOf(joint);
    return link < 0 ? Optional.empty() : Optional.of(poser.tree().name(link));
  }

  /** Whether a link turns with a joint; false for a joint the robot does not have. */
  boolean isCarriedBy(String joint, String link) {
    int carried = poser.tree().jointIndexOf(joint);
    return carried >= 0 && poser.tree().isUnder(linkOf(link), carried);
  }

  void show(BodyState state) {
    poser.pose(state, poses);
    worldFromLink.forEach(this::move);
  }

  /** Where the links are now, metres. */
  LinkPoses poses() {
    return poses;
  }

  private void move(int link, Affine affine) {
    if (link < 0) {
      return;
    }
    affine.setToTransform(
        poses.at(link, 0, 0),
        poses.at(link, 0, 1),
        poses.at(link, 0, 2),
        mm(link, 0),
        poses.at(link, 1, 0),
        poses.at(link, 1, 1),
        poses.at(link, 1, 2),
        mm(link, 1),
        poses.at(link, 2, 0),
        poses.at(link, 2, 1),
        poses.at(link, 2, 2),
        mm(link, 2));
  }

  private double mm(int link, int row) {
    return CameraRig.MM_PER_M * poses.at(link, row, 3);
  }
}
