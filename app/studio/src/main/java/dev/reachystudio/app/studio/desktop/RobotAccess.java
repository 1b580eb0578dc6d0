package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ways to robots that the composition root gives the window beside the daemon.
 *
 * @param search looks for real robots at this computer
 * @param simulatedBus the bus that is driven, if it is simulated: its faults can be made
 */
public record RobotAccess(RobotSearch search, Supplier<Optional<SimulatedBus>> simulatedBus) {

  /** No real robots and no simulated bus. */
  public static final RobotAccess NONE = new RobotAccess(List::of, Optional::empty);
}
