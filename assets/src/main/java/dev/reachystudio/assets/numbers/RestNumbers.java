package dev.reachystudio.assets.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the head lies on the body.
 *
 * @param headUnderside points of the head's underside in the frame of the head
 * @param rim upper edge of the body's shell in seven pieces, each from one end to the other, in the
 *     world's axes at body yaw 0 from the foot's underside
 */
public record RestNumbers(List<Point> headUnderside, List<List<Point>> rim) {

  private static final int ROWS = 6;
  private static final int DIRECTIONS = 24;
  private static final int RIM_PIECES = 7;

  public RestNumbers {
    headUnderside = List.copyOf(headUnderside);
    rim = rim.stream().map(List::copyOf).toList();
  }

  static RestNumbers read(NumbersFile file) {
    List<List<Point>> rim = new ArrayList<>();
    for (int piece = 1; piece <= RIM_PIECES; piece++) {
      rim.add(Point.readAll(file, "physics.rest_rim_" + piece + "_m"));
    }
    return new RestNumbers(headUnderside(file), rim);
  }

  private static List<Point> headUnderside(NumbersFile file) {
    Point center = Point.read(file, "physics.rest_head_center_m");
    double[] elevationsDeg = file.numbers("physics.rest_head_elevations_deg", ROWS);
    List<Point> points = new ArrayList<>(Point.readAll(file, "physics.rest_head_corners_m"));
    for (int row = 0; row < ROWS; row++) {
      double up = Math.toRadians(elevationsDeg[row]);
      String key = "physics.rest_head_distances_" + (row + 1) + "_m";
      double[] distances = file.numbers(key, DIRECTIONS);
      for (int i = 0; i < DIRECTIONS; i++) {
        double turn = 2 * Math.PI * i / DIRECTIONS;
        double level = distances[i] * Math.cos(up);
        points.add(
            new Point(
                center.xM() + level * Math.cos(turn),
                center.yM() + level * Math.sin(turn),
                center.zM() + distances[i] * Math.sin(up)));
      }
    }
    return points;
  }
}
