package dev.reachystudio.render.model.scene;

import dev.reachystudio.assets.description.MeshSource;
import dev.reachystudio.render.model.mesh.MeshPreparation;
import dev.reachystudio.render.model.mesh.PrimitiveMeshes;
import dev.reachystudio.render.model.mesh.StlReader;
import dev.reachystudio.render.model.urdf.Geometry;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads each different shape once, and keeps a list of what could not be loaded. */
final class ShapeLoader {

  private final MeshSource source;
  private final Map<Object, Optional<MeshPreparation>> shapes = new HashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  ShapeLoader(MeshSource source) {
    this.source = source;
  }

  Optional<MeshPreparation> load(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Mesh mesh -> shapes.computeIfAbsent(mesh.uri(), uri -> fromFile(mesh.uri()));
      case Geometry.Box box ->
          box.xM() * box.yM() * box.zM() == 0
              ? Optional.empty() // a place holder, not a shape
              : primitive(box, PrimitiveMeshes.box(box.xM(), box.yM(), box.zM()));
      case Geometry.Cylinder rod ->
          primitive(rod, PrimitiveMeshes.cylinder(rod.radiusM(), rod.lengthM()));
      case Geometry.Sphere ball -> primitive(ball, PrimitiveMeshes.sphere(ball.radiusM()));
    };
  }

  private Optional<MeshPreparation> primitive(Geometry key, float[] corners) {
    return shapes.computeIfAbsent(key, same -> Optional.of(new MeshPreparation(corners)));
  }

  private Optional<MeshPreparation> fromFile(String uri) {
    try {
      Optional<byte[]> file = source.read(uri);
      if (file.isEmpty()) {
        problems.put(uri, "mesh " + uri + " is missing");
        return Optional.empty();
      }
      return Optional.of(new MeshPreparation(StlReader.read(file.get(), uri)));
    } catch (IOException e) {
      problems.put(uri, "mesh " + uri + " is left out: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The shapes that were loaded. */
  List<MeshPreparation> loaded() {
    return shapes.values().stream().flatMap(Optional::stream).toList();
  }

  List<String> problems() {
    return List.copyOf(problems.values());
  }
}
