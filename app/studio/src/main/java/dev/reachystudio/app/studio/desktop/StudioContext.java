package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.studio.theme.Theme;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every workspace is given. Made once by the composition root.
 *
 * @param daemon the daemon in this process; its methods may wait, so call them through {@code
 *     background}
 * @param feed the robot's newest state
 * @param simulation the simulation of the robot that runs
 * @param daemonFeed the daemon's newest status
 * @param commands asks something of the robot
 * @param events what happened to commands and moves, of everyone
 * @param descriptions which description of the robot is drawn
 * @param background runs what may wait
 * @param notices tells the person something
 * @param theme colours for what is painted by hand
 * @param plugs the real robots that are plugged in
 * @param simulatedBus the bus that is driven, if it is simulated
 * @param navigation leads from one page to another
 * @param preferences what is remembered between starts
 */
public record StudioContext(
    Daemon daemon,
    RobotFeed feed,
    SimulationFeed simulation,
    DaemonFeed daemonFeed,
    Commands commands,
    CommandEvents events,
    Descriptions descriptions,
    Background background,
    Notices notices,
    Theme theme,
    Plugs plugs,
    Supplier<Optional<SimulatedBus>> simulatedBus,
    Navigation navigation,
    Preferences preferences) {}
