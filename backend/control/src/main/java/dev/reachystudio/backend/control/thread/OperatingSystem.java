package dev.reachystudio.backend.control.thread;

import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;

/** What one kind of operating system can do for a thread that must be on time. */
interface OperatingSystem {

  /** One without anything this program would use. */
  OperatingSystem UNKNOWN = new OperatingSystem() {};

  /** Lets sleeps end when they should. */
  default Grant fineTimer() {
    return new Grant(Result.UNSUPPORTED, "");
  }

  /** Lets the calling thread run before all ordinary threads. */
  default Grant scheduling() {
    return new Grant(Result.UNSUPPORTED, "");
  }

  /** Keeps the program's memory out of the swap file. */
  default Grant memoryLock() {
    return new Grant(Result.UNSUPPORTED, "");
  }
}
