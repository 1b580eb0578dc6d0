package dev.reachystudio.app.studio.desktop;

import java.io.IOException;
import java.util.List;

/** Looks for real robots at this computer. */
@FunctionalInterface
public interface RobotSearch {

  /**
   * The robots that are plugged in, by port. Takes milliseconds: not on the JavaFX thread.
   *
   * @throws IOException if this system cannot list its ports
   */
  List<FoundRobot> look() throws IOException;
}
