package dev.reachystudio.assets.moves;

/** A damped spring that follows a target: what makes a keyed motion overlap and settle. */
final class Spring {

  private static final double STEP_S = 0.001;

  private final double stiffness;
  private final double damping;
  private double position;
  private double velocity;

  /**
   * @param frequencyHz undamped frequency
   * @param dampingRatio below 1 it overshoots and settles
   */
  Spring(double frequencyHz, double dampingRatio, double start) {
    double omega = 2 * Math.PI * frequencyHz;
    this.stiffness = omega * omega;
    this.damping = 2 * dampingRatio * omega;
    this.position = start;
  }

  /** Follows a target for some time and returns where it is. */
  double follow(double target, double durationS) {
    long steps = Math.round(durationS / STEP_S);
    for (long i = 0; i < steps; i++) {
      velocity += (stiffness * (target - position) - damping * velocity) * STEP_S;
      position += velocity * STEP_S;
    }
    return position;
  }

  double velocity() {
    return velocity;
  }
}
