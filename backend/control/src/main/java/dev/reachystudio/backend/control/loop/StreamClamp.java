package dev.reachystudio.backend.control.loop;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Pose;
import org.jspecify.annotations.Nullable;

/**
 * What the limits did to a streamed target in one cycle.
 *
 * @param origin who streams
 * @param clamp the limit that acted
 * @param asked head pose that was asked for, with whatever lies over it; null unless the head was
 *     asked for by pose and could not be there
 * @param set head pose that stands in for it
 * @param askedRad angle that was asked of the motor in the clamp; NaN if none is named
 * @param speedExcess how many times too fast the motor would have to be
 */
record StreamClamp(
    Origin origin,
    TargetClamp clamp,
    @Nullable Pose asked,
    Pose set,
    double askedRad,
    double speedExcess) {}
