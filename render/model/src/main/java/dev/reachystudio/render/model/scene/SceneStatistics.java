package dev.reachystudio.render.model.scene;

/**
 * What a description consists of and what is left of it.
 *
 * @param shapes different meshes and primitives
 * @param visuals things drawn, copies included
 * @param uniqueTriangles triangles of the different shapes
 * @param drawnTriangles triangles of all visuals, copies included, before anything is left out
 * @param hiddenVisuals visuals left out because no one can see them
 * @param shownTriangles triangles in the parts
 */
public record SceneStatistics(
    int shapes,
    int visuals,
    int uniqueTriangles,
    int drawnTriangles,
    int hiddenVisuals,
    int shownTriangles) {}
