package dev.reachystudio.render.model.urdf;

import dev.reachystudio.protocol.value.Pose;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads robot descriptions in URDF. Masses, collisions, transmissions and extensions are passed
 * over; what is drawn and how it moves is checked. Never touches a file or the network by itself.
 */
public final class UrdfReader {

  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Rgba> colors = new HashMap<>();

  private UrdfReader() {}

  /**
   * Reads a description.
   *
   * @param urdf the XML text
   * @throws UrdfException if it is cut off, is no URDF, or does not describe a tree of links
   */
  public static RobotDescription read(String urdf) throws UrdfException {
    return new UrdfReader().robot(UrdfXml.read(new StringReader(urdf)));
  }

  private RobotDescription robot(UrdfElement root) throws UrdfException {
    if (!root.tag.equals("robot")) {
      throw new UrdfException(
          "this is not a URDF: its outermost element is <" + root.tag + ">, not <robot>");
    }
    collectColors(root);
    List<Link> links = new ArrayList<>();
    Set<String> linkNames = new HashSet<>();
    for (UrdfElement element : root.children("link").toList()) {
      Link link = link(element);
      if (!linkNames.add(link.name())) {
        throw element.problem("exists twice");
      }
      links.add(link);
    }
    if (links.isEmpty()) {
      throw new UrdfException("the description has no links");
    }
    List<Joint> joints = new ArrayList<>();
    Set<String> jointNames = new HashSet<>();
    for (UrdfElement element : root.children("joint").toList()) {
      Joint joint = joint(element, linkNames);
      if (!jointNames.add(joint.name())) {
        throw element.problem("exists twice");
      }
      joints.add(joint);
    }
    checkMimics(joints, jointNames);
    TreeCheck.check(links, joints, warnings);
    String name = root.attributes.getOrDefault("name", "");
    return new RobotDescription(name, links, joints, warnings);
  }

  /**
   * Colours may be given once, globally or in any visual, and be named elsewhere before or after.
   */
  private void collectColors(UrdfElement element) throws UrdfException {
    if (element.tag.equals("material")) {
      UrdfElement color = element.child("color");
      String name = element.attributes.get("name");
      if (color != null && name != null) {
        colors.putIfAbsent(name, rgba(color));
      }
    }
    for (UrdfElement child : element.children) {
      collectColors(child);
    }
  }

  private Link link(UrdfElement element) throws UrdfException {
    String name = element.text("name");
    List<Visual> visuals = new ArrayList<>();
    for (UrdfElement visual : element.children("visual").toList()) {
      visuals.add(visual(visual));
    }
    return new Link(name, visuals);
  }

  private Visual visual(UrdfElement element) throws UrdfException {
    return new Visual(
        element.attributes.getOrDefault("name", ""),
        origin(element.child("origin")),
        geometry(element.requiredChild("geometry")),
        material(element.child("material")));
  }

  private static Geometry geometry(UrdfElement element) throws UrdfException {
    for (UrdfElement shape : element.children) {
      switch (shape.tag) {
        case "mesh" -> {
          double[] scale = shape.numbers("scale", 1, 1, 1);
          return new Geometry.Mesh(shape.text("filename"), scale[0], scale[1], scale[2]);
        }
        case "box" -> {
          shape.text("size");
          double[] size = shape.numbers("size", 0, 0, 0);
          return new Geometry.Box(size[0], size[1], size[2]);
        }
        case "cylinder" -> {
          return new Geometry.Cylinder(shape.positive("radius"), shape.positive("length"));
        }
        case "sphere" -> {
          return new Geometry.Sphere(shape.positive("radius"));
        }
        default -> {
          // an extension; perhaps a known shape stands beside it
        }
      }
    }
    throw element.problem("has no mesh, box, cylinder or sphere");
  }

  private Material material(@Nullable UrdfElement element) throws UrdfException {
    if (element == null) {
      return Material.UNNAMED;
    }
    String name = element.attributes.getOrDefault("name", "");
    UrdfElement color = element.child("color");
    if (color != null) {
      return new Material(name, rgba(color));
    }
    Rgba known = colors.get(name);
    if (known == null) {
      warnings.add(
          "line %d, %s has no colour that can be used; drawn in light grey"
              .formatted(element.line, element.path()));
      return new Material(name, Rgba.LIGHT_GREY);
    }
    return new Material(name, known);
  }

  private static Rgba rgba(UrdfElement color) throws UrdfException {
    color.text("rgba");
    double[] parts = color.numbers("rgba", 0, 0, 0, 1);
    for (double part : parts) {
      if (part < 0 || part > 1) {
        throw color.problem("attribute 'rgba' has " + part + ", colours are within 0 and 1");
      }
    }
    return new Rgba(parts[0], parts[1], parts[2], parts[3]);
  }

  private Joint joint(UrdfElement element, Set<String> linkNames) throws UrdfException {
    JointType type = type(element);
    UrdfElement axis = element.child("axis");
    double[] direction = axis == null ? new double[] {1, 0, 0} : axis.numbers("xyz", 1, 0, 0);
    double length = Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
    if (type.hasValue() && length < 1e-9) {
      throw element.problem("has an axis of length 0");
    }
    double scale = length < 1e-9 ? 0 : 1 / length;
    UrdfElement limit = element.child("limit");
    boolean limited = limit != null && type != JointType.CONTINUOUS;
    return new Joint(
        element.text("name"),
        type,
        end(element, "parent", linkNames),
        end(element, "child", linkNames),
        origin(element.child("origin")),
        direction[0] * scale,
        direction[1] * scale,
        direction[2] * scale,
        limited && limit != null ? limit.number("lower", 0) : Double.NEGATIVE_INFINITY,
        limited && limit != null ? limit.number("upper", 0) : Double.POSITIVE_INFINITY,
        mimic(element.child("mimic")));
  }

  private JointType type(UrdfElement element) throws UrdfException {
    String word = element.text("type");
    try {
      JointType type = JointType.valueOf(word.toUpperCase(Locale.ROOT));
      if (type == JointType.FLOATING || type == JointType.PLANAR) {
        warnings.add(element.path() + " is " + word + " and is held at its origin");
      }
      return type;
    } catch (IllegalArgumentException e) {
      throw element.problem("has the unknown type '" + word + "'");
    }
  }

  private static String end(UrdfElement joint, String which, Set<String> linkNames)
      throws UrdfException {
    String link = joint.requiredChild(which).text("link");
    if (!linkNames.contains(link)) {
      throw joint.problem("names the " + which + " link '" + link + "', which does not exist");
    }
    return link;
  }

  private static Optional<Joint.Mimic> mimic(@Nullable UrdfElement element) throws UrdfException {
    return element == null
        ? Optional.empty()
        : Optional.of(
            new Joint.Mimic(
                element.text("joint"),
                element.number("multiplier", 1),
                element.number("offset", 0)));
  }

  private void checkMimics(List<Joint> joints, Set<String> names) {
    for (Joint joint : joints) {
      joint
          .mimic()
          .filter(mimic -> !names.contains(mimic.joint()))
          .ifPresent(
              mimic ->
                  warnings.add(
                      "joint '%s' mimics '%s', which does not exist; it stays at 0"
                          .formatted(joint.name(), mimic.joint())));
    }
  }

  private static Pose origin(@Nullable UrdfElement element) throws UrdfException {
    if (element == null) {
      return Pose.IDENTITY;
    }
    double[] xyz = element.numbers("xyz", 0, 0, 0);
    double[] rpy = element.numbers("rpy", 0, 0, 0);
    return Pose.ofXyzRpy(xyz[0], xyz[1], xyz[2], rpy[0], rpy[1], rpy[2]);
  }
}
