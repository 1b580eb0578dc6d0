package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What touches, after the last step. The owner of the physics only; nothing is allocated. */
public final class Contacts {

  private final NativeWorld world;
  private final MemorySegment arena;
  private final MemorySegment force = Arena.ofAuto().allocate(6 * Double.BYTES, Double.BYTES);

  Contacts(NativeWorld world) throws MujocoException {
    this.world = world;
    arena = world.arena();
  }

  /** How many points there are where something touches or nearly does. */
  public int count() {
    world.require();
    int count = world.data.get(JAVA_INT, Layout.Data.NCON);
    return count < 0 || count * Layout.Touch.SIZE > arena.byteSize() ? 0 : count;
  }

  /** The geom that the normal points away from; -1 for something soft. */
  public int firstGeom(int contact) {
    return arena.get(JAVA_INT, at(contact) + Layout.Touch.GEOM1);
  }

  /** The geom that the normal points to; -1 for something soft. */
  public int secondGeom(int contact) {
    return arena.get(JAVA_INT, at(contact) + Layout.Touch.GEOM2);
  }

  /** How far the two are from each other, metres; negative inside each other. */
  public double distanceM(int contact) {
    return arena.get(JAVA_DOUBLE, at(contact) + Layout.Touch.DISTANCE);
  }

  /**
   * Where they touch.
   *
   * @param positionM receives x, y, z in metres, and the unit vector of the normal
   */
  public void point(int contact, double[] positionM) {
    long at = at(contact);
    for (int i = 0; i < 3; i++) {
      positionM[i] = arena.get(JAVA_DOUBLE, at + Layout.Touch.POSITION + (long) i * Double.BYTES);
      positionM[3 + i] = arena.get(JAVA_DOUBLE, at + Layout.Touch.FRAME + (long) i * Double.BYTES);
    }
  }

  /** How hard they press along the normal, newtons. */
  public double normalForceN(int contact) {
    at(contact);
    try {
      world.library().contactForce.invokeExact(world.model, world.data, contact, force);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
    return force.get(JAVA_DOUBLE, 0);
  }

  private long at(int contact) {
    if (contact < 0 || contact >= count()) {
      throw new IndexOutOfBoundsException("contact " + contact + " of " + count());
    }
    long start = world.data.get(JAVA_LONG, Layout.Data.CONTACT) - arena.address();
    return start + contact * Layout.Touch.SIZE;
  }
}
