package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.simulation.SimulationBarViewModel;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of Drive: W A S D and Q E turn the head, C centres, 1 … 9 go to poses; these are silent
 * while a text field has the focus. Ctrl+. stops and starts the time of a simulation, with Shift it
 * goes on by a step.
 */
final class DriveKeys {

  private final PoseViewModel model;
  private final DriveLayout layout;
  private final SimulationBarViewModel simulation;
  private final IntConsumer pose;

  /**
   * @param model the inspector
   * @param layout dock and inspector
   * @param simulation the time of a simulated robot
   * @param pose goes to the pose at a place, from 1
   */
  DriveKeys(
      PoseViewModel model,
      DriveLayout layout,
      SimulationBarViewModel simulation,
      IntConsumer pose) {
    this.model = model;
    this.layout = layout;
    this.simulation = simulation;
    this.pose = pose;
  }

  /** Acts on a key that nobody else wanted. */
  void pressed(KeyEvent key) {
    boolean acted = key.isShortcutDown() ? shortcut(key) : !typing(key) && robotKey(key);
    if (acted) {
      key.consume();
    }
  }

  private static boolean typing(KeyEvent key) {
    return key.getSource() instanceof Scene scene
        && scene.getFocusOwner() instanceof TextInputControl;
  }

  private boolean shortcut(KeyEvent key) {
    switch (key.getCode()) {
      case J -> layout.toggleDock();
      case I -> layout.toggleInspector();
      case DIGIT0, NUMPAD0 -> layout.restore();
      case PERIOD -> {
        if (key.isShiftDown()) {
          simulation.step();
        } else {
          simulation.togglePause();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean robotKey(KeyEvent key) {
    double factor = key.isShiftDown() ? 10 : key.isAltDown() ? 0.1 : 1;
    switch (key.getCode()) {
      // Looking up is a negative pitch, to the left a positive yaw: x forward, y left, z up.
      case W -> nudge(DriveAxis.PITCH, -factor);
      case S -> nudge(DriveAxis.PITCH, factor);
      case A -> nudge(DriveAxis.YAW, factor);
      case D -> nudge(DriveAxis.YAW, -factor);
      case Q -> nudge(DriveAxis.ROLL, -factor);
      case E -> nudge(DriveAxis.ROLL, factor);
      case C -> {
        if (model.availabilityProperty().get().ready()) {
          model.goTo("Centre", PoseValues.NEUTRAL, Section.POSES);
        }
      }
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
          pose.accept(digit(key.getCode()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int digit(KeyCode code) {
    return code.getName().charAt(0) - '0';
  }

  private void nudge(DriveAxis axis, double steps) {
    model.nudge(axis, steps * axis.quantity().stepSi());
  }
}
