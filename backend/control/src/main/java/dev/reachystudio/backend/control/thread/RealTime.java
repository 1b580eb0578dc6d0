package dev.reachystudio.backend.control.thread;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * What the operating system grants a thread that must be on time. Best effort: without the rights,
 * on another system, or without native access, the thread simply stays an ordinary one.
 *
 * @param fineTimer the kernel wakes the thread without its usual slack of 50 µs (Linux)
 * @param firstInFirstOut the thread runs before all ordinary threads (Linux {@code SCHED_FIFO})
 */
public record RealTime(boolean fineTimer, boolean firstInFirstOut) {

  /** Nothing granted. */
  public static final RealTime NONE = new RealTime(false, false);

  private static final int PR_SET_TIMERSLACK = 29;
  private static final int SCHED_FIFO = 1;

  /** Above everything ordinary, below the kernel's own interrupt threads (50 by default). */
  private static final int PRIORITY = 40;

  /** Asks for the calling thread. */
  public static RealTime requestForCurrentThread() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (!linux || !RealTime.class.getModule().isNativeAccessEnabled()) {
      return NONE;
    }
    return new RealTime(setTimerSlack(), setScheduler());
  }

  private static boolean setTimerSlack() {
    try {
      MethodHandle prctl =
          function(
              "prctl",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
              Linker.Option.firstVariadicArg(1));
      return (int) prctl.invokeExact(PR_SET_TIMERSLACK, 1L) == 0;
    } catch (Throwable refused) {
      return false;
    }
  }

  private static boolean setScheduler() {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle setScheduler =
          function(
              "sched_setscheduler",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS));
      MemorySegment parameters = arena.allocateFrom(ValueLayout.JAVA_INT, PRIORITY);
      return (int) setScheduler.invokeExact(0, SCHED_FIFO, parameters) == 0;
    } catch (Throwable refused) {
      return false;
    }
  }

  private static MethodHandle function(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, options);
  }
}
