package dev.reachystudio.protocol.simulation;

import dev.reachystudio.protocol.value.Pose;

/**
 * A visible part of a body.
 *
 * @param shape its form
 * @param bodyFromPart where it is on its body
 * @param red 0…1
 * @param green 0…1
 * @param blue 0…1
 * @param alpha 0…1, opaque at 1
 */
public record ScenePart(
    SceneShape shape, Pose bodyFromPart, float red, float green, float blue, float alpha) {}
