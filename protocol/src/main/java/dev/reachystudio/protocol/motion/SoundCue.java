package dev.reachystudio.protocol.motion;

/**
 * A sound within a move.
 *
 * @param soundName file name with its ending
 * @param atNs time since the start of the move, nanoseconds ≥ 0
 */
public record SoundCue(String soundName, long atNs) {}
