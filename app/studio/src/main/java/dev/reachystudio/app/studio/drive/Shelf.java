package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.moves.MoveDataset;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Moves that belong together: a data set, or the files that were opened.
 *
 * @param id name of the data set; empty for opened files
 * @param title name for people
 * @param here whether its moves are on this computer
 * @param moves how many they are; 0 if they are not here
 * @param added the folder it is, if it can be forgotten; else null
 */
public record Shelf(String id, String title, boolean here, int moves, @Nullable Path added) {

  /** The moves that come with the studio. */
  static final Shelf BUILT_IN = new Shelf(MoveLibrary.BUILT_IN, "Built-in", true, 0, null);

  /** Name of the data set the studio records into. */
  static final String RECORDINGS = "local/recordings";

  static Shelf of(MoveDataset dataset) {
    boolean own =
        dataset.place() == MoveDataset.Place.FOLDER
            && dataset.name().startsWith("local/")
            && !dataset.name().equals(RECORDINGS);
    return new Shelf(
        dataset.name(),
        title(dataset.name()),
        dataset.here(),
        dataset.moves(),
        own ? dataset.folder() : null);
  }

  static Shelf opened(int moves) {
    return new Shelf("", "Opened files", true, moves, null);
  }

  /** Whether this is the same shelf, perhaps with more on it. */
  boolean same(@Nullable Shelf other) {
    return other != null && id.equals(other.id);
  }

  private static String title(String dataset) {
    return switch (dataset) {
      case MoveLibrary.BUILT_IN -> "Built-in";
      case MoveLibrary.EMOTIONS -> "Emotions";
      case "pollen-robotics/reachy-mini-dances-library" -> "Dances";
      case RECORDINGS -> "Recordings";
      default -> MoveWords.name(dataset.substring(dataset.indexOf('/') + 1));
    };
  }
}
