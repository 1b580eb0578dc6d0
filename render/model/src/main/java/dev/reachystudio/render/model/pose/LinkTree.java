package dev.reachystudio.render.model.pose;

import dev.reachystudio.render.model.urdf.Joint;
import dev.reachystudio.render.model.urdf.JointType;
import dev.reachystudio.render.model.urdf.Link;
import dev.reachystudio.render.model.urdf.RobotDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links of a description in an order in which parents come first, with a number for each. A
 * joint has the number of the link it carries. Immutable but for scratch space, so for one thread.
 */
public final class LinkTree {

  private static final int NONE = -1;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> jointNumbers = new HashMap<>();
  private final List<Optional<Joint>> joints = new ArrayList<>();
  private final int[] parents;
  private final int[] mimicked;
  private final double[] origins;
  private final double[] motion = new double[Rigid.SIZE];
  private final double[] local = new double[Rigid.SIZE];

  /**
   * @param description a tree, as {@code UrdfReader} guarantees
   */
  public LinkTree(RobotDescription description) {
    Map<String, Joint> jointTo = new HashMap<>();
    Map<String, List<Joint>> jointsOn = new HashMap<>();
    for (Joint joint : description.joints()) {
      jointTo.put(joint.child(), joint);
      jointsOn.computeIfAbsent(joint.parent(), key -> new ArrayList<>()).add(joint);
    }
    for (Link link : description.links()) {
      if (!jointTo.containsKey(link.name())) {
        add(link.name(), Optional.empty());
      }
    }
    for (int i = 0; i < names.size(); i++) { // grows while it is walked
      for (Joint joint : jointsOn.getOrDefault(names.get(i), List.of())) {
        add(joint.child(), Optional.of(joint));
      }
    }
    parents = new int[names.size()];
    mimicked = new int[names.size()];
    origins = new double[Rigid.SIZE * names.size()];
    for (int i = 0; i < names.size(); i++) {
      Optional<Joint> joint = joints.get(i);
      parents[i] = joint.map(j -> indexOf(j.parent())).orElse(NONE);
      mimicked[i] = joint.flatMap(Joint::mimic).map(m -> jointIndexOf(m.joint())).orElse(NONE);
      if (joint.isPresent()) {
        Rigid.set(joint.get().parentFromJoint(), origins, Rigid.SIZE * i);
      }
    }
  }

  private void add(String name, Optional<Joint> joint) {
    numbers.put(name, names.size());
    joint.ifPresent(j -> jointNumbers.put(j.name(), names.size()));
    names.add(name);
    joints.add(joint);
  }

  /** Number of links. */
  public int count() {
    return names.size();
  }

  /** Name of a link. */
  public String name(int link) {
    return names.get(link);
  }

  /** Number of a link, or −1 if there is none of this name. */
  public int indexOf(String link) {
    return numbers.getOrDefault(link, NONE);
  }

  /** Number of the link that a joint carries, or −1 if there is no joint of this name. */
  public int jointIndexOf(String joint) {
    return jointNumbers.getOrDefault(joint, NONE);
  }

  /** Number of the link that a link hangs on, or −1 for a root. */
  public int parentOf(int link) {
    return parents[link];
  }

  /** The joint that carries a link; empty for a root. */
  public Optional<Joint> jointTo(int link) {
    return joints.get(link);
  }

  /** Whether a link is {@code ancestor} or hangs on it, directly or not. */
  public boolean isUnder(int link, int ancestor) {
    for (int at = link; at != NONE; at = parents[at]) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Where links start from: all at the world's origin. */
  public LinkPoses newPoses() {
    return new LinkPoses(count());
  }

  /**
   * Computes where links are.
   *
   * @param jointValues by the number of the link the joint carries, radians or metres
   * @param first first link to compute; those before stay
   * @param poses changed in place
   */
  void pose(double[] jointValues, int first, LinkPoses poses) {
    for (int link = first; link < parents.length; link++) {
      if (parents[link] != NONE) {
        poseOne(jointValues, link, poses);
      }
    }
  }

  void poseOne(double[] jointValues, int link, LinkPoses poses) {
    Joint joint = joints.get(link).orElseThrow();
    int at = Rigid.SIZE * link;
    int parentAt = Rigid.SIZE * parents[link];
    if (!joint.type().hasValue()) {
      Rigid.multiply(poses.values, parentAt, origins, at, poses.values, at);
      return;
    }
    double value = valueOf(jointValues, link, joint);
    if (joint.type() == JointType.PRISMATIC) {
      Rigid.shift(joint.axisX() * value, joint.axisY() * value, joint.axisZ() * value, motion, 0);
    } else {
      Rigid.turn(joint.axisX(), joint.axisY(), joint.axisZ(), value, motion, 0);
    }
    Rigid.multiply(origins, at, motion, 0, local, 0);
    Rigid.multiply(poses.values, parentAt, local, 0, poses.values, at);
  }

  private double valueOf(double[] jointValues, int link, Joint joint) {
    if (joint.mimic().isEmpty()) {
      return jointValues[link];
    }
    Joint.Mimic mimic = joint.mimic().get();
    double other = mimicked[link] == NONE ? 0 : jointValues[mimicked[link]];
    return mimic.factor() * other + mimic.offset();
  }

  /**
   * {@code parentFromJoint} of a link's joint, twelve numbers from this place on in {@link
   * #origins}.
   */
  int originAt(int link) {
    return Rigid.SIZE * link;
  }

  double[] origins() {
    return origins;
  }
}
