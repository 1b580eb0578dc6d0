package dev.reachystudio.protocol.state;

/**
 * What the operating system grants the control thread, so that it is on time.
 *
 * @param fineTimer sleeps end when they should: no timer slack (Linux), 1 ms ticks (Windows)
 * @param scheduling the thread runs before all ordinary threads ({@code SCHED_FIFO})
 * @param memoryLock the program's memory stays out of the swap file
 * @param collector name of the garbage collector the program runs with
 */
public record RealTimeGrants(
    Grant fineTimer, Grant scheduling, Grant memoryLock, String collector) {

  /** Before the control thread has asked. */
  public static final RealTimeGrants NONE =
      new RealTimeGrants(Grant.NOT_ASKED, Grant.NOT_ASKED, Grant.NOT_ASKED, "");

  /**
   * One thing that was asked for.
   *
   * @param result what became of it
   * @param advice one line that says how to allow it, if it was refused; else empty
   */
  public record Grant(Result result, String advice) {
    public static final Grant NOT_ASKED = new Grant(Result.NOT_ASKED, "");
    public static final Grant GRANTED = new Grant(Result.GRANTED, "");
  }

  /** What became of something that was asked for. */
  public enum Result {
    GRANTED("granted"),
    REFUSED("refused"),
    NOT_ASKED("not_asked"),
    /** This operating system does not have it, or not in a way this program uses. */
    UNSUPPORTED("unsupported");

    private final String wireName;

    Result(String wireName) {
      this.wireName = wireName;
    }

    /** Name on every wire. */
    public String wireName() {
      return wireName;
    }
  }
}
