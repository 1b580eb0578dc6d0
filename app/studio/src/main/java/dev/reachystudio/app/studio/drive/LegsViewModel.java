package dev.reachystudio.app.studio.drive;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.state.RobotState;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** The six legs at the target, against their limits. On the JavaFX thread. */
public final class LegsViewModel {

  /** Number of legs. */
  public static final int COUNT = 6;

  /** Nearer to a limit than this a leg is shown as being at it. */
  private static final double NEAR_RAD = Math.toRadians(0.5);

  private final JointLimits limits;
  private final ReadOnlyDoubleWrapper[] anglesRad = new ReadOnlyDoubleWrapper[COUNT];

  /**
   * @param limits limits of the joints
   */
  public LegsViewModel(JointLimits limits) {
    this.limits = limits;
    for (int i = 0; i < COUNT; i++) {
      anglesRad[i] = new ReadOnlyDoubleWrapper(this, "leg " + (i + 1), Double.NaN);
    }
  }

  /** Takes the robot's newest state. */
  public void pulse(@Nullable RobotState state) {
    for (int leg = 1; leg <= COUNT; leg++) {
      anglesRad[leg - 1].set(state == null ? Double.NaN : state.target().headJoints().get(leg));
    }
  }

  /**
   * Angle of a leg at the target, radians; NaN is unknown.
   *
   * @param leg 1…6
   */
  public ReadOnlyDoubleProperty angleRadProperty(int leg) {
    return anglesRad[leg - 1].getReadOnlyProperty();
  }

  /** Least angle of a leg, radians. */
  public double lowerRad(int leg) {
    return limits.lowerRad(leg);
  }

  /** Greatest angle of a leg, radians. */
  public double upperRad(int leg) {
    return limits.upperRad(leg);
  }

  /** Speed that no leg exceeds, radians per second: the greatest limit of the six. */
  public double speedLimitRadPerS() {
    return IntStream.rangeClosed(1, COUNT).mapToDouble(limits::speedRadPerS).max().orElseThrow();
  }

  /** Whether an angle of a leg is at one of its limits. */
  public boolean atLimit(int leg, double angleRad) {
    return angleRad <= lowerRad(leg) + NEAR_RAD || angleRad >= upperRad(leg) - NEAR_RAD;
  }
}
