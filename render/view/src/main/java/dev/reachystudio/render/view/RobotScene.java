package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.ScenePart;
import dev.reachystudio.render.model.scene.SceneParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one robot: the measured one, solid, and its target, a ghost. Built once; afterwards
 * only transforms, colours and visibility change.
 */
final class RobotScene {

  private final SceneParts model;
  private final LinkTransforms measured;
  private final List<PartNode> parts = new ArrayList<>();
  private final GhostNodes ghost;
  private final Group root = new Group();

  RobotScene(SceneParts model) {
    this.model = model;
    this.measured = new LinkTransforms(new RobotPoser(model.description()));
    // Translucent surfaces must come last: those behind them are not drawn any more afterwards.
    List<ScenePart> ordered = new ArrayList<>(model.parts());
    ordered.sort(Comparator.comparing(PartMaterial::hidesOthers));
    for (ScenePart part : ordered) {
      parts.add(PartNode.of(part, measured.of(part.link())));
    }
    Group solid = new Group();
    parts.forEach(part -> solid.getChildren().add(part.node()));
    this.ghost = new GhostNodes(parts, new LinkTransforms(new RobotPoser(model.description())));
    root.getChildren().addAll(solid, ghost.root());
  }

  Group root() {
    return root;
  }

  SceneParts model() {
    return model;
  }

  List<PartNode> parts() {
    return parts;
  }

  LinkTransforms measured() {
    return measured;
  }

  /** Moves everything; the ghost is only moved where it is visible. */
  void show(BodyState measuredState, @Nullable BodyState target, boolean ghostWanted) {
    measured.show(measuredState);
    GhostRule rule = ghostWanted ? GhostRule.of(measuredState, target) : GhostRule.NOTHING;
    ghost.show(rule, target);
  }

  /** Recolours. */
  void show(ViewColors colors, Look look, Set<String> faultyLinks) {
    for (PartNode part : parts) {
      part.material().show(colors, look, faultyLinks.contains(part.part().link()));
    }
    ghost.show(colors);
  }

  GhostRule visibleGhost() {
    return ghost.visible();
  }
}
