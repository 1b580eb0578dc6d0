package dev.reachystudio.protocol.simulation;

import dev.reachystudio.protocol.value.Pose;

/**
 * Where the movable bodies of a scene are, in the order of {@link SceneModel#movable}: seven
 * numbers each, x, y, z in metres and the quaternion w, x, y, z. Immutable.
 */
public final class ScenePoses {

  /** No body moves. */
  public static final ScenePoses NONE = new ScenePoses(new double[0]);

  /** Numbers a body. */
  public static final int STRIDE = 7;

  private final double[] numbers;

  private ScenePoses(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * Takes a copy.
   *
   * @param numbers seven a body
   * @param count how many bodies
   */
  public static ScenePoses copyOf(double[] numbers, int count) {
    double[] copy = new double[count * STRIDE];
    System.arraycopy(numbers, 0, copy, 0, copy.length);
    return new ScenePoses(copy);
  }

  /** How many bodies. */
  public int count() {
    return numbers.length / STRIDE;
  }

  /** One of the seven numbers of a body. */
  public double number(int body, int index) {
    return numbers[body * STRIDE + index];
  }

  /** The pose {@code worldFromBody}; z from the floor under the robot's foot. */
  public Pose pose(int body) {
    int at = body * STRIDE;
    double w = numbers[at + 3];
    double x = numbers[at + 4];
    double y = numbers[at + 5];
    double z = numbers[at + 6];
    return new Pose(
        1 - 2 * (y * y + z * z),
        2 * (x * y - w * z),
        2 * (x * z + w * y),
        numbers[at],
        2 * (x * y + w * z),
        1 - 2 * (x * x + z * z),
        2 * (y * z - w * x),
        numbers[at + 1],
        2 * (x * z - w * y),
        2 * (y * z + w * x),
        1 - 2 * (x * x + y * y),
        numbers[at + 2]);
  }
}
