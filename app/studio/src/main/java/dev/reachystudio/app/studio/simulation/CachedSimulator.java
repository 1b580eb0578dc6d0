package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.studio.simulation.MujocoStatus.Kind;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces.Found;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces.Origin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The physics library that the daemon of this window would use.
 *
 * @param settings what the daemon was told
 */
public record CachedSimulator(DaemonSettings settings) implements Simulator {

  @Override
  public MujocoStatus status() {
    Optional<Found> found =
        LibraryPlaces.of(settings.simulation().library(), settings.cacheFolder()).find();
    return found
        .filter(place -> place.origin() != Origin.CACHE)
        .map(place -> new MujocoStatus(Kind.INSTALLED, place.file(), place.file() + " is used."))
        .orElseGet(() -> installation().status());
  }

  @Override
  public void install(Consumer<String> progress) throws Exception {
    installation().install(progress);
  }

  @Override
  public void install(Path wheelOrLibrary, Consumer<String> progress) throws Exception {
    installation().install(wheelOrLibrary, progress);
  }

  private MujocoInstall installation() {
    return new MujocoInstall(settings.cacheFolder());
  }
}
