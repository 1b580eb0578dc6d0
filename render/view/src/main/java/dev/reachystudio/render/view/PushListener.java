package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Push;
import org.jspecify.annotations.Nullable;

/** Told how someone pushes the simulated head or a thing beside it. JavaFX thread. */
@FunctionalInterface
public interface PushListener {

  /**
   * A push began, changed or ended.
   *
   * @param push replaces the one before, at most once a pulse; null lets go
   */
  void push(@Nullable Push push);
}
