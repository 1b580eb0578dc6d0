package dev.reachystudio.app.daemon.simulation;

import dev.reachystudio.app.daemon.BackendUnavailableException;

/**
 * The program that simulates is not installed here; the message says so and what installs it. The
 * mockup can stand in until it is there.
 */
public final class SimulatorMissingException extends BackendUnavailableException {

  private static final long serialVersionUID = 1L;

  public SimulatorMissingException(String message) {
    super(message);
  }
}
