package dev.reachystudio.render.view;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.simulation.Contact;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation adds to a {@link RobotPicture}: things around the robot, contacts, efforts,
 * pushes. It says when there is something to draw and draws when it is told to.
 */
final class PhysicsPicture {

  private final ViewSettings settings;
  private final Viewport viewport;
  private final Runnable changed;
  private final SignOverlay signs = new SignOverlay();
  private final ContactList contacts = new ContactList();
  private final MotorEffort effort = new MotorEffort(RobotNumbers.load());
  private final EffortPaint paint = new EffortPaint();
  private final EffortLegend legend = new EffortLegend();
  private final PushHint hint;
  private final Pushing pushing;
  private WorldOnShow world = new WorldOnShow(SceneModel.NONE);
  private boolean simulated;
  private Projection view;
  private @Nullable RobotOnShow robot;
  private Pose head = Pose.IDENTITY;

  /**
   * @param view where the camera is before anything is drawn
   * @param changed told when there is something to draw
   */
  PhysicsPicture(ViewSettings settings, Viewport viewport, Projection view, Runnable changed) {
    this.settings = settings;
    this.viewport = viewport;
    this.view = view;
    this.changed = changed;
    this.pushing = new Pushing(settings);
    this.hint = new PushHint(settings);
    settings.contacts.subscribe(changed);
    settings.effort.subscribe(changed);
    settings.onPush.subscribe(changed);
  }

  /** From back to front. */
  List<Node> nodes() {
    return List.of(signs.node(), legend.node(), hint.node());
  }

  WorldOnShow world() {
    return world;
  }

  SignOverlay signs() {
    return signs;
  }

  EffortLegend legend() {
    return legend;
  }

  PushHint hint() {
    return hint;
  }

  void scene(SceneModel scene) {
    letGo();
    world = new WorldOnShow(scene);
    viewport.world(world.opaque(), world.translucent());
  }

  /** The newest state; asks to be drawn if anything of it is seen. */
  void simulation(@Nullable SimulationState newest) {
    boolean different = simulated != (newest != null);
    simulated = newest != null;
    effort.take(newest);
    if (newest == null) {
      letGo();
    } else {
      different |= world.isNew(newest.poses());
    }
    different |=
        contacts.isNew(newest == null ? List.of() : newest.contacts()) && settings.contacts.get();
    different |= paint.isNew(effort, effortVisible());
    different |= effortVisible() && legend.isDue(effort, System.nanoTime());
    if (different) {
      changed.run();
    }
  }

  private boolean effortVisible() {
    return settings.effort.get() && !settings.offline.get();
  }

  /** What a drag from a pixel would push. */
  Optional<Grip> grip(double screenX, double screenY) {
    if (!simulated || settings.onPush.get() == null) {
      return Optional.empty();
    }
    RobotScene scene = robot == null ? null : robot.scene();
    return Grip.at(scene, world, head, view, screenX, screenY);
  }

  /** Takes hold of what is under a pixel; false if there is nothing to push. */
  boolean hold(double screenX, double screenY) {
    Optional<Grip> held = grip(screenX, screenY);
    held.ifPresent(grip -> pushing.hold(grip, screenX, screenY));
    changed.run();
    return held.isPresent();
  }

  void pull(double screenX, double screenY) {
    pushing.pull(screenX, screenY);
    changed.run();
  }

  void letGo() {
    if (pushing.holds()) {
      pushing.letGo();
      changed.run();
    }
  }

  /** The robot was painted in its own colours. */
  void repainted(ViewColors colors) {
    paint.forget();
    legend.repaint();
    world.look(colors);
  }

  void draw(Projection newView, @Nullable RobotOnShow newRobot, Pose newHead, long nowNs) {
    ViewColors colors = settings.colors.get();
    view = newView;
    robot = newRobot;
    head = newHead;
    world.draw();
    world.shadows().foot(newRobot == null ? 0 : newRobot.footRadiusM());
    if (newRobot != null) {
      paint.paint(newRobot, effort, effortVisible(), colors);
    }
    legend.show(effort, effortVisible(), colors, nowNs);
    pushing.update(newView, newHead);
    List<Contact> touching = settings.contacts.get() ? contacts.drawn() : List.of();
    signs.draw(newView, colors, touching, world::isMovable, pushing.force());
    hint.show(simulated && settings.onPush.get() != null && !pushing.done());
  }

  void layout(double widthPx, double heightPx) {
    legend.layout(widthPx, heightPx);
    hint.layout(widthPx, heightPx);
  }
}
