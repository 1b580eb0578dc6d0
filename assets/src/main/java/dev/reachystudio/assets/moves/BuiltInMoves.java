package dev.reachystudio.assets.moves;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The moves that come with the studio, as files in the official recorded-move format. They start
 * and end at the neutral pose with the antennas at ±10°, and stay inside all joint and speed
 * limits.
 */
public final class BuiltInMoves {

  /** Name of the data set they form on the wire. */
  public static final String DATASET_NAME = "reachy-studio/built-in";

  private static final List<String> NAMES =
      List.of(
          "nod",
          "shake",
          "greet",
          "curious",
          "listening",
          "thinking",
          "happy",
          "surprised",
          "sad",
          "little_dance");

  private BuiltInMoves() {}

  /** Names of the moves, in the order they are shown. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Opens the file of a move.
   *
   * @param name one of {@link #names()}
   * @return JSON in the official format; the caller closes it
   * @throws IOException if there is no such move
   */
  public static InputStream open(String name) throws IOException {
    InputStream file =
        NAMES.contains(name) ? BuiltInMoves.class.getResourceAsStream(name + ".json") : null;
    if (file == null) {
      throw new IOException("no built-in move is called '" + name + "'; there are " + NAMES);
    }
    return file;
  }
}
