package dev.reachystudio.backend.control.thread;

import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Windows. The thread's highest Java priority is honoured there, so only the timer is asked for.
 */
final class WindowsSystem implements OperatingSystem {

  /**
   * Timers tick every 1 ms instead of every 15.6 ms until the program ends; since Windows 10 of
   * 2020 for this program only.
   */
  @Override
  public Grant fineTimer() {
    MethodHandle beginPeriod =
        NativeFunctions.find(
            SymbolLookup.libraryLookup("winmm", Arena.global()),
            "timeBeginPeriod",
            ValueLayout.JAVA_INT);
    try {
      return (int) beginPeriod.invokeExact(1) == 0
          ? Grant.GRANTED
          : new Grant(Result.REFUSED, "This Windows has no timers of 1 ms.");
    } catch (Throwable e) {
      throw NativeFunctions.failed(e);
    }
  }
}
