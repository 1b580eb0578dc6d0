package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;
import java.util.List;

/** The contacts that are drawn, and whether new ones look any different. */
final class ContactList {

  private static final double STILL_M = 0.0002;
  private static final double STILL_SHARE = 0.03;
  private static final double STILL_NORMAL = 0.01;

  private List<Contact> drawn = List.of();

  List<Contact> drawn() {
    return drawn;
  }

  /** Takes them if they look different. */
  boolean isNew(List<Contact> newest) {
    if (same(newest)) {
      return false;
    }
    drawn = newest;
    return true;
  }

  private boolean same(List<Contact> newest) {
    if (newest.size() != drawn.size()) {
      return false;
    }
    for (int i = 0; i < newest.size(); i++) {
      if (!same(drawn.get(i), newest.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Contact a, Contact b) {
    return Math.abs(a.xM() - b.xM()) <= STILL_M
        && Math.abs(a.yM() - b.yM()) <= STILL_M
        && Math.abs(a.zM() - b.zM()) <= STILL_M
        && Math.abs(a.normalX() - b.normalX()) <= STILL_NORMAL
        && Math.abs(a.normalY() - b.normalY()) <= STILL_NORMAL
        && Math.abs(a.normalZ() - b.normalZ()) <= STILL_NORMAL
        && Math.abs(a.forceN() - b.forceN()) <= STILL_SHARE * a.forceN() + ContactSign.LEAST_N;
  }
}
