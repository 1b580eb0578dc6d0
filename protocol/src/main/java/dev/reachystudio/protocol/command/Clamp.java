package dev.reachystudio.protocol.command;

/**
 * One value that was set differently from what was asked.
 *
 * @param field name of the value as on the wire, such as {@code head.roll}, {@code body_yaw},
 *     {@code stewart_3} or {@code speed}
 * @param asked what was asked, SI units and radians
 * @param set what was set
 * @param text one sentence with the cause for people
 */
public record Clamp(String field, double asked, double set, String text) {}
