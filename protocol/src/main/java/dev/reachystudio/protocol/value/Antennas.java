package dev.reachystudio.protocol.value;

/**
 * Antenna angles in the order of the wire, radians; the sign is the wire's (the description's joint
 * angle is its negative).
 *
 * @param rightRad right antenna
 * @param leftRad left antenna
 */
public record Antennas(double rightRad, double leftRad) {}
