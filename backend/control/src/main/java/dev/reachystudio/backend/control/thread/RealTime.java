package dev.reachystudio.backend.control.thread;

import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks the operating system to let the control thread be on time. Best effort: what is refused, or
 * does not exist here, leaves the thread an ordinary one.
 */
public final class RealTime {

  private static final System.Logger LOG = System.getLogger(RealTime.class.getName());

  private RealTime() {}

  /**
   * Asks for the calling thread; the memory lock and the timer of Windows are the whole program's.
   * Takes some milliseconds.
   */
  public static RealTimeGrants ask(RealTimeRequest request) {
    return ask(request, RealTime::system);
  }

  static RealTimeGrants ask(RealTimeRequest request, Supplier<OperatingSystem> systems) {
    OperatingSystem system =
        request.fineTimer() || request.scheduling() || request.memoryLock()
            ? systems.get()
            : OperatingSystem.UNKNOWN;
    return new RealTimeGrants(
        grant(request.fineTimer(), system::fineTimer),
        grant(request.scheduling(), system::scheduling),
        grant(request.memoryLock(), system::memoryLock),
        collector());
  }

  /** One line for each refusal, with what to do about it. Not on the control thread. */
  public static void logRefusals(RealTimeRequest request, RealTimeGrants grants) {
    System.Logger.Level level =
        request.insist() ? System.Logger.Level.WARNING : System.Logger.Level.INFO;
    for (String line : refusals(grants)) {
      LOG.log(level, line);
    }
  }

  /** The lines that {@link #logRefusals} writes. */
  static List<String> refusals(RealTimeGrants grants) {
    List<String> lines = new ArrayList<>();
    add(lines, "fine timers", grants.fineTimer());
    add(lines, "real-time scheduling", grants.scheduling());
    add(lines, "memory lock", grants.memoryLock());
    return lines;
  }

  private static void add(List<String> lines, String what, Grant grant) {
    if (grant.result() == Result.REFUSED) {
      lines.add("The control loop runs without " + what + ". " + grant.advice());
    } else if (grant.result() == Result.UNSUPPORTED && !grant.advice().isEmpty()) {
      lines.add("The control loop runs without " + what + ": " + grant.advice());
    }
  }

  private static Grant grant(boolean asked, Supplier<Grant> ask) {
    if (!asked) {
      return Grant.NOT_ASKED;
    }
    try {
      return ask.get();
    } catch (RuntimeException | LinkageError e) {
      return new Grant(Result.UNSUPPORTED, String.valueOf(e.getMessage()));
    }
  }

  private static OperatingSystem system() {
    if (!RealTime.class.getModule().isNativeAccessEnabled()) {
      return OperatingSystem.UNKNOWN;
    }
    String name = System.getProperty("os.name", "");
    if (name.startsWith("Linux")) {
      return new LinuxSystem(System.getProperty("user.name", "USER"));
    }
    return name.startsWith("Windows") ? new WindowsSystem() : OperatingSystem.UNKNOWN;
  }

  /** "ZGC" of "ZGC Minor Cycles", "ZGC Minor Pauses", …; "G1" of "G1 Young Generation". */
  private static String collector() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .map(name -> name.split(" ", 2)[0])
        .findFirst()
        .orElse("");
  }
}
