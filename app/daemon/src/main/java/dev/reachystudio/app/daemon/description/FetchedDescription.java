package dev.reachystudio.app.daemon.description;

import java.nio.file.Path;

/**
 * What a fetch has put into the cache.
 *
 * @param label where it comes from
 * @param folder where it is now
 * @param meshes number of mesh files
 * @param uniqueTriangles of all meshes
 * @param drawnTriangles of all visuals, copies included
 * @param withMjcf whether the official model for MuJoCo came with it
 */
public record FetchedDescription(
    String label,
    Path folder,
    int meshes,
    int uniqueTriangles,
    int drawnTriangles,
    boolean withMjcf) {}
