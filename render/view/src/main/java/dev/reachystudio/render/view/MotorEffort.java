package dev.reachystudio.render.view;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How hard each motor works, as the eye can follow it: smoothed over a tenth of a second. The limit
 * is the real motor's stall torque; a simulated one may be stronger, and is then beyond it.
 */
final class MotorEffort {

  private static final double SMOOTH_S = 0.1;

  private final double[] limitNm = new double[Motor.COUNT];
  private final double[] torqueNm = new double[Motor.COUNT];
  private double timeS = Double.NaN;

  MotorEffort(RobotNumbers numbers) {
    List<MotorNumbers> motors = numbers.motors();
    for (int i = 0; i < Motor.COUNT; i++) {
      limitNm[i] = motors.get(i).stallNm();
    }
  }

  /** Takes what is newest; null and torques that are no numbers make them unknown. */
  void take(@Nullable SimulationState state) {
    if (state == null) {
      timeS = Double.NaN;
      return;
    }
    double elapsedS = state.timeS() - timeS;
    double share = elapsedS >= 0 ? 1 - Math.exp(-elapsedS / SMOOTH_S) : 1; // a reset starts anew
    for (int i = 0; i < Motor.COUNT; i++) {
      double now = Math.abs(state.torques().torqueNm(Motor.at(i)));
      double next = torqueNm[i] + share * (now - torqueNm[i]);
      torqueNm[i] = Double.isFinite(next) ? next : now;
    }
    timeS = state.timeS();
  }

  boolean known() {
    return !Double.isNaN(timeS);
  }

  /** Without sign, newton metres. */
  double torqueNm(Motor motor) {
    return torqueNm[motor.index()];
  }

  /** Share of the limit; 1 at the limit, more beyond it. */
  double share(Motor motor) {
    return torqueNm[motor.index()] / limitNm[motor.index()];
  }
}
