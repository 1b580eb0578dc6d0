package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.kinematics.SpeedLimits;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.protocol.state.EmergencyStopState;

/**
 * How the control loop runs.
 *
 * @param updateRateHz cycles per second, 50…1000; a period must be a whole number of nanoseconds
 * @param queueCapacity commands that may wait for the next cycle
 * @param emergencyStop state of the emergency stop at the start: it survives a restart
 * @param realTime what the control thread asks of the operating system
 * @param speedLimits speed limits that differ from the robot's own
 */
public record LoopSettings(
    int updateRateHz,
    int queueCapacity,
    EmergencyStopState emergencyStop,
    RealTimeRequest realTime,
    SpeedLimits speedLimits) {

  private static final int MIN_RATE_HZ = 50;
  private static final int MAX_RATE_HZ = 1000;
  private static final int SECOND_NS = 1_000_000_000;

  /**
   * @throws IllegalArgumentException naming the setting, its value and what is allowed
   */
  public LoopSettings {
    boolean allowed =
        updateRateHz >= MIN_RATE_HZ && updateRateHz <= MAX_RATE_HZ && SECOND_NS % updateRateHz == 0;
    if (!allowed) {
      throw new IllegalArgumentException(
          "updateRateHz is "
              + updateRateHz
              + ": it must be 50 to 1000 and divide a second into whole nanoseconds");
    }
    if (queueCapacity < 1) {
      throw new IllegalArgumentException(
          "queueCapacity is " + queueCapacity + ": it must be at least 1");
    }
  }

  /**
   * 100 cycles per second, 256 waiting commands, emergency stop released, the robot's own speed
   * limits.
   */
  public static LoopSettings defaults() {
    return new LoopSettings(
        100, 256, EmergencyStopState.RELEASED, RealTimeRequest.AUTO, SpeedLimits.DEFAULT);
  }

  /** These settings at another rate. */
  public LoopSettings withUpdateRateHz(int newUpdateRateHz) {
    return new LoopSettings(newUpdateRateHz, queueCapacity, emergencyStop, realTime, speedLimits);
  }

  /** These settings with room for another number of waiting commands. */
  public LoopSettings withQueueCapacity(int newQueueCapacity) {
    return new LoopSettings(updateRateHz, newQueueCapacity, emergencyStop, realTime, speedLimits);
  }

  /** These settings with another initial emergency stop. */
  public LoopSettings withEmergencyStop(EmergencyStopState newEmergencyStop) {
    return new LoopSettings(updateRateHz, queueCapacity, newEmergencyStop, realTime, speedLimits);
  }

  /** These settings with another request to the operating system. */
  public LoopSettings withRealTime(RealTimeRequest newRealTime) {
    return new LoopSettings(updateRateHz, queueCapacity, emergencyStop, newRealTime, speedLimits);
  }

  /** These settings with other speed limits. */
  public LoopSettings withSpeedLimits(SpeedLimits newSpeedLimits) {
    return new LoopSettings(updateRateHz, queueCapacity, emergencyStop, realTime, newSpeedLimits);
  }

  /** Length of a cycle, nanoseconds. */
  public long periodNs() {
    return SECOND_NS / updateRateHz;
  }
}
