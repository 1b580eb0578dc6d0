package dev.reachystudio.render.model.scene;

import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.urdf.Rgba;

/**
 * One node for a renderer: everything of one colour that moves with one link.
 *
 * @param link name of the link whose {@code worldFromLink} moves it
 * @param group which part of the robot it belongs to
 * @param role what it is made to look like
 * @param color colour of the description
 * @param mesh in the link's frame, metres
 */
public record ScenePart(String link, BodyGroup group, PartRole role, Rgba color, MeshData mesh) {}
