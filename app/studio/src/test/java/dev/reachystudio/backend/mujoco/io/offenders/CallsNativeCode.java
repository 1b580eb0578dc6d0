package dev.reachystudio.backend.mujoco.io.offenders;

import java.lang.foreign.MemorySegment;

/** An offender for the architecture tests: native memory stays inside the engine. */
public final class CallsNativeCode {
  /** Past the wall. */
  public MemorySegment anywhere(long address) {
    return MemorySegment.ofAddress(address);
  }
}
