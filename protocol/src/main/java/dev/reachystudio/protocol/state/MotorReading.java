package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.value.Motor;

/**
 * What one motor said last. Numbers that were never read are NaN.
 *
 * @param motor which
 * @param answering whether it answers at present
 * @param sampledNs loop clock of its last good position, nanoseconds
 * @param positionRad angle, radians, the wire's sign
 * @param velocityRadPerS speed, radians per second
 * @param currentMa current, milliampere
 * @param torqueNm torque that belongs to the current, newton metres
 * @param temperatureC temperature, degrees Celsius
 * @param voltageV supply at the motor, volt
 * @param torqueOn whether it has torque
 * @param operatingMode its operating mode in the motor's own numbering: 0 current, 3 position; −1
 *     unknown
 * @param hardwareErrors its hardware error bits: 0x01 voltage, 0x04 heat, 0x10 shock, 0x20 overload
 */
public record MotorReading(
    Motor motor,
    boolean answering,
    long sampledNs,
    double positionRad,
    double velocityRadPerS,
    double currentMa,
    double torqueNm,
    double temperatureC,
    double voltageV,
    boolean torqueOn,
    int operatingMode,
    int hardwareErrors) {}
