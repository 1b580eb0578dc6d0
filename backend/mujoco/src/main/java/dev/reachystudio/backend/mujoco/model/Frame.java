package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.Transform;

/**
 * Where a body sits in its parent.
 *
 * @param origin in the parent, metres
 * @param x its x axis in the parent
 * @param y its y axis in the parent
 */
record Frame(Vector origin, Vector x, Vector y) {

  static final Vector X = new Vector(1, 0, 0);
  static final Vector Y = new Vector(0, 1, 0);
  static final Vector Z = new Vector(0, 0, 1);

  /** The frame of a transform that takes its coordinates to the parent's. */
  static Frame of(Transform parentFromFrame) {
    Transform t = parentFromFrame;
    return new Frame(
        new Vector(t.xM(), t.yM(), t.zM()),
        new Vector(t.r00(), t.r10(), t.r20()),
        new Vector(t.r01(), t.r11(), t.r21()));
  }

  /** The same of a transform that takes the parent's coordinates to its own. */
  static Frame ofInverse(Transform frameFromParent) {
    Transform t = frameFromParent;
    Vector x = new Vector(t.r00(), t.r01(), t.r02());
    Vector y = new Vector(t.r10(), t.r11(), t.r12());
    Vector z = new Vector(t.r20(), t.r21(), t.r22());
    Vector origin = x.times(-t.xM()).plus(y.times(-t.yM())).plus(z.times(-t.zM()));
    return new Frame(origin, x, y);
  }

  /** Where a frame of this frame sits in the parent. */
  Frame then(Frame inner) {
    return new Frame(origin.plus(inParent(inner.origin)), inParent(inner.x), inParent(inner.y));
  }

  /** Where the parent sits in this frame. */
  Frame inverse() {
    return new Frame(turned(origin.times(-1)), turned(X), turned(Y));
  }

  /** A direction of the parent in coordinates of this frame. */
  Vector turned(Vector direction) {
    return new Vector(direction.dot(x), direction.dot(y), direction.dot(x.cross(y)));
  }

  /** A direction of this frame in coordinates of the parent. */
  Vector inParent(Vector direction) {
    return x.times(direction.x())
        .plus(y.times(direction.y()))
        .plus(x.cross(y).times(direction.z()));
  }

  /** The same axes somewhere else. */
  Frame at(Vector where) {
    return new Frame(where, x, y);
  }

  Frame moved(Vector way) {
    return new Frame(origin.plus(way), x, y);
  }
}
