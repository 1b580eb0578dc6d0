package dev.reachystudio.render.model.scene;

import dev.reachystudio.assets.description.MeshSource;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.mesh.MeshPreparation;
import dev.reachystudio.render.model.pose.LinkTree;
import dev.reachystudio.render.model.urdf.Geometry;
import dev.reachystudio.render.model.urdf.Joint;
import dev.reachystudio.render.model.urdf.JointType;
import dev.reachystudio.render.model.urdf.Link;
import dev.reachystudio.render.model.urdf.Rgba;
import dev.reachystudio.render.model.urdf.RobotDescription;
import dev.reachystudio.render.model.urdf.Visual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a description into few meshes: loads, leaves out, simplifies, merges. */
final class SceneBuilder {

  /**
   * Allowed movement of a surface, metres, tried one after the other until the triangles are few
   * enough. 1 mm is a pixel when the robot fills a large window.
   */
  private static final double[] ERRORS_M = {
    0.00002, 0.00005, 0.0001, 0.0002, 0.0003, 0.00045, 0.0007, 0.001
  };

  private record PartKey(int link, Rgba color, PartRole role) {}

  private final RobotDescription description;
  private final LinkTree tree;
  private final ShapeLoader loader;
  private final SceneDetail detail;

  SceneBuilder(RobotDescription description, MeshSource meshes, SceneDetail detail) {
    this.description = description;
    this.tree = new LinkTree(description);
    this.loader = new ShapeLoader(meshes);
    this.detail = detail;
  }

  SceneParts build() {
    List<VisualInstance> all = instances();
    int drawn = all.stream().mapToInt(i -> i.shape().sourceTriangles()).sum();
    int unique = loader.loaded().stream().mapToInt(MeshPreparation::sourceTriangles).sum();
    int shapes = loader.loaded().size();
    List<VisualInstance> kept = all;
    if (drawn > detail.maxTriangles()) {
      if (!detail.keepHidden()) {
        all.forEach(instance -> instance.shape().reduce(ERRORS_M[2]));
        kept = new HiddenVisuals(description, all).visible();
      }
      reduce(kept);
    }
    List<ScenePart> parts = merge(kept);
    int shown = parts.stream().mapToInt(part -> part.mesh().triangleCount()).sum();
    List<String> warnings = new ArrayList<>(description.warnings());
    warnings.addAll(loader.problems());
    return new SceneParts(
        description,
        parts,
        new SceneStatistics(shapes, all.size(), unique, drawn, all.size() - kept.size(), shown),
        warnings);
  }

  private List<VisualInstance> instances() {
    List<VisualInstance> instances = new ArrayList<>();
    for (Link link : description.links()) {
      for (Visual visual : link.visuals()) {
        Optional<MeshPreparation> shape = loader.load(visual.geometry());
        shape.ifPresent(mesh -> instances.add(instance(link, visual, mesh)));
      }
    }
    return instances;
  }

  /** Links on fixed joints never move against their parents, so what they show goes to those. */
  private VisualInstance instance(Link link, Visual visual, MeshPreparation shape) {
    int moving = tree.indexOf(link.name());
    Pose place = visual.linkFromVisual();
    for (Optional<Joint> joint = tree.jointTo(moving);
        joint.isPresent() && joint.get().type() == JointType.FIXED;
        joint = tree.jointTo(moving)) {
      place = joint.get().parentFromJoint().times(place);
      moving = tree.parentOf(moving);
    }
    return visual.geometry() instanceof Geometry.Mesh mesh
        ? new VisualInstance(
            moving, place, mesh.scaleX(), mesh.scaleY(), mesh.scaleZ(), visual.material(), shape)
        : new VisualInstance(moving, place, 1, 1, 1, visual.material(), shape);
  }

  private void reduce(List<VisualInstance> instances) {
    for (double error : ERRORS_M) {
      if (instances.stream().mapToInt(i -> i.shape().triangles()).sum() <= detail.maxTriangles()) {
        return;
      }
      instances.forEach(instance -> instance.shape().reduce(error / largestScale(instance)));
    }
  }

  private static double largestScale(VisualInstance instance) {
    double scale =
        Math.max(
            Math.abs(instance.scaleX()),
            Math.max(Math.abs(instance.scaleY()), Math.abs(instance.scaleZ())));
    return scale > 0 ? scale : 1;
  }

  private List<ScenePart> merge(List<VisualInstance> instances) {
    Map<MeshPreparation, MeshData> finished = new HashMap<>();
    Map<PartKey, MeshMerger> mergers = new LinkedHashMap<>();
    for (VisualInstance instance : instances) {
      MeshData mesh = finished.computeIfAbsent(instance.shape(), MeshPreparation::finish);
      PartRole role = PartRole.of(instance.material(), BodyGroup.of(tree, instance.link()));
      PartKey key = new PartKey(instance.link(), instance.material().color(), role);
      mergers.computeIfAbsent(key, k -> new MeshMerger()).add(mesh, instance);
    }
    List<ScenePart> parts = new ArrayList<>();
    mergers.forEach(
        (key, merger) ->
            parts.add(
                new ScenePart(
                    tree.name(key.link()),
                    BodyGroup.of(tree, key.link()),
                    key.role(),
                    key.color(),
                    merger.merged())));
    return parts;
  }
}
