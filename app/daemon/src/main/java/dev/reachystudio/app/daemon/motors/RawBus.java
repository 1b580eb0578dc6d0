package dev.reachystudio.app.daemon.motors;

/**
 * The motor bus of the robot that runs, for packets that were made elsewhere. Any thread, one
 * packet after the other; the control loop goes on meanwhile.
 */
@FunctionalInterface
public interface RawBus {

  /**
   * Sends a packet as it is and waits for what the motors say to it.
   *
   * @param packet a whole packet of the motors' protocol
   * @return the bytes that came back within a few milliseconds; empty if none did
   * @throws RawBusException if the bus is not there, saying why
   * @throws InterruptedException if the thread was interrupted while it waited for the bus
   */
  byte[] exchange(byte[] packet) throws RawBusException, InterruptedException;
}
