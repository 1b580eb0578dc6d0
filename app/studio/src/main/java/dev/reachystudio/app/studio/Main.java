package dev.reachystudio.app.studio;

import dev.reachystudio.app.studio.cli.StudioCommand;

/**
 * Starts Reachy Studio. Not a JavaFX application class itself, so that the headless daemon never
 * touches JavaFX.
 */
public final class Main {

  private Main() {}

  /**
   * Entry point of {@code ./studio}.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(StudioCommand.run(args));
  }
}
