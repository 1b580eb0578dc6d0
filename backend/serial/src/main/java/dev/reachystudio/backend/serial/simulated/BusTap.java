package dev.reachystudio.backend.serial.simulated;

/** Hears everything the motors hear. For tests and measurements. */
@FunctionalInterface
public interface BusTap {

  /**
   * An instruction was on the wire. Called by the thread that sent it, one call at a time, before
   * the motors act; it must return at once and not call the bus.
   */
  void received(BusInstruction instruction);
}
