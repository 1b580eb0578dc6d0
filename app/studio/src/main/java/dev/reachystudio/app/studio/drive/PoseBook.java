package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.Preferences;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Poses with a name: six of our own, then the saved ones, which are kept in the preferences. The
 * first nine have a key. On the JavaFX thread.
 */
public final class PoseBook {

  private static final String PREFIX = "drive.poses.";
  private static final int MOST_SAVED = 40;

  /**
   * A pose with a name.
   *
   * @param name name on its chip
   * @param values the pose
   * @param saved whether the user made it, and may remove it
   */
  public record Entry(String name, PoseValues values, boolean saved) {}

  private final Preferences preferences;
  private final Runnable save;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);

  /**
   * @param preferences where saved poses are kept
   * @param sleepHead head of the sleep pose
   * @param sleepAntennas antennas of the sleep pose
   * @param save writes the preferences, off this thread
   */
  public PoseBook(Preferences preferences, Pose sleepHead, Antennas sleepAntennas, Runnable save) {
    this.preferences = preferences;
    this.save = save;
    entries.addAll(builtIn(PoseValues.of(sleepHead, 0, sleepAntennas)));
    for (int i = 0; i < MOST_SAVED; i++) {
      read(preferences.text(PREFIX + i, ""));
    }
  }

  private static List<Entry> builtIn(PoseValues sleep) {
    return List.of(
        new Entry("Neutral", PoseValues.NEUTRAL, false),
        new Entry("Look up", pose(0, 0, 4, 0, -22, 0, 0, -20, 20), false),
        new Entry("Look left", pose(0, 0, 2, 0, -3, 38, 12, -14, 14), false),
        new Entry("Curious", pose(8, 4, 6, 14, 6, 12, 6, -38, 4), false),
        new Entry("Shy", pose(-6, -4, -16, -7, 20, -24, -8, -95, 80), false),
        new Entry("Sleep", sleep, false));
  }

  /** A pose in millimetres and degrees. */
  private static PoseValues pose(double... shown) {
    double[] values = new double[shown.length];
    for (DriveAxis axis : DriveAxis.values()) {
      values[axis.place()] = axis.quantity().si(shown[axis.place()]);
    }
    return PoseValues.of(values);
  }

  /** All poses; the place is the key, less one. */
  public ObservableList<Entry> entries() {
    return shown;
  }

  /** A name that is free. */
  public String freeName() {
    int number = entries.size() + 1;
    while (holds("Pose " + number)) {
      number++;
    }
    return "Pose " + number;
  }

  private boolean holds(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equalsIgnoreCase(name));
  }

  /**
   * Saves a pose.
   *
   * @param name its name; nothing happens when it is blank
   * @return what is wrong with the name, or an empty text
   */
  public String add(String name, PoseValues values) {
    String trimmed = name.strip();
    if (trimmed.isEmpty()) {
      return "A pose needs a name.";
    }
    if (holds(trimmed)) {
      return "There is a pose “" + trimmed + "” already.";
    }
    if (entries.stream().filter(Entry::saved).count() >= MOST_SAVED) {
      return "There are " + MOST_SAVED + " saved poses. Remove one first.";
    }
    entries.add(new Entry(trimmed, values, true));
    keep();
    return "";
  }

  /** Removes a saved pose. */
  public void remove(Entry entry) {
    if (entry.saved() && entries.remove(entry)) {
      keep();
    }
  }

  private void keep() {
    preferences.forget(PREFIX);
    int place = 0;
    for (Entry entry : entries) {
      if (entry.saved()) {
        StringJoiner numbers = new StringJoiner(" ");
        for (double value : entry.values().toArray()) {
          numbers.add(Double.toString(value));
        }
        preferences.put(PREFIX + place++, numbers + " " + entry.name());
      }
    }
    save.run();
  }

  /** Nine numbers, then the name; anything else is passed over. */
  private void read(String line) {
    String[] parts = line.split(" ", DriveAxis.values().length + 1);
    if (parts.length <= DriveAxis.values().length || holds(parts[parts.length - 1])) {
      return;
    }
    List<Double> numbers = new ArrayList<>();
    try {
      for (int i = 0; i < parts.length - 1; i++) {
        numbers.add(Double.valueOf(parts[i]));
      }
      PoseValues values =
          PoseValues.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
      entries.add(new Entry(parts[parts.length - 1], values, true));
    } catch (IllegalArgumentException broken) {
      // A line somebody edited by hand; the others are still good.
      return;
    }
  }
}
