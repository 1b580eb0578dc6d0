package dev.reachystudio.app.studio.desktop;

/**
 * A real robot at a port of this computer.
 *
 * @param port how the daemon is told of it; stays the same when the cable moves to another socket
 * @param path what the system calls the port at present, such as {@code /dev/ttyACM0}
 * @param detail more about it, such as its serial number; may be empty
 * @param trouble why it cannot be opened as it is, and what helps; empty if nothing is known
 */
public record FoundRobot(String port, String path, String detail, String trouble) {}
