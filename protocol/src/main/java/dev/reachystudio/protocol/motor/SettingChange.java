package dev.reachystudio.protocol.motor;

/**
 * A setting of a motor that was written, and read back as it should be.
 *
 * @param setting name on every wire
 * @param address its address in the motor's control table
 * @param before what it was, in the motor's own units
 * @param after what it is
 */
public record SettingChange(String setting, int address, int before, int after) {}
