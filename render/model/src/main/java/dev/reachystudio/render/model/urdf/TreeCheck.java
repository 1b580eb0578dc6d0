package dev.reachystudio.render.model.urdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that links and joints form a tree. */
final class TreeCheck {

  private TreeCheck() {}

  static void check(List<Link> links, List<Joint> joints, List<String> warnings)
      throws UrdfException {
    Map<String, String> jointToChild = new HashMap<>();
    Map<String, List<String>> children = new HashMap<>();
    for (Joint joint : joints) {
      String other = jointToChild.put(joint.child(), joint.name());
      if (other != null) {
        throw new UrdfException(
            "link '%s' hangs on two joints, '%s' and '%s'"
                .formatted(joint.child(), other, joint.name()));
      }
      children.computeIfAbsent(joint.parent(), key -> new ArrayList<>()).add(joint.child());
    }
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (Link link : links) {
      if (!jointToChild.containsKey(link.name())) {
        open.add(link.name());
      }
    }
    if (open.size() > 1) {
      warnings.add(
          "several links hang on nothing and are put at the origin: " + String.join(", ", open));
    }
    while (!open.isEmpty()) {
      String link = open.poll();
      reached.add(link);
      open.addAll(children.getOrDefault(link, List.of()));
    }
    List<String> circle =
        links.stream().map(Link::name).filter(name -> !reached.contains(name)).toList();
    if (!circle.isEmpty()) {
      throw new UrdfException(
          "these links form a circle, a description has to be a tree: "
              + String.join(", ", circle));
    }
  }
}
