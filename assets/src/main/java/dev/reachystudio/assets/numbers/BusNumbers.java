package dev.reachystudio.assets.numbers;

/**
 * What all motors on the bus share.
 *
 * @param speedBaud bits per second
 * @param returnDelayUs pause of a motor before it answers, microseconds
 * @param shutdownMask faults that switch a motor off, as bits
 * @param operatingMode mode of position control
 */
public record BusNumbers(int speedBaud, int returnDelayUs, int shutdownMask, int operatingMode) {

  static BusNumbers read(NumbersFile file) {
    return new BusNumbers(
        file.integer("bus.speed_baud", 9_600, 4_500_000),
        file.integer("bus.return_delay_us", 0, 508),
        file.integer("bus.shutdown_mask", 0, 255),
        file.integer("bus.operating_mode", 0, 255));
  }
}
