package dev.reachystudio.render.model.pose;

import dev.reachystudio.protocol.value.Pose;

/**
 * Where all links are: {@code worldFromLink} by link number, metres, z from the table. Filled by
 * {@link RobotPoser}; belongs to one thread.
 */
public final class LinkPoses {

  final double[] values;

  LinkPoses(int links) {
    values = new double[Rigid.SIZE * links];
    for (int link = 0; link < links; link++) {
      Rigid.set(Pose.IDENTITY, values, Rigid.SIZE * link);
    }
  }

  /** Number of links. */
  public int count() {
    return values.length / Rigid.SIZE;
  }

  /**
   * One number of a link's {@code worldFromLink}, without allocation.
   *
   * @param link link number of {@link LinkTree#indexOf}
   * @param row 0…2
   * @param column 0…2 rotation, 3 translation in metres
   */
  public double at(int link, int row, int column) {
    return values[Rigid.SIZE * link + 4 * row + column];
  }

  /** A link's {@code worldFromLink} as a value. */
  public Pose get(int link) {
    return Rigid.pose(values, Rigid.SIZE * link);
  }
}
