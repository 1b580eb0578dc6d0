package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import java.util.concurrent.CompletableFuture;

/**
 * A command on its way.
 *
 * @param outcome completes when the loop has decided; never exceptionally
 * @param end for a move: completes when it has ended, also when it was refused (as failed); for
 *     anything else it completes together with the outcome
 */
public record Submission(CompletableFuture<Outcome> outcome, CompletableFuture<MoveEnd> end) {}
