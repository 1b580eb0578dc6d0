package dev.reachystudio.backend.control.thread;

import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** Linux. Numbers are those of its headers, the same on x86-64 and arm64. */
final class LinuxSystem implements OperatingSystem {

  private static final int PR_SET_TIMERSLACK = 29;
  private static final int SCHED_FIFO = 1;

  /** What the thread starts by itself does not inherit the scheduling. */
  private static final int SCHED_RESET_ON_FORK = 0x4000_0000;

  /** Above everything ordinary, below the kernel's own interrupt threads (50 by default). */
  private static final int PRIORITY = 40;

  private static final int RLIMIT_MEMLOCK = 8;
  private static final long RLIM_INFINITY = -1;
  private static final int CAP_IPC_LOCK = 14;
  private static final int MCL_CURRENT = 1;
  private static final int MCL_FUTURE = 2;

  /** Pages are locked when they are touched; without it all that is reserved would be filled. */
  private static final int MCL_ONFAULT = 4;

  private final String user;

  /**
   * @param user name of the user, for the advice
   */
  LinuxSystem(String user) {
    this.user = user;
  }

  /** The kernel wakes an ordinary thread up to 50 µs late to save wake-ups; a slack of 1 ns. */
  @Override
  public Grant fineTimer() {
    MethodHandle prctl =
        NativeFunctions.variadic("prctl", ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
    try {
      return (int) prctl.invokeExact(PR_SET_TIMERSLACK, 1L) == 0
          ? Grant.GRANTED
          : new Grant(Result.REFUSED, "This kernel does not let threads choose their timer slack.");
    } catch (Throwable e) {
      throw NativeFunctions.failed(e);
    }
  }

  @Override
  public Grant scheduling() {
    MethodHandle setScheduler =
        NativeFunctions.standard(
            "sched_setscheduler", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment parameters = arena.allocateFrom(ValueLayout.JAVA_INT, PRIORITY);
      int policy = SCHED_FIFO | SCHED_RESET_ON_FORK;
      return (int) setScheduler.invokeExact(0, policy, parameters) == 0
          ? Grant.GRANTED
          : refused("rtprio " + PRIORITY);
    } catch (Throwable e) {
      throw NativeFunctions.failed(e);
    }
  }

  /** Only without a limit: with one, the program would end when it later needs memory beyond it. */
  @Override
  public Grant memoryLock() {
    if (!hasNoMemoryLimit() && !hasCapability(CAP_IPC_LOCK)) {
      return refused("memlock unlimited");
    }
    MethodHandle lockAll = NativeFunctions.standard("mlockall", ValueLayout.JAVA_INT);
    try {
      return (int) lockAll.invokeExact(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0
          ? Grant.GRANTED
          : refused("memlock unlimited");
    } catch (Throwable e) {
      throw NativeFunctions.failed(e);
    }
  }

  private Grant refused(String limit) {
    return new Grant(
        Result.REFUSED,
        "To allow it: echo '"
            + user
            + " - "
            + limit
            + "' | sudo tee -a /etc/security/limits.d/reachy-studio.conf, then log in again.");
  }

  private static boolean hasNoMemoryLimit() {
    MethodHandle getLimit =
        NativeFunctions.standard("getrlimit", ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits = arena.allocate(ValueLayout.JAVA_LONG, 2);
      return (int) getLimit.invokeExact(RLIMIT_MEMLOCK, limits) == 0
          && limits.get(ValueLayout.JAVA_LONG, 0) == RLIM_INFINITY;
    } catch (Throwable e) {
      throw NativeFunctions.failed(e);
    }
  }

  private static boolean hasCapability(int number) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("CapEff:"))
          .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
          .anyMatch(capabilities -> (capabilities >>> number & 1) == 1);
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }
}
