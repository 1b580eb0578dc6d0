package dev.reachystudio.assets.description;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The robot drawn by ourselves, so that everything works offline and nothing has to be licensed: a
 * URDF with the official joint names and numbers, and meshes generated on first use from curves in
 * this package. Immutable; the arrays handed out must not be changed.
 */
public final class BuiltInDescription {

  private static final String LABEL = "built-in drawing";
  private static final String PREFIX = "package://assets/";
  private static final String STL = ".stl";

  private final String urdf;
  private final Map<String, byte[]> meshes = new LinkedHashMap<>();
  private final Map<String, byte[]> components = new LinkedHashMap<>();

  /** Generates everything, in some milliseconds. */
  public BuiltInDescription() {
    BuiltInParts parts = new BuiltInParts();
    urdf = new BuiltInUrdf(parts).write();
    parts.solids().forEach((name, solid) -> meshes.put(name + STL, solid.toStl()));
    components.put("head", parts.whole("head_shell").toStl());
    components.put("antenna", parts.whole("right_antenna_rod").toStl());
  }

  /** The whole description. */
  public static DescriptionFiles files() {
    BuiltInDescription robot = new BuiltInDescription();
    return new DescriptionFiles(LABEL, DescriptionKind.BUILT_IN, robot.urdf, robot::mesh);
  }

  /** The XML text. */
  public String urdf() {
    return urdf;
  }

  /** Names of the mesh files. */
  public Set<String> meshNames() {
    return Set.copyOf(meshes.keySet());
  }

  /**
   * A mesh as binary STL.
   *
   * @param uri {@code package://assets/NAME.stl}, {@code NAME.stl}, or a component with {@code
   *     .stl}
   */
  public Optional<byte[]> mesh(String uri) {
    String name = uri.startsWith(PREFIX) ? uri.substring(PREFIX.length()) : uri;
    byte[] mesh = meshes.get(name);
    return mesh == null && name.endsWith(STL)
        ? component(name.substring(0, name.length() - STL.length()))
        : Optional.ofNullable(mesh);
  }

  /**
   * A part of the robot in one binary STL, in the frame of its link.
   *
   * @param name {@code head} or {@code antenna}
   */
  public Optional<byte[]> component(String name) {
    return Optional.ofNullable(components.get(name));
  }
}
