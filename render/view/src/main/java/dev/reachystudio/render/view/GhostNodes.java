package dev.reachystudio.render.view;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.render.model.scene.BodyGroup;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import org.jspecify.annotations.Nullable;

/**
 * The target's head and antennas as one tinted, translucent skin. Drawn twice: first almost
 * invisibly, which only fills the depth buffer, then in colour, so that of all its surfaces only
 * the foremost shows.
 */
final class GhostNodes {

  /**
   * Anything above 0: fully transparent fragments are dropped before they reach the depth buffer.
   */
  private static final double DEPTH_ONLY_ALPHA = 1.5 / 255;

  private final LinkTransforms target;
  private final PhongMaterial depthOnly = new PhongMaterial();
  private final PhongMaterial tint = new PhongMaterial();
  private final Skin head;
  private final Skin rightAntenna;
  private final Skin leftAntenna;
  private final Group root;
  private GhostRule visible = GhostRule.NOTHING;

  private record Skin(Group depth, Group color) {
    void show(boolean visible) {
      depth.setVisible(visible);
      color.setVisible(visible);
    }
  }

  GhostNodes(List<PartNode> parts, LinkTransforms target) {
    this.target = target;
    this.head = skin(parts, BodyGroup.HEAD);
    this.rightAntenna = skin(parts, BodyGroup.RIGHT_ANTENNA);
    this.leftAntenna = skin(parts, BodyGroup.LEFT_ANTENNA);
    this.root =
        new Group(
            head.depth(),
            rightAntenna.depth(),
            leftAntenna.depth(),
            head.color(),
            rightAntenna.color(),
            leftAntenna.color());
  }

  Group root() {
    return root;
  }

  GhostRule visible() {
    return visible;
  }

  void show(GhostRule rule, @Nullable BodyState state) {
    if (state == null || rule.equals(GhostRule.NOTHING)) {
      visible = GhostRule.NOTHING;
    } else {
      visible = rule;
      target.show(state);
    }
    head.show(visible.head());
    rightAntenna.show(visible.rightAntenna());
    leftAntenna.show(visible.leftAntenna());
  }

  void show(ViewColors colors) {
    Color color = colors.ghostTarget();
    tint.setDiffuseColor(Translucent.of(color, color.getOpacity()));
    depthOnly.setDiffuseColor(Translucent.of(Color.BLACK, DEPTH_ONLY_ALPHA));
  }

  private Skin skin(List<PartNode> parts, BodyGroup group) {
    Skin skin = new Skin(new Group(), new Group());
    for (PartNode part : parts) {
      if (part.part().group() == group) {
        skin.depth().getChildren().add(part.copy(depthOnly, target.of(part.part().link())));
        skin.color().getChildren().add(part.copy(tint, target.of(part.part().link())));
      }
    }
    return skin;
  }
}
