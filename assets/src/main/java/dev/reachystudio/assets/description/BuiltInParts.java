package dev.reachystudio.assets.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which shape is drawn on which link of the built-in description, and in what colour. */
final class BuiltInParts {

  /**
   * One visual.
   *
   * @param link name of its link
   * @param mesh name of its shape
   * @param where in the link's frame
   * @param material name of its colour
   */
  record Part(String link, String mesh, Placement where, String material) {}

  /** The body's frame is a quarter turn off the world's and starts at the turntable. */
  private static final Placement BODY = new Placement(0, 0, -0.0348, 0, 0, Math.PI / 2);

  private final Map<String, Solid> solids = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  BuiltInParts() {
    add("foot", "foot", Placement.ORIGIN, "shell", BodyShapes::foot);
    add("foot", "turntable", Placement.ORIGIN, "dark", BodyShapes::turntable);
    add("body", "body_shell", BODY, "shell", BodyShapes::shell);
    add("body", "body_inside", BODY, "dark", BodyShapes::inside);
    add("body", "body_seam", BODY, "seam", BodyShapes::seam);
    add("body", "body_marks", BODY, "dark", BodyShapes::marks);
    for (Leg leg : Leg.ALL) {
      add("arm_" + leg.number(), "arm", Placement.ORIGIN, "dark", BodyShapes::arm);
      add("rod_" + leg.number(), "rod", leg.rodDirection(), "metal", BodyShapes::rod);
      add("rod_" + leg.number(), "rod_ball", leg.rodDirection(), "dark", BodyShapes::rodBall);
    }
    add("head_shell", "head_shell", HeadFrames.HEAD, "shell", HeadShapes::shell);
    add("head_shell", "head_seam", HeadFrames.HEAD, "seam", HeadShapes::seam);
    add("head_shell", "head_marks", HeadFrames.HEAD, "dark", HeadShapes::marks);
    add("head_shell", "glasses", HeadFrames.HEAD, "dark", HeadShapes::glasses);
    add("head_shell", "lenses", HeadFrames.HEAD, "lens", HeadShapes::lenses);
    add("head_shell", "glints", HeadFrames.HEAD, "glint", HeadShapes::glints);
    antenna("right", 1);
    antenna("left", -1);
  }

  private void antenna(String side, int outwards) {
    String link = side + "_antenna_rod";
    add(link, "antenna_base", Placement.ORIGIN, "dark", AntennaShapes::base);
    add(link, "antenna_spring", Placement.ORIGIN, "metal", AntennaShapes::spring);
    add(link, "antenna_" + side, Placement.ORIGIN, "antenna", () -> AntennaShapes.rod(outwards));
  }

  private void add(
      String link, String mesh, Placement where, String material, Supplier<Solid> shape) {
    solids.computeIfAbsent(mesh, name -> shape.get());
    parts.add(new Part(link, mesh, where, material));
  }

  List<Part> parts() {
    return parts;
  }

  Map<String, Solid> solids() {
    return solids;
  }

  /** All shapes of a link in one. */
  Solid whole(String link) {
    Solid whole = new Solid();
    for (Part part : parts) {
      Solid solid = solids.get(part.mesh());
      if (solid != null && part.link().equals(link)) {
        whole.add(solid, part.where());
      }
    }
    return whole;
  }
}
