package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;

/**
 * Things of the {@code minimal} scene. All stand in view of the neutral head's camera, 35 to 50 cm
 * in front of it; metres and kilograms.
 */
final class Furniture {

  private static final double TOP_THICKNESS_M = 0.03;
  private static final double TABLE_X_M = 0.3;
  private static final double TABLE_HALF_X_M = 0.45;
  private static final double TABLE_HALF_Y_M = 0.55;
  private static final String WOOD = "0.79 0.63 0.45 1";
  private static final String DARK_WOOD = "0.55 0.41 0.28 1";
  private static final String STEEL = "0.62 0.66 0.70 1";

  private Furniture() {}

  /** The robot's foot stands on it. */
  static void table(Mjcf out, double heightM) {
    out.open("body", "name", "table", "pos", numbers(TABLE_X_M, 0, 0));
    box(out, "table_top", TABLE_HALF_X_M, TABLE_HALF_Y_M, TOP_THICKNESS_M / 2, -0.015, WOOD);
    double legHalfM = (heightM - TOP_THICKNESS_M) / 2;
    for (int i = 0; i < 4; i++) {
      out.leaf(
          "geom",
          "name",
          "table_leg_" + (i + 1),
          "type",
          "box",
          "size",
          numbers(0.022, 0.022, legHalfM),
          "pos",
          numbers(
              (i % 2 == 0 ? 1 : -1) * (TABLE_HALF_X_M - 0.04),
              (i < 2 ? 1 : -1) * (TABLE_HALF_Y_M - 0.04),
              -TOP_THICKNESS_M - legHalfM),
          "rgba",
          DARK_WOOD);
    }
    out.close();
  }

  /** Rolls, and comes to rest by itself. */
  static void ball(Mjcf out) {
    free(out, "ball", 0.42, -0.16, 0.035);
    out.leaf(
        "geom",
        "name",
        "ball",
        "type",
        "sphere",
        "size",
        0.035,
        "mass",
        0.05,
        "condim",
        6,
        "friction",
        "0.9 0.005 0.0006",
        "rgba",
        "0.86 0.29 0.24 1");
    out.close();
  }

  static void cube(Mjcf out) {
    free(out, "cube", 0.46, 0.02, 0.03);
    out.leaf(
        "geom",
        "name",
        "cube",
        "type",
        "box",
        "size",
        numbers(0.03, 0.03, 0.03),
        "mass",
        0.08,
        "rgba",
        "0.20 0.47 0.76 1");
    out.close();
  }

  /**
   * A full one with a handle. It stands on four small feet: a cylinder on a table touches at one
   * point only, and would rock for ever.
   */
  static void mug(Mjcf out) {
    String glaze = "0.96 0.76 0.26 1";
    free(out, "mug", 0.40, 0.20, 0.045);
    out.leaf(
        "geom",
        "name",
        "mug",
        "type",
        "cylinder",
        "size",
        numbers(0.036, 0.0445),
        "pos",
        numbers(0, 0, 0.0005),
        "mass",
        0.30,
        "rgba",
        glaze);
    feet(out, glaze);
    coffee(out);
    handle(out, glaze);
    out.close();
  }

  private static void feet(Mjcf out, String glaze) {
    for (int i = 0; i < 4; i++) {
      double x = 0.022 * (i % 2 == 0 ? 1 : -1);
      double y = 0.022 * (i < 2 ? 1 : -1);
      out.leaf(
          "geom",
          "name",
          "mug_foot_" + (i + 1),
          "type",
          "sphere",
          "size",
          0.004,
          "pos",
          numbers(x, y, -0.041),
          "mass",
          0.001,
          "rgba",
          glaze);
    }
  }

  private static void coffee(Mjcf out) {
    out.leaf(
        "geom",
        "name",
        "coffee",
        "type",
        "cylinder",
        "size",
        numbers(0.031, 0.0006),
        "pos",
        numbers(0, 0, 0.0452),
        "mass",
        0,
        "contype",
        0,
        "conaffinity",
        0,
        "rgba",
        "0.24 0.15 0.10 1");
  }

  private static void handle(Mjcf out, String glaze) {
    double[][] handle = {{0.030, 0.028}, {0.058, 0.022}, {0.058, -0.014}, {0.030, -0.022}};
    for (int i = 1; i < handle.length; i++) {
      out.leaf(
          "geom",
          "name",
          "mug_handle_" + i,
          "type",
          "capsule",
          "fromto",
          numbers(0, -handle[i - 1][0], handle[i - 1][1], 0, -handle[i][0], handle[i][1]),
          "size",
          0.006,
          "mass",
          0.005,
          "rgba",
          glaze);
    }
  }

  /** A ball on a string beside the robot: its right antenna, laid outwards, rings it. */
  static void bell(Mjcf out) {
    out.open("body", "name", "bell_stand", "pos", numbers(-0.04, -0.26, 0));
    out.leaf(
        "geom",
        "name",
        "bell_foot",
        "type",
        "cylinder",
        "size",
        numbers(0.045, 0.006),
        "pos",
        numbers(0, 0, 0.006),
        "rgba",
        STEEL);
    rod(out, "bell_post", numbers(0, 0, 0.012, 0, 0, 0.38), 0.005);
    rod(out, "bell_arm", numbers(0, 0, 0.38, 0, 0.09, 0.38), 0.004);
    out.open("body", "name", "bell", "pos", numbers(0, 0.09, 0.376));
    out.leaf("joint", "type", "ball", "damping", 0.0002);
    out.leaf(
        "geom",
        "name",
        "bell_string",
        "type",
        "capsule",
        "fromto",
        numbers(0, 0, 0, 0, 0, -0.10),
        "size",
        0.0012,
        "mass",
        0.001,
        "contype",
        0,
        "conaffinity",
        0,
        "rgba",
        STEEL);
    out.leaf(
        "geom",
        "name",
        "bell",
        "type",
        "sphere",
        "size",
        0.018,
        "pos",
        numbers(0, 0, -0.115),
        "mass",
        0.015,
        "rgba",
        "0.18 0.60 0.50 1");
    out.close();
    out.close();
  }

  private static void free(Mjcf out, String name, double x, double y, double z) {
    out.open("body", "name", name, "pos", numbers(x, y, z));
    out.leaf("freejoint");
  }

  private static void box(
      Mjcf out, String name, double halfX, double halfY, double halfZ, double z, String colour) {
    out.leaf(
        "geom",
        "name",
        name,
        "type",
        "box",
        "size",
        numbers(halfX, halfY, halfZ),
        "pos",
        numbers(0, 0, z),
        "rgba",
        colour);
  }

  private static void rod(Mjcf out, String name, String fromTo, double radiusM) {
    out.leaf(
        "geom", "name", name, "type", "capsule", "fromto", fromTo, "size", radiusM, "rgba", STEEL);
  }
}
