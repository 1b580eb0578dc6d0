package dev.reachystudio.render.model.pose;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.urdf.RobotDescription;
import java.util.Optional;

/**
 * Says where every link of a description is for a state of the robot. Joints are found by their
 * names ({@code yaw_body}, {@code stewart_1…6}, {@code right_antenna}, {@code left_antenna}, {@code
 * passive_1_x…passive_7_z}); those a description lacks are passed over, others stay at 0.
 *
 * <p>The head is put exactly where the state says, the rods point at it. A call takes some
 * microseconds and allocates nothing. An object belongs to one thread, usually JavaFX's.
 */
public final class RobotPoser {

  /** Height of the neutral head frame above the table, metres (head_z_offset of the kinematics). */
  public static final double NEUTRAL_HEAD_HEIGHT_M = 0.177;

  private final LinkTree tree;
  private final double[] jointValues;
  private final int[] headJoints = new int[HeadJoints.COUNT];
  private final int rightAntenna;
  private final int leftAntenna;
  private final Optional<PassiveJoints> neck;
  private final double[] headFromHeadLink = new double[Rigid.SIZE];
  private final double[] worldFromHead = new double[Rigid.SIZE];
  private final double[] worldFromHeadLink = new double[Rigid.SIZE];

  /**
   * @param description any robot
   */
  public RobotPoser(RobotDescription description) {
    tree = new LinkTree(description);
    jointValues = new double[tree.count()];
    headJoints[0] = tree.jointIndexOf("yaw_body");
    for (int leg = 1; leg < HeadJoints.COUNT; leg++) {
      headJoints[leg] = tree.jointIndexOf("stewart_" + leg);
    }
    rightAntenna = tree.jointIndexOf("right_antenna");
    leftAntenna = tree.jointIndexOf("left_antenna");
    neck = PassiveJoints.find(tree);
    neck.ifPresent(joints -> Rigid.set(headFromHeadLink(joints), headFromHeadLink, 0));
    placeHead(Pose.IDENTITY);
  }

  /** The head frame hangs fixed on the head's link, in the URDF the other way round. */
  private Pose headFromHeadLink(PassiveJoints joints) {
    int head = tree.indexOf("head");
    if (head < 0 || tree.parentOf(head) != joints.headLink()) {
      return Pose.IDENTITY;
    }
    Rigid.invert(tree.origins(), tree.originAt(head), worldFromHead, 0);
    return Rigid.pose(worldFromHead, 0);
  }

  /** The links and their numbers. */
  public LinkTree tree() {
    return tree;
  }

  /** Poses with the right number of links, to be filled by {@link #pose(BodyState, LinkPoses)}. */
  public LinkPoses newPoses() {
    LinkPoses poses = tree.newPoses();
    tree.pose(jointValues, 0, poses);
    return poses;
  }

  /**
   * Computes where all links are. Numbers that are not finite leave their joint, or the head, where
   * it was.
   *
   * @param state measured or wanted
   * @param poses changed in place
   */
  public void pose(BodyState state, LinkPoses poses) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      set(headJoints[i], state.headJoints().get(i));
    }
    // the description turns the antennas the other way round than the wire
    set(rightAntenna, -state.antennas().rightRad());
    set(leftAntenna, -state.antennas().leftRad());
    tree.pose(jointValues, 0, poses);
    if (neck.isPresent()) {
      closeNeck(neck.get(), state.head(), poses);
    }
  }

  /** The same in new poses, for callers that are not in a hurry. */
  public LinkPoses pose(BodyState state) {
    LinkPoses poses = newPoses();
    pose(state, poses);
    return poses;
  }

  /**
   * The joints without a motor as of the last call of {@code pose}, radians, in the order
   * passive_1_x, passive_1_y … passive_7_z; empty if the description has no such neck.
   */
  public double[] passiveJointsRad() {
    if (neck.isEmpty()) {
      return new double[0];
    }
    double[] values = new double[PassiveJoints.COUNT];
    for (int place = 0; place < values.length; place++) {
      values[place] = jointValues[neck.get().joint(place)];
    }
    return values;
  }

  private void set(int joint, double value) {
    if (joint >= 0 && Double.isFinite(value)) {
      jointValues[joint] = value;
    }
  }

  private void placeHead(Pose head) {
    Rigid.set(head, worldFromHead, 0);
    worldFromHead[11] += NEUTRAL_HEAD_HEIGHT_M;
    Rigid.multiply(worldFromHead, 0, headFromHeadLink, 0, worldFromHeadLink, 0);
  }

  private void closeNeck(PassiveJoints joints, Pose head, LinkPoses poses) {
    if (head.isFinite()) {
      placeHead(head);
    }
    joints.close(worldFromHeadLink, poses, jointValues);
    tree.pose(jointValues, 0, poses);
    int headLink = joints.headLink();
    System.arraycopy(
        worldFromHeadLink, 0, poses.values, Rigid.SIZE * headLink, worldFromHeadLink.length);
    for (int link = headLink + 1; link < tree.count(); link++) {
      if (tree.isUnder(link, headLink)) {
        tree.poseOne(jointValues, link, poses);
      }
    }
  }
}
