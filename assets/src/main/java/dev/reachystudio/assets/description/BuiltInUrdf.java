package dev.reachystudio.assets.description;

import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the built-in description as URDF. Joints and frames have the official names, so programs
 * that move the official description by joint names move this one; links are named after what they
 * are.
 */
final class BuiltInUrdf {

  /** How the head's link is turned against rod 6. */
  static final Placement HEAD_ON_ROD = new Placement(0, 0, 0, 3.14159, 0, 0);

  private static final Placement BODY = new Placement(0, 0, 0.0348, 0, 0, -1.5708);
  private static final double BODY_LIMIT_RAD = 2.79253;
  private static final double ANTENNA_LIMIT_RAD = 3.14159;

  /**
   * Red, green, blue and opacity; the shell and the dark parts are those of the visual language.
   */
  private static final Map<String, String> COLORS =
      new TreeMap<>(
          Map.of(
              "shell", "0.957 0.961 0.965 1",
              "dark", "0.114 0.133 0.149 1",
              "antenna", "0.220 0.251 0.278 1",
              "lens", "0.020 0.024 0.031 1",
              "glint", "0.855 0.937 0.965 1",
              "metal", "0.478 0.518 0.553 1",
              "seam", "0.690 0.710 0.730 1"));

  private final BuiltInParts parts;
  private final StringBuilder out = new StringBuilder(24_000);

  BuiltInUrdf(BuiltInParts parts) {
    this.parts = parts;
  }

  String write() {
    out.append("<?xml version=\"1.0\"?>\n");
    out.append("<!-- Reachy Mini drawn from primitives by Reachy Studio. -->\n");
    out.append("<robot name=\"reachy_mini\">\n");
    COLORS.forEach(
        (name, rgba) ->
            line("  <material name=\"%s\"><color rgba=\"%s\"/></material>".formatted(name, rgba)));
    link("foot");
    revolute("yaw_body", "foot", "body", BODY, 'z', -BODY_LIMIT_RAD, BODY_LIMIT_RAD);
    link("body");
    for (Leg leg : Leg.ALL) {
      leg(leg);
    }
    head();
    out.append("</robot>\n");
    return out.toString();
  }

  private void leg(Leg leg) {
    int k = leg.number();
    revolute("stewart_" + k, "body", "arm_" + k, leg.shaft(), 'z', leg.lowerRad(), leg.upperRad());
    link("arm_" + k);
    ball(k, "arm_" + k, leg.rodFrame(), "rod_" + k);
    if (k < 6) {
      frame("closing_" + k + "_1", "rod_" + k, leg.rodEnd());
    }
  }

  private void head() {
    Placement end = Leg.ALL.getLast().rodEnd();
    ball(
        7, "rod_6", Placement.at(end.xM(), end.yM(), end.zM()).turnedAs(HEAD_ON_ROD), "head_shell");
    for (Leg leg : Leg.ALL.subList(0, 5)) {
      frame("closing_" + leg.number() + "_2", "head_shell", leg.headBall());
    }
    frame("head", "head_shell", HeadFrames.HEAD);
    frame("camera", "head_shell", HeadFrames.CAMERA);
    frame("camera_optical", "head_shell", HeadFrames.CAMERA_OPTICAL);
    antenna("right_antenna", HeadFrames.RIGHT_ANTENNA);
    antenna("left_antenna", HeadFrames.LEFT_ANTENNA);
  }

  private void antenna(String name, Placement where) {
    revolute(name, "head_shell", name + "_rod", where, 'z', -ANTENNA_LIMIT_RAD, ANTENNA_LIMIT_RAD);
    link(name + "_rod");
  }

  /** Three joints without a motor, about x, y and z, with links without a shape between them. */
  private void ball(int k, String parent, Placement where, String child) {
    String x = "passive_" + k + "_link_x";
    String y = "passive_" + k + "_link_y";
    passive("passive_" + k + "_x", parent, x, where, 'x');
    link(x);
    passive("passive_" + k + "_y", x, y, Placement.ORIGIN, 'y');
    link(y);
    passive("passive_" + k + "_z", y, child, Placement.ORIGIN, 'z');
    link(child);
  }

  private void passive(String name, String parent, String child, Placement where, char axis) {
    revolute(name, parent, child, where, axis, -Math.PI, Math.PI);
  }

  private void link(String name) {
    if (parts.parts().stream().noneMatch(part -> part.link().equals(name))) {
      line("  <link name=\"%s\"/>".formatted(name));
      return;
    }
    line("  <link name=\"%s\">".formatted(name));
    for (BuiltInParts.Part part : parts.parts()) {
      if (part.link().equals(name)) {
        line("    <visual>");
        line("      %s".formatted(origin(part.where())));
        line(
            "      <geometry><mesh filename=\"package://assets/%s.stl\"/></geometry>"
                .formatted(part.mesh()));
        line("      <material name=\"%s\"/>".formatted(part.material()));
        line("    </visual>");
      }
    }
    line("  </link>");
  }

  private void frame(String name, String parent, Placement where) {
    line("  <link name=\"%s\"/>".formatted(name));
    line("  <joint name=\"%s_frame\" type=\"fixed\">".formatted(name));
    ends(parent, name, where);
    line("  </joint>");
  }

  private void revolute(
      String name,
      String parent,
      String child,
      Placement where,
      char axis,
      double lowerRad,
      double upperRad) {
    line("  <joint name=\"%s\" type=\"revolute\">".formatted(name));
    ends(parent, child, where);
    line(
        "    <axis xyz=\"%d %d %d\"/>"
            .formatted(axis == 'x' ? 1 : 0, axis == 'y' ? 1 : 0, axis == 'z' ? 1 : 0));
    line(
        "    <limit lower=\"%s\" upper=\"%s\" effort=\"10\" velocity=\"8\"/>"
            .formatted(lowerRad, upperRad));
    line("  </joint>");
  }

  private void ends(String parent, String child, Placement where) {
    line("    %s".formatted(origin(where)));
    line("    <parent link=\"%s\"/><child link=\"%s\"/>".formatted(parent, child));
  }

  private static String origin(Placement p) {
    return "<origin xyz=\"%s %s %s\" rpy=\"%s %s %s\"/>"
        .formatted(p.xM(), p.yM(), p.zM(), p.rollRad(), p.pitchRad(), p.yawRad());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
