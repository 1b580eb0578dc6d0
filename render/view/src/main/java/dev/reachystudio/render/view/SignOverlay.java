package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * Signs of physics, drawn flat over the picture: they lie inside and below things, where they would
 * be hidden.
 */
final class SignOverlay {

  private static final double CONTACT_PX = 1.75;

  private final Canvas canvas = new Canvas();
  private final GraphicsContext gc = canvas.getGraphicsContext2D();
  private final ContactSign contact = new ContactSign();
  private final PushSign push = new PushSign();

  private @Nullable Drawn drawn;

  /** What was drawn; only the same objects count as the same. */
  private record Drawn(
      Projection view, ViewColors colors, List<Contact> contacts, Optional<PushForce> pushed) {

    @SuppressWarnings("ReferenceEquality")
    boolean same(@Nullable Drawn other) {
      return other != null
          && view == other.view
          && colors == other.colors
          && contacts == other.contacts
          && pushed.equals(other.pushed);
    }
  }

  SignOverlay() {
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    canvas.setVisible(false);
  }

  Canvas node() {
    return canvas;
  }

  /**
   * @param movable which bodies can be moved, by their names
   */
  void draw(
      Projection view,
      ViewColors colors,
      List<Contact> contacts,
      Predicate<String> movable,
      Optional<PushForce> pushed) {
    Drawn now = new Drawn(view, colors, contacts, pushed);
    if (now.same(drawn)) {
      return;
    }
    drawn = now;
    SignArea area = new SignArea(view);
    for (Contact touching : contacts) {
      area.add(touching, ContactSign.direction(touching, movable));
    }
    pushed.ifPresent(area::add);
    canvas.setVisible(area.seen());
    if (!area.seen()) {
      return;
    }
    canvas.relocate(area.left(), area.top());
    canvas.setWidth(area.right() - area.left());
    canvas.setHeight(area.bottom() - area.top());
    gc.setTransform(1, 0, 0, 1, 0, 0);
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.translate(-area.left(), -area.top());
    Lines lines = new Lines(gc, view, colors.ink(), colors.viewBottom(), CONTACT_PX);
    for (Contact touching : contacts) {
      contact.draw(lines, touching, ContactSign.direction(touching, movable));
    }
    pushed.ifPresent(force -> push.draw(gc, view, colors, force));
  }
}
