package dev.reachystudio.app.studio.composition;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import org.jspecify.annotations.Nullable;

/** What a simulated robot stands in, as far as its backend knows it. Any thread. */
interface SimulatedWorld {

  /** Nothing: of a robot without physics. */
  SimulatedWorld NONE =
      new SimulatedWorld() {
        @Override
        public @Nullable String name() {
          return null;
        }

        @Override
        public @Nullable String robotModel() {
          return null;
        }

        @Override
        public SceneModel scene() {
          return SceneModel.NONE;
        }

        @Override
        public boolean isCaughtUp() {
          return true;
        }

        @Override
        public boolean reset() {
          return false;
        }

        @Override
        public boolean push(@Nullable Push push) {
          return false;
        }
      };

  /** What the scene is called; null if there is none. */
  @Nullable String name();

  /** Whose description of the robot is simulated; null if nobody's. */
  @Nullable String robotModel();

  /** What is around the robot. */
  SceneModel scene();

  /** Whether physics is where the loop's time is. */
  boolean isCaughtUp();

  /** Puts everything back to where it started; whether this world can. */
  boolean reset();

  /**
   * Pushes something, or lets go.
   *
   * @throws IllegalArgumentException naming the field
   * @return whether this world can
   */
  boolean push(@Nullable Push push);
}
