package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.Contacts;
import dev.reachystudio.backend.mujoco.model.LoadedScene;
import dev.reachystudio.protocol.simulation.Contact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongest contacts. The same list is given again until something changes by more than can be
 * seen, so that a world at rest costs nothing. Thread of the physics.
 */
final class TouchList {

  /** What is told of many: a thing on a table has four, the head on its body five. */
  static final int MOST = 8;

  /**
   * What slides or rolls is told in every fourth reading only: the eye does not see more, and the
   * control cycle's memory is bounded.
   */
  private static final int EVERY = 4;

  /** Less is no touch. */
  private static final double LEAST_N = 0.01;

  private static final double SEEN_M = 0.0005;
  private static final double SEEN_N = 0.05;
  private static final double SEEN_SHARE = 0.05;

  private final Contacts contacts;
  private final String[] owner;
  private final int[] chosen = new int[MOST];
  private final double[] forceN = new double[MOST];
  private final boolean[] matched = new boolean[MOST];
  private final double[] point = new double[6];
  private int untold;
  private List<Contact> told = List.of();

  TouchList(Contacts contacts, LoadedScene scene) {
    this.contacts = contacts;
    owner = scene.namesOfGeoms().toArray(new String[0]);
  }

  /** What touches now. */
  List<Contact> now() {
    int count = choose();
    untold = looksAsTold(count) ? 0 : untold + 1;
    if (untold >= EVERY) {
      untold = 0;
      List<Contact> next = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        next.add(contact(i));
      }
      told = List.copyOf(next);
    }
    return told;
  }

  /** Fills in the strongest, strongest first. */
  private int choose() {
    int count = 0;
    int all = contacts.count();
    for (int contact = 0; contact < all; contact++) {
      if (contacts.firstGeom(contact) < 0 || contacts.secondGeom(contact) < 0) {
        continue;
      }
      double presses = contacts.normalForceN(contact);
      if (presses < LEAST_N || (count == MOST && presses <= forceN[MOST - 1])) {
        continue;
      }
      int place = Math.min(count, MOST - 1);
      while (place > 0 && forceN[place - 1] < presses) {
        forceN[place] = forceN[place - 1];
        chosen[place] = chosen[place - 1];
        place--;
      }
      forceN[place] = presses;
      chosen[place] = contact;
      count = Math.min(count + 1, MOST);
    }
    Arrays.fill(forceN, count, MOST, 0);
    return count;
  }

  private boolean looksAsTold(int count) {
    if (count != told.size()) {
      return false;
    }
    Arrays.fill(matched, false);
    for (int i = 0; i < count; i++) {
      if (!matches(i, count)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a contact is among those told, in whatever place. */
  private boolean matches(int place, int count) {
    contacts.point(chosen[place], point);
    String first = owner[contacts.firstGeom(chosen[place])];
    String second = owner[contacts.secondGeom(chosen[place])];
    for (int i = 0; i < count; i++) {
      Contact last = told.get(i);
      if (!matched[i]
          && Math.abs(point[0] - last.xM()) < SEEN_M
          && Math.abs(point[1] - last.yM()) < SEEN_M
          && Math.abs(point[2] - last.zM()) < SEEN_M
          && Math.abs(forceN[place] - last.forceN()) < SEEN_N + SEEN_SHARE * last.forceN()
          && first.equals(last.first())
          && second.equals(last.second())) {
        matched[i] = true;
        return true;
      }
    }
    return false;
  }

  private Contact contact(int place) {
    int contact = chosen[place];
    contacts.point(contact, point);
    return new Contact(
        owner[contacts.firstGeom(contact)],
        owner[contacts.secondGeom(contact)],
        point[0],
        point[1],
        point[2],
        point[3],
        point[4],
        point[5],
        forceN[place]);
  }
}
