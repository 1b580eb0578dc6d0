package dev.reachystudio.app.studio.motors;

import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.BusFaults;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.protocol.value.Motor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes faults on the simulated bus, so that one sees what the studio does about them. Made anew
 * each time it opens, because what is wrong can change without it.
 */
final class TroubleMenu extends MenuButton {

  private static final double[] SHARES = {0, 0.01, 0.05, 0.2};

  /** Above the motors' own limit of 70 °C. */
  private static final double TOO_HOT_C = 78;

  /** So low that the motors forget, and so short that they answer on. */
  private static final double BROWN_OUT_V = 2.5;

  private static final long BROWN_OUT_NS = Duration.ofMillis(500).toNanos();
  private static final long POWER_LOSS_NS = Duration.ofSeconds(3).toNanos();

  private final Supplier<Optional<SimulatedBus>> bus;
  private final Supplier<Motor> selected;

  /**
   * @param bus the simulated bus that is driven, if one is
   * @param selected the motor in the inspector
   */
  TroubleMenu(Supplier<Optional<SimulatedBus>> bus, Supplier<Motor> selected) {
    super("Cause a fault", new FontIcon("mdi2f-flash-alert-outline"));
    this.bus = bus;
    this.selected = selected;
    setId("cause-fault");
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    getItems().add(new MenuItem());
    setOnShowing(showing -> bus.get().ifPresent(present -> fill(present.faults())));
    refresh();
  }

  /** Is there only beside a simulated bus. */
  void refresh() {
    boolean simulated = bus.get().isPresent();
    setVisible(simulated);
    setManaged(simulated);
  }

  private void fill(BusFaults faults) {
    Motor motor = selected.get();
    getItems()
        .setAll(
            faults.isPlugged()
                ? item("Unplug the cable", "unplug", faults::unplug)
                : item("Plug the cable in", "replug", faults::replug),
            item("Power fails for 3 s", "power", () -> faults.powerLoss(POWER_LOSS_NS)),
            item("Brown-out", "brown-out", () -> faults.brownOut(BROWN_OUT_V, BROWN_OUT_NS)),
            new SeparatorMenuItem(),
            faults.isSilent(motor)
                ? item(motor.wireName() + " answers again", "revive", () -> faults.revive(motor))
                : item(
                    motor.wireName() + " falls silent",
                    "silence",
                    () -> faults.silence(motor, Behind.ANSWER)),
            item(motor.wireName() + " is overloaded", "overload", () -> faults.overload(motor)),
            item(
                motor.wireName() + " gets too hot",
                "overheat",
                () -> faults.overheat(motor, TOO_HOT_C)),
            item(motor.wireName() + " has a shock", "shock", () -> faults.shock(motor)),
            new SeparatorMenuItem(),
            shares("Answers lost", faults, AnswerRates::lost, AnswerRates::losing),
            shares("Answers damaged", faults, AnswerRates::badCrc, AnswerRates::corrupting),
            new SeparatorMenuItem(),
            item("All well again", "clear", faults::clearAll));
  }

  private static MenuItem item(String text, String id, Runnable work) {
    MenuItem item = new MenuItem(text);
    item.setId("fault-" + id);
    item.setMnemonicParsing(false);
    item.setOnAction(press -> work.run());
    return item;
  }

  private static Menu shares(
      String name,
      BusFaults faults,
      ToDoubleFunction<AnswerRates> present,
      DoubleFunction<AnswerRates> rates) {
    Menu menu = new Menu(name);
    ToggleGroup group = new ToggleGroup();
    double now = present.applyAsDouble(faults.answers());
    for (double share : SHARES) {
      RadioMenuItem item = new RadioMenuItem(share == 0 ? "none" : Math.round(share * 100) + " %");
      item.setToggleGroup(group);
      item.setSelected(share == now);
      item.setOnAction(press -> faults.answers(rates.apply(share)));
      menu.getItems().add(item);
    }
    return menu;
  }
}
