package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Everything the next step depends on, kept: positions, velocities, what is told and applied, time.
 * Belongs to the physics it was taken of.
 */
public final class SavedState {

  private final NativeWorld world;
  private final double[] numbers;

  /** What a physics is now. */
  SavedState(NativeWorld world) {
    world.require();
    this.world = world;
    try (Arena scratch = Arena.ofConfined()) {
      int count = (int) world.library().stateSize.invokeExact(world.model, Layout.STATE);
      MemorySegment copy = scratch.allocate(JAVA_DOUBLE, count);
      world.library().getState.invokeExact(world.model, world.data, copy, Layout.STATE);
      numbers = copy.toArray(JAVA_DOUBLE);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** Lets the physics be so again; {@link Physics#forward} works out what follows. */
  public void restore() {
    world.require();
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment copy = scratch.allocateFrom(JAVA_DOUBLE, numbers);
      world.library().setState.invokeExact(world.model, world.data, copy, Layout.STATE);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }
}
