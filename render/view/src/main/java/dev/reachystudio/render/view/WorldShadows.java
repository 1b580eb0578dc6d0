package dev.reachystudio.render.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.Image;

/**
 * The shadows of movable things, and the robot's where it stands on a thing and not on the ground:
 * each on what is straight below. They are moved with what casts them, and only then.
 */
final class WorldShadows {

  /** How far a shadow reaches beyond a thing that touches, in its own size. */
  private static final double REACH = 1.5;

  /** A thing so far above what is below has half of the shadow, one and a half times as wide. */
  private static final double HALF_GAP_M = 0.03;

  private static final double GREATEST_GAP_M = 0.4;

  /** A surface this near to the robot's foot carries it. */
  private static final double AT_FOOT_M = 0.02;

  private final List<BodyNode> standing;
  private final Ground ground;
  private final List<BlobShadow> things = new ArrayList<>();
  private final BlobShadow foot;
  private final Group root = new Group();
  private double footRadiusM;

  /**
   * @param standing what does not move
   * @param movable how many things do
   */
  WorldShadows(List<BodyNode> standing, int movable, Ground ground) {
    this.standing = standing;
    this.ground = ground;
    Image spot = BlobShadow.spot();
    foot = new BlobShadow(spot);
    root.getChildren().add(foot.node());
    for (int i = 0; i < movable; i++) {
      BlobShadow shadow = new BlobShadow(spot);
      things.add(shadow);
      root.getChildren().add(shadow.node());
    }
  }

  /** To be drawn after everything opaque and before the robot. */
  Group root() {
    return root;
  }

  /** Recolours. */
  void look(ViewColors colors) {
    foot.look(colors);
    things.forEach(shadow -> shadow.look(colors));
  }

  /** A movable thing is where it is now. */
  void moved(int index, BodyNode thing) {
    Extent box = thing.extent();
    double bottomM = box.middleM().z() - box.halfM().z();
    double belowM = below(box.middleM().x(), box.middleM().y(), box.middleM().z());
    double gapM = Math.max(0, bottomM - belowM);
    if (!(gapM < GREATEST_GAP_M)) {
      things.get(index).hide();
      return;
    }
    double wider = REACH * (1 + 0.5 * Math.min(gapM / HALF_GAP_M, 2));
    things
        .get(index)
        .show(
            box.middleM().x(),
            box.middleM().y(),
            belowM,
            wider * box.halfM().x(),
            wider * box.halfM().y(),
            1 / (1 + gapM / HALF_GAP_M));
  }

  /** The robot stands there, on its foot. */
  void foot(double radiusM) {
    if (radiusM == footRadiusM) {
      return;
    }
    footRadiusM = radiusM;
    double belowM = highest(0, 0, AT_FOOT_M);
    if (radiusM > 0 && belowM > -AT_FOOT_M) {
      double reachM = ContactShadow.REACH * radiusM;
      foot.show(0, 0, belowM, reachM, reachM, 1);
    } else {
      foot.hide();
    }
  }

  private double below(double xM, double yM, double zM) {
    double highestM = highest(xM, yM, zM);
    return ground.zM() <= zM ? Math.max(highestM, ground.zM()) : highestM;
  }

  /** The highest surface of a standing thing below a point; minus infinity if there is none. */
  private double highest(double xM, double yM, double zM) {
    Sight down = Sight.down(xM, yM, zM);
    double nearest = Double.POSITIVE_INFINITY;
    for (BodyNode body : standing) {
      nearest = Math.min(nearest, body.depth(down));
    }
    return zM - nearest;
  }
}
