package dev.reachystudio.render.model.urdf;

import dev.reachystudio.protocol.value.Pose;

/**
 * One drawn thing on a link.
 *
 * @param name as in the file, or empty
 * @param linkFromVisual where it sits in the link's frame, metres
 * @param geometry its shape
 * @param material its colour
 */
public record Visual(String name, Pose linkFromVisual, Geometry geometry, Material material) {}
