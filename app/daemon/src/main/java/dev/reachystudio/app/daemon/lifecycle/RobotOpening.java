package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.RobotIoFactory;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import org.jspecify.annotations.Nullable;

/**
 * Opens robots, one at a time. A real one may take half a minute until its supply is up; meanwhile
 * it can be given up from any thread.
 */
final class RobotOpening {

  private final RobotIoFactory robotIos;
  private final ControlFactory controls;
  private @Nullable Thread opener;
  private @Nullable RobotIo opened;
  private boolean calledOff;

  RobotOpening(RobotIoFactory robotIos, ControlFactory controls) {
    this.robotIos = robotIos;
    this.controls = controls;
  }

  /**
   * Opens a robot and starts its loop.
   *
   * @throws RobotIoException if it is not there, or was given up
   */
  ControlFactory.Running open(RobotChoice choice)
      throws BackendUnavailableException, RobotIoException {
    RobotIo io = robotIos.create(choice);
    synchronized (this) {
      opener = Thread.currentThread();
      opened = io;
      calledOff = false;
    }
    ControlFactory.Running running;
    try {
      running = controls.open(io);
    } finally {
      ended();
    }
    if (wasCalledOff()) {
      running.close();
      throw new RobotIoException("The start was called off.");
    }
    return running;
  }

  /** From here on nobody interrupts the thread; a late interruption is taken back. */
  private synchronized void ended() {
    opener = null;
    opened = null;
    if (calledOff) {
      boolean _ = Thread.interrupted();
    }
  }

  /** What the robot that is being opened waits for; null if for nothing, or if there is none. */
  synchronized @Nullable String progress() {
    String now = opened == null ? "" : opened.progress();
    return now.isEmpty() ? null : now;
  }

  /** Whether a robot is being opened. */
  synchronized boolean isAtWork() {
    return opener != null;
  }

  /** Whether the last robot was given up. */
  synchronized boolean wasCalledOff() {
    return calledOff;
  }

  /** Gives up a robot that is being opened. */
  synchronized void callOff() {
    if (opener != null) {
      calledOff = true;
      opener.interrupt();
    }
  }
}
