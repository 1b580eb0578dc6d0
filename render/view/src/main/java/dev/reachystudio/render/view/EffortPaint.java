package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.render.model.scene.BodyGroup;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Colours the parts of a robot by the effort of their motors; paints only what changed. */
final class EffortPaint {

  private static final int NONE = -1;
  private static final double TINT = 0.8;

  /** The large white shells take less, and less still at rest: the robot stays the same robot. */
  private static final double SHELL_LEAST = 0.22;

  private static final double SHELL_MORE = 0.45;

  private final int[] painted = new int[Motor.COUNT];
  private @Nullable ViewColors scaleOf;
  private EffortScale scale = new EffortScale(ViewColors.dark());

  EffortPaint() {
    forget();
  }

  /** The robot is painted in its own colours again. */
  void forget() {
    Arrays.fill(painted, NONE);
  }

  /** Whether painting these efforts would change anything. */
  boolean isNew(MotorEffort effort, boolean visible) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (step(effort, visible, Motor.at(i)) != painted[i]) {
        return true;
      }
    }
    return false;
  }

  void paint(RobotOnShow robot, MotorEffort effort, boolean visible, ViewColors colors) {
    if (!colors.equals(scaleOf)) {
      scale = new EffortScale(colors);
      scaleOf = colors;
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      Motor motor = Motor.at(i);
      int step = step(effort, visible, motor);
      if (step != painted[i]) {
        painted[i] = step;
        for (PartNode part : robot.partsOf(motor)) {
          part.material().tint(step == NONE ? null : scale.color(step), share(part, step));
        }
      }
    }
  }

  private static int step(MotorEffort effort, boolean visible, Motor motor) {
    return visible && effort.known() ? EffortScale.step(effort.share(motor)) : NONE;
  }

  private static double share(PartNode part, int step) {
    return switch (part.part().role()) {
      case SHELL -> SHELL_LEAST + SHELL_MORE * step / EffortScale.STEPS;
      case DARK -> part.part().group() == BodyGroup.BODY ? 0 : TINT;
      case ANTENNA, LENS, GLINT, METAL, OTHER -> TINT;
    };
  }
}
