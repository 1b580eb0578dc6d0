package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.LimitBar;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.motors.MotorLine.Level;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.SupplyVoltage;
import dev.reachystudio.protocol.value.Motor;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One motor in the table. Texts change four times a second, bars with every pulse; the nodes stay.
 */
final class MotorRow extends HBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double BAR_PX = 62;

  /** Narrower than this, the cause of a fault is in the tooltip alone. */
  private static final double SENTENCE_PX = 300;

  private final MotorNumbers numbers;
  private final Label angle = number();
  private final Label velocity = number();
  private final Label current = number();
  private final Label torque = number();
  private final Label temperature = number();
  private final Label voltage = number();
  private final Label age = number();
  private final Label state = new Label();
  private final Label since = new Label();
  private final Label sentence = new Label();
  private final FontIcon stateIcon = new FontIcon("mdi2a-alert-circle-outline");
  private final LimitBar angleBar = new LimitBar(LimitBar.Form.TICK, BAR_PX);
  private final LimitBar currentBar = new LimitBar(LimitBar.Form.FILL, BAR_PX);
  private final LimitBar temperatureBar = new LimitBar(LimitBar.Form.FILL, BAR_PX - 8);
  private final LimitBar voltageBar = new LimitBar(LimitBar.Form.TICK, BAR_PX - 8);
  private final Tooltip cause = new Tooltip();

  MotorRow(Motor motor, MotorNumbers numbers) {
    this.numbers = numbers;
    getStyleClass().add("motor-row");
    setId("motor-" + motor.wireName().replace('_', '-'));
    setAccessibleRole(AccessibleRole.TABLE_ROW);
    setAlignment(Pos.CENTER_LEFT);
    Label id = number();
    id.setText(Integer.toString(motor.busId()));
    id.getStyleClass().add("subtle");
    Label name = new Label(motor.wireName());
    name.getStyleClass().add("motor-name");
    Label model = new Label(numbers.model());
    model.getStyleClass().add("caption");
    state.getStyleClass().add("motor-state");
    since.getStyleClass().addAll("number-small", "subtle");
    since.setMinWidth(USE_PREF_SIZE);
    state.setMinWidth(USE_PREF_SIZE);
    sentence.getStyleClass().add("secondary");
    sentence.setMinWidth(0);
    HBox.setMargin(sentence, new Insets(0, 0, 0, 6));
    HBox words = new HBox(6, stateIcon, state, since, sentence);
    words.setAlignment(Pos.CENTER_LEFT);
    sentence.visibleProperty().bind(words.widthProperty().greaterThan(SENTENCE_PX));
    sentence.managedProperty().bind(sentence.visibleProperty());
    cause.setShowDelay(javafx.util.Duration.millis(300));
    getChildren()
        .addAll(
            cell(MotorColumn.ID, id),
            cell(MotorColumn.NAME, new VBox(name, model)),
            cell(MotorColumn.ANGLE, angle, angleBar),
            cell(MotorColumn.VELOCITY, velocity),
            cell(MotorColumn.CURRENT, current, currentBar),
            cell(MotorColumn.TORQUE, torque),
            cell(MotorColumn.TEMPERATURE, temperature, temperatureBar),
            cell(MotorColumn.VOLTAGE, voltage, voltageBar),
            cell(MotorColumn.AGE, age),
            cell(MotorColumn.STATE, words));
  }

  private static Label number() {
    Label label = new Label();
    label.getStyleClass().add("number");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static VBox cell(MotorColumn column, javafx.scene.Node... content) {
    VBox cell = new VBox(3, content);
    cell.getStyleClass().add("motor-cell");
    dress(cell, column);
    return cell;
  }

  /** Gives a cell of the table or its header the column's width and side. */
  static void dress(VBox cell, MotorColumn column) {
    cell.setMinWidth(column.widthPx);
    cell.setPrefWidth(column.widthPx);
    cell.setAlignment(column.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    setHgrow(cell, column == MotorColumn.STATE ? Priority.ALWAYS : Priority.SOMETIMES);
  }

  /** Marks it as the one in the inspector. */
  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** Moves the bars; at every pulse. */
  void pulse(MotorReading reading) {
    angleBar.show(share(reading.positionRad(), numbers.lowerRad(), numbers.upperRad()));
    currentBar.show(Math.abs(reading.currentMa()) / MotorLine.MOST_MA);
  }

  /** Renews the texts. */
  void show(MotorLine line) {
    MotorReading reading = line.reading();
    angle.setText(NumberText.of(Math.toDegrees(reading.positionRad()), 1));
    velocity.setText(NumberText.of(Math.toDegrees(reading.velocityRadPerS()), 0));
    current.setText(NumberText.of(reading.currentMa(), 0));
    torque.setText(reading.torqueOn() ? NumberText.of(reading.torqueNm(), 2) : "off");
    temperature.setText(NumberText.of(reading.temperatureC(), 0));
    voltage.setText(NumberText.of(reading.voltageV(), 1));
    age.setText(MotorWords.age(line.ageS()));
    angleBar.target(
        reading.torqueOn()
            ? share(line.targetRad(), numbers.lowerRad(), numbers.upperRad())
            : Double.NaN);
    temperatureBar.show(share(reading.temperatureC(), 20, MotorLine.HOT_C));
    voltageBar.show(share(reading.voltageV(), SupplyVoltage.LEAST_V, SupplyVoltage.MOST_V));
    tone(temperatureBar, line.temperature());
    tone(voltageBar, line.voltage());
    tone(currentBar, line.current());
    showState(line);
    pulse(reading);
  }

  private void showState(MotorLine line) {
    boolean faulty = line.level() == Level.DANGER;
    pseudoClassStateChanged(FAULTY, faulty);
    pseudoClassStateChanged(STALE, !line.fresh());
    stateIcon.setVisible(faulty);
    stateIcon.setManaged(faulty);
    state.setText(line.word());
    since.setText(line.fault() == null ? "" : MotorWords.duration(line.faultS()));
    String why = line.fault() == null ? "" : line.fault().text();
    sentence.setText(why);
    cause.setText(why);
    if (why.isEmpty()) {
      Tooltip.uninstall(this, cause);
    } else {
      Tooltip.install(this, cause);
    }
    setAccessibleText(
        line.motor().wireName()
            + ", id "
            + line.motor().busId()
            + ", "
            + angle.getText()
            + " degrees, "
            + line.word());
  }

  private static void tone(LimitBar bar, Level level) {
    bar.tone(level == Level.CAUTION, level == Level.DANGER);
  }

  private static double share(double value, double low, double high) {
    return (value - low) / (high - low);
  }
}
