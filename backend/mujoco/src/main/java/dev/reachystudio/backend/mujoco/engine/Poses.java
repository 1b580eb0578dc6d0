package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/** Where bodies and sites are in the world, after the last step. The owner of the physics only. */
public final class Poses {

  private final NativeWorld world;
  private final MemorySegment bodyPosition;
  private final MemorySegment bodyRotation;
  private final MemorySegment bodyCentre;
  private final MemorySegment sitePosition;
  private final MemorySegment siteRotation;

  Poses(NativeWorld world) throws MujocoException {
    this.world = world;
    int bodies = world.count(Layout.Model.NBODY);
    int sites = world.count(Layout.Model.NSITE);
    bodyPosition = world.ofData(Layout.Data.XPOS, bodies * 3L, Double.BYTES);
    bodyRotation = world.ofData(Layout.Data.XQUAT, bodies * 4L, Double.BYTES);
    bodyCentre = world.ofData(Layout.Data.XIPOS, bodies * 3L, Double.BYTES);
    sitePosition = world.ofData(Layout.Data.SITE_XPOS, sites * 3L, Double.BYTES);
    siteRotation = world.ofData(Layout.Data.SITE_XMAT, sites * 9L, Double.BYTES);
  }

  /**
   * A body's frame.
   *
   * @param body its number
   * @param worldFromBody receives x, y, z in metres and the quaternion w, x, y, z
   */
  public void body(int body, double[] worldFromBody) {
    copy(bodyPosition, body, 3, worldFromBody, 0);
    copy(bodyRotation, body, 4, worldFromBody, 3);
  }

  /**
   * A body's centre of mass.
   *
   * @param body its number
   * @param positionM receives x, y, z in metres
   */
  public void centreOfMass(int body, double[] positionM) {
    copy(bodyCentre, body, 3, positionM, 0);
  }

  /**
   * A site's frame.
   *
   * @param site its number
   * @param worldFromSite receives x, y, z in metres and the rotation's nine numbers row by row
   */
  public void site(int site, double[] worldFromSite) {
    copy(sitePosition, site, 3, worldFromSite, 0);
    copy(siteRotation, site, 9, worldFromSite, 3);
  }

  private void copy(MemorySegment from, int index, int count, double[] to, int offset) {
    world.require();
    for (int i = 0; i < count; i++) {
      to[offset + i] = from.getAtIndex(JAVA_DOUBLE, (long) index * count + i);
    }
  }
}
