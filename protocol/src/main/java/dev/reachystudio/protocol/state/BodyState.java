package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * The whole robot at one moment.
 *
 * @param head head pose, {@code worldFromHead}
 * @param headJoints head joints
 * @param antennas antenna angles
 */
public record BodyState(Pose head, HeadJoints headJoints, Antennas antennas) {}
