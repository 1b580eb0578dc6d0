package dev.reachystudio.app.daemon.simulation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What physics is simulated with.
 *
 * @param library the simulator's library; null if it is not here
 * @param offer how to get it, for people; null if it is here
 * @param scenes the scenes that have a name
 */
public record Simulator(@Nullable Path library, @Nullable String offer, List<String> scenes) {

  /** Of a program that has none. */
  public static final Simulator NONE =
      new Simulator(null, "This program has no physics.", List.of());

  public Simulator {
    scenes = List.copyOf(scenes);
  }
}
