package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;

/**
 * A command that a cycle decided.
 *
 * @param command the command
 * @param origin who sent it
 */
public record CycleCommand(Command command, Origin origin) {}
