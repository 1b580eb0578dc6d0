package dev.reachystudio.app.studio.diagnostics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What the garbage collector did since the start of the process.
 *
 * @param pauses how often everything stood still
 * @param pausedMs for how long in all, milliseconds
 */
public record GarbageCollection(long pauses, long pausedMs) {

  /** The collector of this process now. */
  public static GarbageCollection now() {
    return of(ManagementFactory.getGarbageCollectorMXBeans());
  }

  /**
   * ZGC and Shenandoah tell cycles, in which the program runs on, from pauses; the other
   * collectors' beans are all pauses, but for G1's concurrent one.
   */
  static GarbageCollection of(List<GarbageCollectorMXBean> beans) {
    long pauses = 0;
    long pausedMs = 0;
    for (GarbageCollectorMXBean bean : beans) {
      if (!bean.getName().endsWith("Cycles") && !bean.getName().contains("Concurrent")) {
        pauses += Math.max(0, bean.getCollectionCount());
        pausedMs += Math.max(0, bean.getCollectionTime());
      }
    }
    return new GarbageCollection(pauses, pausedMs);
  }
}
