package dev.reachystudio.app.daemon.moves;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A set of recorded moves.
 *
 * @param name {@code owner/name}
 * @param place where it comes from
 * @param here whether it is on this machine; others can be fetched
 * @param library whether it is one of the robot's own libraries
 * @param moves how many moves it has; 0 when it is not here
 * @param folder its files, or null when it has none here
 */
public record MoveDataset(
    String name, Place place, boolean here, boolean library, int moves, @Nullable Path folder) {

  /** Where data sets come from. */
  public enum Place {
    /** Part of the program. */
    BUILT_IN,
    /** A folder of the user's. */
    FOLDER,
    /** The Hugging Face hub, or its cache. */
    HUB
  }
}
