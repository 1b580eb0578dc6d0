package dev.reachystudio.app.studio.motors;

/**
 * One setting of a motor against what the robot needs.
 *
 * @param name what it is, such as {@code homing offset}
 * @param wanted what the robot needs
 * @param found what the motor has
 * @param differs whether that is something else
 */
record RegisterCheck(String name, String wanted, String found, boolean differs) {}
