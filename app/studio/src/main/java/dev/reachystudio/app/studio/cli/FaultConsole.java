package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.BusFaults;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Faults of a simulated bus by words on a line, such as {@code silence stewart_2}. One thread. */
final class FaultConsole {

  private static final double DEFAULT_LATE_MS = 5;
  private static final double DEFAULT_HOT_C = 76;
  private static final double MOST_SECONDS = 86_400;

  private final BusFaults faults;
  private final Map<String, Consumer<Words>> commands = new TreeMap<>();

  FaultConsole(BusFaults faults) {
    this.faults = faults;
    commands.put("lose", words -> faults.answers(AnswerRates.losing(words.share())));
    commands.put("damage", words -> faults.answers(AnswerRates.corrupting(words.share())));
    commands.put("noise", words -> faults.answers(AnswerRates.noisy(words.share())));
    commands.put("truncate", words -> faults.answers(AnswerRates.truncating(words.share())));
    commands.put(
        "delay",
        words ->
            faults.answers(AnswerRates.delaying(words.share(), words.ns(DEFAULT_LATE_MS, 1e6))));
    commands.put("mute", words -> faults.muteAll(words.ns(1, 1e9)));
    commands.put("silence", words -> faults.silence(words.motor(), words.behind()));
    commands.put("revive", words -> faults.revive(words.motor()));
    commands.put("unplug", words -> faults.unplug());
    commands.put("replug", words -> faults.replug());
    commands.put("poweroff", words -> faults.cutPower());
    commands.put("poweron", words -> faults.restorePower());
    commands.put("brownout", words -> faults.brownOut(2.5, words.ns(0.5, 1e9)));
    commands.put("voltage", words -> faults.voltage(words.number(7.3, 0, 12)));
    commands.put("overload", words -> faults.overload(words.motor()));
    commands.put("shock", words -> faults.shock(words.motor()));
    commands.put(
        "heat", words -> faults.overheat(words.motor(), words.number(DEFAULT_HOT_C, 0, 120)));
    commands.put("heal", words -> faults.heal(words.motor()));
    commands.put("clear", words -> faults.clearAll());
    commands.put("status", words -> {});
  }

  /** What it understands, for people. */
  String help() {
    return "Faults: lose, damage, noise, truncate PERCENT; delay PERCENT MS; mute SECONDS;"
        + " silence MOTOR [wait], revive MOTOR; unplug, replug; poweroff, poweron;"
        + " brownout SECONDS; voltage V; overload, shock, heal MOTOR; heat MOTOR CELSIUS;"
        + " clear, status.";
  }

  /**
   * Does what a line says.
   *
   * @return what is wrong with the bus then, or with the line
   */
  String obey(String line) {
    List<String> words = List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    Consumer<Words> command = commands.get(words.getFirst());
    if (command == null) {
      return help();
    }
    try {
      Words rest = new Words(words.subList(1, words.size()));
      command.accept(rest);
    } catch (IllegalArgumentException e) {
      return words.getFirst() + ": " + e.getMessage();
    }
    List<String> active = faults.active();
    return active.isEmpty() ? "All is well." : String.join("; ", active);
  }

  /** The words behind a command. */
  private static final class Words {
    private final List<String> words;
    private int next;

    Words(List<String> words) {
      this.words = words;
    }

    private String next(String otherwise) {
      return next < words.size() ? words.get(next++) : otherwise;
    }

    Motor motor() {
      String word = next("");
      for (Motor motor : Motor.values()) {
        if (motor.wireName().equals(word) || Integer.toString(motor.busId()).equals(word)) {
          return motor;
        }
      }
      throw new IllegalArgumentException(
          "needs a motor, such as stewart_2" + (word.isEmpty() ? "" : "; none is called " + word));
    }

    Behind behind() {
      return next("").equals("wait") ? Behind.WAIT : Behind.ANSWER;
    }

    double share() {
      return number(5, 0, 100) / 100;
    }

    long ns(double otherwise, double unitNs) {
      return Math.round(number(otherwise, 0, MOST_SECONDS) * unitNs);
    }

    double number(double otherwise, double least, double greatest) {
      String word = next(Double.toString(otherwise));
      double number;
      try {
        number = Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(word + " is no number", e);
      }
      if (!(number >= least && number <= greatest)) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%s must be %.0f to %.0f", word, least, greatest));
      }
      return number;
    }
  }
}
