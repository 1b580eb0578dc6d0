package dev.reachystudio.assets.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of a flat outline, metres.
 *
 * @param acrossM away from the axis
 * @param alongM along the axis
 */
public record OutlinePoint(double acrossM, double alongM) {

  static List<OutlinePoint> readAll(
      NumbersFile file, String acrossKey, String alongKey, int count) {
    double[] across = file.numbers(acrossKey, count);
    double[] along = file.numbers(alongKey, count);
    List<OutlinePoint> points = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      points.add(new OutlinePoint(across[i], along[i]));
    }
    return List.copyOf(points);
  }
}
