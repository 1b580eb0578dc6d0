package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** How fast body, legs and antennas may turn, degrees per second. */
final class SpeedLimitsTable extends GridPane {

  SpeedLimitsTable(JointLimits limits) {
    getStyleClass().add("facts");
    setMinWidth(USE_PREF_SIZE);
    add("Body", text(limits, 0, 0));
    add("Legs", text(limits, 1, 6));
    add("Antennas", text(limits, 7, 8));
  }

  private void add(String name, String value) {
    Label word = new Label(name);
    word.getStyleClass().add("secondary");
    Label number = new Label(value);
    number.getStyleClass().add("number");
    setHalignment(number, HPos.RIGHT);
    addRow(getRowCount(), word, number);
  }

  /** One value, or a range if the motors of a group were given different ones. */
  private static String text(JointLimits limits, int first, int last) {
    double least =
        IntStream.rangeClosed(first, last).mapToDouble(limits::speedRadPerS).min().orElseThrow();
    double most =
        IntStream.rangeClosed(first, last).mapToDouble(limits::speedRadPerS).max().orElseThrow();
    String range = least == most ? degrees(most) : degrees(least) + " to " + degrees(most);
    return range + " °/s";
  }

  private static String degrees(double rad) {
    return NumberText.of(Math.toDegrees(rad), 0);
  }
}
