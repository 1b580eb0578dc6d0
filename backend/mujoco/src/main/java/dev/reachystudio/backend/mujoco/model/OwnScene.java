package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Worlds of our own, built from primitives. The robot stands at the origin and looks along x. */
enum OwnScene {
  /** A floor. */
  EMPTY("empty") {
    @Override
    void write(Mjcf out) {
      floor(out, 0);
    }
  },

  /** A table with a few things to look at, to push, and to reach with an antenna. */
  MINIMAL("minimal") {
    @Override
    void write(Mjcf out) {
      floor(out, -TABLE_HEIGHT_M);
      Furniture.table(out, TABLE_HEIGHT_M);
      Furniture.ball(out);
      Furniture.cube(out);
      Furniture.mug(out);
      Furniture.bell(out);
    }
  };

  private static final double TABLE_HEIGHT_M = 0.72;

  private final String sceneName;

  OwnScene(String sceneName) {
    this.sceneName = sceneName;
  }

  /** What goes inside of the world's body. */
  abstract void write(Mjcf out);

  String sceneName() {
    return sceneName;
  }

  static Optional<OwnScene> named(String name) {
    return Arrays.stream(values()).filter(scene -> scene.sceneName.equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(OwnScene::sceneName).toList();
  }

  private static void floor(Mjcf out, double heightM) {
    out.leaf("light", "pos", "0.4 -0.6 3", "dir", "-0.1 0.2 -1", "directional", "true");
    out.leaf(
        "geom",
        "name",
        "floor",
        "type",
        "plane",
        "size",
        "0 0 0.05",
        "pos",
        numbers(0, 0, heightM),
        "rgba",
        "0.58 0.62 0.66 1");
  }
}
