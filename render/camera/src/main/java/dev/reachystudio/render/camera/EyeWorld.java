package dev.reachystudio.render.camera;

import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.render.model.scene.SceneParts;

/**
 * What there is to see.
 *
 * @param robot the robot itself: its eye sees the body and the antennas
 * @param scene the world around it; a floor is added where it has none
 */
public record EyeWorld(SceneParts robot, SceneModel scene) {}
