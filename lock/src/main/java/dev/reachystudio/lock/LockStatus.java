package dev.reachystudio.lock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lock at one moment.
 *
 * @param state who holds it
 * @param holderName the app's name, {@code remote} for a remote session, null while free
 * @param since wall-clock time of the last change
 */
public record LockStatus(LockState state, @Nullable String holderName, Instant since) {}
