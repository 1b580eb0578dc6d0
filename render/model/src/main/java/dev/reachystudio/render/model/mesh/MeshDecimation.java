package dev.reachystudio.render.model.mesh;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Takes triangles away where the shape does not need them: collapses the edge that costs least, as
 * long as that is less than an allowed error. Open borders are held by planes of their own, and a
 * collapse that would fold a triangle over or pinch the surface is left out.
 */
final class MeshDecimation {

  /** A triangle may turn by at most about 75° in one collapse. */
  private static final double LEAST_TURN_COS = 0.25;

  private static final double BORDER_WEIGHT = 4;

  private static final int[] NO_FACES = {};

  private record Edge(double cost, int u, int v, int stamp) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      return Double.compare(cost, other.cost);
    }
  }

  private final double[] points;
  private final int[] triangles; // a dead triangle starts with −1
  private int alive;
  private final int[] stamps;
  private final int[][] facesOf;
  private final int[] faceCounts;
  private final int[] marks;
  private int mark;
  private final Quadrics quadrics;
  private final PriorityQueue<Edge> queue = new PriorityQueue<>();
  private boolean started;
  private final double[] place = new double[3];
  private final double[] normal = new double[3];
  private final double[] moved = new double[3];

  MeshDecimation(IndexedMesh mesh) {
    int count = mesh.points.length / 3;
    points = new double[mesh.points.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = mesh.points[i];
    }
    triangles = mesh.triangles.clone();
    alive = mesh.triangleCount();
    stamps = new int[count];
    facesOf = new int[count][];
    Arrays.fill(facesOf, NO_FACES);
    faceCounts = new int[count];
    marks = new int[count];
    quadrics = new Quadrics(count);
  }

  int triangleCount() {
    return alive;
  }

  void reduce(double error) {
    if (!started) {
      start();
    }
    double limit = error * error;
    while (!queue.isEmpty() && queue.element().cost <= limit) {
      Edge edge = queue.remove();
      if (edge.stamp == stamps[edge.u] + stamps[edge.v] && aliveAt(edge.u) && aliveAt(edge.v)) {
        collapse(edge.u, edge.v);
      }
    }
  }

  /** What is left, with unused points removed. */
  IndexedMesh mesh() {
    int[] numbers = new int[points.length / 3];
    Arrays.fill(numbers, -1);
    float[] outPoints = new float[points.length];
    int[] outTriangles = new int[3 * alive];
    int pointCount = 0;
    int size = 0;
    for (int t = 0; t < triangles.length; t++) {
      if (triangles[t - t % 3] < 0) {
        continue;
      }
      int point = triangles[t];
      if (numbers[point] < 0) {
        for (int i = 0; i < 3; i++) {
          outPoints[3 * pointCount + i] = (float) points[3 * point + i];
        }
        numbers[point] = pointCount++;
      }
      outTriangles[size++] = numbers[point];
    }
    return new IndexedMesh(Arrays.copyOf(outPoints, 3 * pointCount), outTriangles);
  }

  private boolean aliveAt(int point) {
    return faceCounts[point] > 0;
  }

  private void start() {
    started = true;
    for (int t = 0; t < triangles.length; t++) {
      addFace(triangles[t], t - t % 3);
    }
    for (int t = 0; t < triangles.length; t += 3) {
      normalOf(t, -1, place, normal);
      double d = -dot(normal, triangles[t]);
      for (int i = 0; i < 3; i++) {
        quadrics.addPlane(triangles[t + i], normal[0], normal[1], normal[2], d, 1);
      }
    }
    for (int t = 0; t < triangles.length; t++) {
      int from = triangles[t];
      int to = triangles[t % 3 == 2 ? t - 2 : t + 1];
      int shared = sharedFaces(from, to);
      if (shared != 2) {
        holdBorder(t - t % 3, from, to);
      }
      if (from < to || shared == 1) {
        offer(from, to);
      }
    }
  }

  private void addFace(int point, int face) {
    if (faceCounts[point] == facesOf[point].length) {
      facesOf[point] = Arrays.copyOf(facesOf[point], Math.max(6, 2 * faceCounts[point]));
    }
    facesOf[point][faceCounts[point]++] = face;
  }

  /** A plane through the border edge, upright on its triangle. */
  private void holdBorder(int t, int from, int to) {
    normalOf(t, -1, place, normal);
    double ex = points[3 * to] - points[3 * from];
    double ey = points[3 * to + 1] - points[3 * from + 1];
    double ez = points[3 * to + 2] - points[3 * from + 2];
    double x = ey * normal[2] - ez * normal[1];
    double y = ez * normal[0] - ex * normal[2];
    double z = ex * normal[1] - ey * normal[0];
    double length = Math.sqrt(x * x + y * y + z * z);
    if (length == 0) {
      return;
    }
    moved[0] = x / length;
    moved[1] = y / length;
    moved[2] = z / length;
    double d = -dot(moved, from);
    quadrics.addPlane(from, moved[0], moved[1], moved[2], d, BORDER_WEIGHT);
    quadrics.addPlane(to, moved[0], moved[1], moved[2], d, BORDER_WEIGHT);
  }

  private double dot(double[] direction, int point) {
    return direction[0] * points[3 * point]
        + direction[1] * points[3 * point + 1]
        + direction[2] * points[3 * point + 2];
  }

  private void offer(int u, int v) {
    quadrics.select(u, v);
    queue.add(new Edge(choosePlace(u, v), u, v, stamps[u] + stamps[v]));
  }

  /** Sets {@link #place} to where u and v would meet and returns the error there. */
  private double choosePlace(int u, int v) {
    if (quadrics.best(place) && nearEdge(u, v)) {
      return quadrics.error(place[0], place[1], place[2]);
    }
    double least = Double.POSITIVE_INFINITY;
    double bestShare = 0;
    for (double share = 0; share <= 1; share += 0.5) {
      between(u, v, share);
      double error = quadrics.error(place[0], place[1], place[2]);
      // on a plane all places cost the same: then keep a point rather than invent one
      double preferred = share == 0.5 ? error * 1.001 + 1e-18 : error;
      if (preferred < least) {
        least = preferred;
        bestShare = share;
      }
    }
    between(u, v, bestShare);
    return least;
  }

  private void between(int u, int v, double share) {
    for (int i = 0; i < 3; i++) {
      place[i] = points[3 * u + i] + share * (points[3 * v + i] - points[3 * u + i]);
    }
  }

  private boolean nearEdge(int u, int v) {
    double length2 = 0;
    double away2 = 0;
    for (int i = 0; i < 3; i++) {
      double along = points[3 * v + i] - points[3 * u + i];
      double away = place[i] - (points[3 * u + i] + points[3 * v + i]) / 2;
      length2 += along * along;
      away2 += away * away;
    }
    return away2 <= length2;
  }

  private void collapse(int u, int v) {
    quadrics.select(u, v);
    choosePlace(u, v);
    if (pinches(u, v) || folds(u, v) || folds(v, u)) {
      return;
    }
    System.arraycopy(place, 0, points, 3 * v, 3);
    quadrics.merge(v, u);
    for (int i = 0; i < faceCounts[u]; i++) {
      int t = facesOf[u][i];
      if (triangles[t] < 0) {
        continue;
      }
      if (has(t, v)) {
        triangles[t] = -1;
        alive--;
      } else {
        for (int corner = t; corner < t + 3; corner++) {
          if (triangles[corner] == u) {
            triangles[corner] = v;
          }
        }
        addFace(v, t);
      }
    }
    faceCounts[u] = 0;
    facesOf[u] = NO_FACES;
    stamps[v] += 1;
    offerAround(v);
  }

  private void offerAround(int v) {
    int kept = 0;
    mark++;
    marks[v] = mark;
    for (int i = 0; i < faceCounts[v]; i++) {
      int t = facesOf[v][i];
      if (triangles[t] < 0) {
        continue;
      }
      facesOf[v][kept++] = t;
      for (int corner = t; corner < t + 3; corner++) {
        int other = triangles[corner];
        if (marks[other] != mark) {
          marks[other] = mark;
          offer(v, other);
        }
      }
    }
    faceCounts[v] = kept;
  }

  private boolean has(int t, int point) {
    return triangles[t] == point || triangles[t + 1] == point || triangles[t + 2] == point;
  }

  private int sharedFaces(int u, int v) {
    int shared = 0;
    for (int i = 0; i < faceCounts[u]; i++) {
      int t = facesOf[u][i];
      if (triangles[t] >= 0 && has(t, v)) {
        shared++;
      }
    }
    return shared;
  }

  /**
   * Whether u and v have more common neighbours than common triangles: then the surface would
   * pinch.
   */
  private boolean pinches(int u, int v) {
    int around = ++mark;
    markNeighbours(u, around);
    int common = 0;
    int counted = ++mark;
    for (int i = 0; i < faceCounts[v]; i++) {
      int t = facesOf[v][i];
      for (int corner = t; triangles[t] >= 0 && corner < t + 3; corner++) {
        int other = triangles[corner];
        if (other != u && other != v && marks[other] == around) {
          marks[other] = counted;
          common++;
        }
      }
    }
    return common > sharedFaces(u, v);
  }

  private void markNeighbours(int point, int with) {
    for (int i = 0; i < faceCounts[point]; i++) {
      int t = facesOf[point][i];
      for (int corner = t; triangles[t] >= 0 && corner < t + 3; corner++) {
        marks[triangles[corner]] = with;
      }
    }
  }

  /** Whether a triangle of {@code point} would turn over if it went to {@link #place}. */
  private boolean folds(int point, int partner) {
    for (int i = 0; i < faceCounts[point]; i++) {
      int t = facesOf[point][i];
      if (triangles[t] < 0 || has(t, partner)) {
        continue;
      }
      normalOf(t, -1, place, normal);
      normalOf(t, point, place, moved);
      if (normal[0] == 0 && normal[1] == 0 && normal[2] == 0) {
        continue; // a sliver without an area cannot turn
      }
      double cos = normal[0] * moved[0] + normal[1] * moved[1] + normal[2] * moved[2];
      if (cos < LEAST_TURN_COS) {
        return true;
      }
    }
    return false;
  }

  /** Unit normal of a triangle, with {@code instead} taken for its point {@code replaced}. */
  private void normalOf(int t, int replaced, double[] instead, double[] out) {
    boolean aMoves = triangles[t] == replaced;
    boolean bMoves = triangles[t + 1] == replaced;
    boolean cMoves = triangles[t + 2] == replaced;
    double[] a = aMoves ? instead : points;
    double[] b = bMoves ? instead : points;
    double[] c = cMoves ? instead : points;
    int ai = aMoves ? 0 : 3 * triangles[t];
    int bi = bMoves ? 0 : 3 * triangles[t + 1];
    int ci = cMoves ? 0 : 3 * triangles[t + 2];
    double ux = b[bi] - a[ai];
    double uy = b[bi + 1] - a[ai + 1];
    double uz = b[bi + 2] - a[ai + 2];
    double vx = c[ci] - a[ai];
    double vy = c[ci + 1] - a[ai + 1];
    double vz = c[ci + 2] - a[ai + 2];
    double x = uy * vz - uz * vy;
    double y = uz * vx - ux * vz;
    double z = ux * vy - uy * vx;
    double length = Math.sqrt(x * x + y * y + z * z);
    double scale = length > 0 ? 1 / length : 0;
    out[0] = x * scale;
    out[1] = y * scale;
    out[2] = z * scale;
  }
}
