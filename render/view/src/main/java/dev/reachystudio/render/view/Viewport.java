package dev.reachystudio.render.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.paint.Color;

/**
 * The 3D picture: world, camera, lights. Smoothing of edges is fixed for a {@code SubScene}, so
 * there are two, and the world moves between them.
 */
final class Viewport {

  private final CameraRig rig = new CameraRig();
  private final Group behind = new Group();
  private final Group robots = new Group();
  private final Group glass = new Group();
  private final HeadGizmo gizmo = new HeadGizmo();
  private final Group world = new Group(rig.lights(), behind, robots, glass, gizmo.node());
  private final SubScene smooth = subScene(SceneAntialiasing.BALANCED);
  private final SubScene plain = subScene(SceneAntialiasing.DISABLED);
  private final Group holder = new Group();
  private boolean smoothNow = true;

  Viewport() {
    rig.doNotLight(gizmo.node());
    // Nothing in the scene is picked by JavaFX, see PartPicker.
    holder.setMouseTransparent(true);
    holder.setManaged(false);
    move(plain, smooth);
  }

  private static SubScene subScene(SceneAntialiasing antialiasing) {
    SubScene scene = new SubScene(new Group(), 1, 1, true, antialiasing);
    scene.setFill(Color.TRANSPARENT);
    return scene;
  }

  Node node() {
    return holder;
  }

  HeadGizmo gizmo() {
    return gizmo;
  }

  void robot(Node root) {
    robots.getChildren().setAll(root);
  }

  /** Things beside the robot; the order is that of drawing, see-through surfaces come last. */
  void world(Node opaque, Node translucent) {
    behind.getChildren().setAll(List.of(opaque));
    glass.getChildren().setAll(List.of(translucent));
  }

  void surroundings(ViewColors colors) {
    rig.surroundings(colors.bright());
  }

  void smooth(boolean wanted) {
    if (wanted != smoothNow) {
      smoothNow = wanted;
      move(wanted ? plain : smooth, wanted ? smooth : plain);
    }
  }

  private void move(SubScene from, SubScene to) {
    from.setCamera(null);
    from.setRoot(new Group());
    to.setRoot(world);
    to.setCamera(rig.camera());
    holder.getChildren().setAll(List.of(to));
  }

  void camera(Projection view) {
    for (SubScene scene : List.of(smooth, plain)) {
      scene.setWidth(view.widthPx());
      scene.setHeight(view.heightPx());
    }
    rig.apply(view);
  }

  /** Number of nodes in the scene, for tests. */
  int nodeCount() {
    List<Node> open = new ArrayList<>(List.of(world));
    int count = 0;
    while (!open.isEmpty()) {
      Node node = open.removeLast();
      count++;
      if (node instanceof Group group) {
        open.addAll(group.getChildren());
      }
    }
    return count;
  }
}
