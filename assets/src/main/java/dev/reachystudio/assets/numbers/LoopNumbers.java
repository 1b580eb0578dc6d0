package dev.reachystudio.assets.numbers;

import java.util.Arrays;
import java.util.List;

/**
 * How firmly physics holds the rods of legs 1…5 at their balls.
 *
 * @param timeS time constant of the spring, seconds
 * @param dampingRatio 1 is critical
 * @param impedance five numbers: at zero, away from it, the width between in metres, midpoint and
 *     power of the way
 */
public record LoopNumbers(double timeS, double dampingRatio, List<Double> impedance) {

  private static final int IMPEDANCES = 5;

  public LoopNumbers {
    impedance = List.copyOf(impedance);
  }

  static LoopNumbers read(NumbersFile file) {
    return new LoopNumbers(
        file.positive("physics.loop_time_s"),
        file.positive("physics.loop_damping_ratio"),
        Arrays.stream(file.numbers("physics.loop_impedance", IMPEDANCES)).boxed().toList());
  }
}
