package dev.reachystudio.render.model.urdf;

import java.util.List;

/**
 * A robot as a tree of links. Made by {@link UrdfReader}, which guarantees that names are unique,
 * that every joint joins two existing links, that no link has two parents and that there is no
 * cycle.
 *
 * @param name of the robot
 * @param links in the order of the file
 * @param joints in the order of the file
 * @param warnings what was passed over while reading, in sentences for people
 */
public record RobotDescription(
    String name, List<Link> links, List<Joint> joints, List<String> warnings) {

  /** Copies the lists. */
  public RobotDescription {
    links = List.copyOf(links);
    joints = List.copyOf(joints);
    warnings = List.copyOf(warnings);
  }
}
