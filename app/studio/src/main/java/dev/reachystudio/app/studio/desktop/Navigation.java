package dev.reachystudio.app.studio.desktop;

import java.util.function.Consumer;

/** Lets a page lead to another one. JavaFX thread only. */
public final class Navigation {

  private Consumer<String> opener = name -> {};

  /** Who opens pages: the window. */
  public void openedBy(Consumer<String> window) {
    opener = window;
  }

  /** Opens a page by its name, such as {@code Motors}. */
  public void open(String page) {
    opener.accept(page);
  }
}
