package dev.reachystudio.backend.control.loop;

import java.util.Arrays;

/**
 * Which moments of the wall belong to which moments of simulated time: points, between which time
 * is taken to have run evenly. The oldest are forgotten. Immutable.
 */
final class TimeHistory {

  /** Enough for a minute of single steps a person makes, or of time that is looked up. */
  private static final int KEPT = 64;

  private final long[] wallNs;
  private final long[] loopNs;

  private TimeHistory(long[] wallNs, long[] loopNs) {
    this.wallNs = wallNs;
    this.loopNs = loopNs;
  }

  /** Time begins. */
  static TimeHistory from(long wallNs, long loopNs) {
    return new TimeHistory(new long[] {wallNs}, new long[] {loopNs});
  }

  /** This history with one more point, not before the others. */
  TimeHistory with(long newWallNs, long newLoopNs) {
    int drop = wallNs.length == KEPT ? 1 : 0;
    return new TimeHistory(append(wallNs, drop, newWallNs), append(loopNs, drop, newLoopNs));
  }

  private static long[] append(long[] values, int drop, long added) {
    long[] longer = Arrays.copyOfRange(values, drop, values.length + 1);
    longer[longer.length - 1] = added;
    return longer;
  }

  /** The newest point. */
  long latestWallNs() {
    return wallNs[wallNs.length - 1];
  }

  /**
   * When it was a moment of simulated time. Before the first point, and after now, time is taken to
   * run as the wall's.
   */
  long wallNs(long atLoopNs, long nowWallNs, long nowLoopNs) {
    if (atLoopNs >= nowLoopNs) {
      return nowWallNs + (atLoopNs - nowLoopNs);
    }
    return between(loopNs, wallNs, atLoopNs, nowLoopNs, nowWallNs);
  }

  /** Simulated time by the wall's over a last stretch of the wall's time, or since the start. */
  double rate(long spanNs, long nowWallNs, long nowLoopNs) {
    long fromWallNs = Math.max(nowWallNs - spanNs, wallNs[0]);
    if (fromWallNs >= nowWallNs) {
      return 1;
    }
    long fromLoopNs = between(wallNs, loopNs, fromWallNs, nowWallNs, nowLoopNs);
    return (nowLoopNs - fromLoopNs) / (double) (nowWallNs - fromWallNs);
  }

  private static long between(long[] from, long[] to, long at, long fromEnd, long toEnd) {
    long fromNext = fromEnd;
    long toNext = toEnd;
    for (int i = from.length - 1; i >= 0; i--) {
      if (at >= from[i]) {
        long span = fromNext - from[i];
        double share = span == 0 ? 0 : (at - from[i]) / (double) span;
        return to[i] + Math.round(share * (toNext - to[i]));
      }
      fromNext = from[i];
      toNext = to[i];
    }
    return to[0] - (from[0] - at);
  }
}
