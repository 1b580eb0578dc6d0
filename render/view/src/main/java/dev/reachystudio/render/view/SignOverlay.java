package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

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

  SignOverlay() {
    canvas.setMouseTransparent(true);
    canvas.setVisible(false);
  }

  Canvas node() {
    return canvas;
  }

  void draw(
      Projection view, ViewColors colors, List<Contact> contacts, Optional<PushForce> pushed) {
    canvas.setVisible(!contacts.isEmpty() || pushed.isPresent());
    if (!canvas.isVisible()) {
      return;
    }
    canvas.setWidth(view.widthPx());
    canvas.setHeight(view.heightPx());
    gc.clearRect(0, 0, view.widthPx(), view.heightPx());
    if (!contacts.isEmpty()) {
      Lines lines = new Lines(gc, view, colors.ink(), colors.viewBottom(), CONTACT_PX);
      for (Contact touching : contacts) {
        contact.draw(lines, touching);
      }
    }
    pushed.ifPresent(force -> push.draw(gc, view, colors, force));
  }
}
