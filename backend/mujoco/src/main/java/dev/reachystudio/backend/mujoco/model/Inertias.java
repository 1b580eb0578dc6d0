package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.Inertia;
import dev.reachystudio.assets.numbers.InertiaNumbers;

/** Inertias in other axes. */
final class Inertias {

  private Inertias() {}

  /** A rod's, in axes in which it points somewhere. */
  static Inertia ofRod(InertiaNumbers numbers, Vector along) {
    double across = numbers.rodAcrossKgM2();
    double less = numbers.rodAlongKgM2() - across;
    return new Inertia(
        across + less * along.x() * along.x(),
        across + less * along.y() * along.y(),
        across + less * along.z() * along.z(),
        less * along.x() * along.y(),
        less * along.x() * along.z(),
        less * along.y() * along.z());
  }

  /**
   * In the axes of the parent.
   *
   * @param inertia in the axes of a frame
   * @param frame in its parent
   */
  static Inertia turned(Inertia inertia, Frame frame) {
    Vector x = frame.turned(Frame.X);
    Vector y = frame.turned(Frame.Y);
    Vector z = frame.turned(Frame.Z);
    return new Inertia(
        between(inertia, x, x),
        between(inertia, y, y),
        between(inertia, z, z),
        between(inertia, x, y),
        between(inertia, x, z),
        between(inertia, y, z));
  }

  private static double between(Inertia i, Vector a, Vector b) {
    Vector turned =
        new Vector(
            i.xx() * b.x() + i.xy() * b.y() + i.xz() * b.z(),
            i.xy() * b.x() + i.yy() * b.y() + i.yz() * b.z(),
            i.xz() * b.x() + i.yz() * b.y() + i.zz() * b.z());
    return a.dot(turned);
  }
}
