package dev.reachystudio.render.camera;

import dev.reachystudio.protocol.value.Pose;

/**
 * A camera of one size of pictures.
 *
 * @param widthPx pixels across
 * @param heightPx pixels down
 * @param headFromCamera where it is in the frame of head poses; its axes are right, down, forward
 * @param lens where its pixels look: less than 80° from the middle
 */
public record EyeOptics(int widthPx, int heightPx, Pose headFromCamera, EyeLens lens) {}
