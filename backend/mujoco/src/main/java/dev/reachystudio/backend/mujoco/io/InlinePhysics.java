package dev.reachystudio.backend.mujoco.io;

import org.jspecify.annotations.Nullable;

/**
 * Physics in the thread of whoever orders it: for tests and replays, where time is stepped. An
 * error that MuJoCo does not survive takes that thread with it.
 */
final class InlinePhysics implements PhysicsRunner {

  private final SimulatedRobot robot;
  private final Order order = new Order();
  private final Reading reading = new Reading();

  InlinePhysics(SimulatedRobot robot) {
    this.robot = robot;
    robot.tell(reading);
    robot.handOver();
  }

  @Override
  public Order next(boolean insist) {
    return order;
  }

  @Override
  public void submit() {
    robot.obey(order, reading);
    robot.handOver();
  }

  @Override
  public Reading newest() {
    return reading;
  }

  @Override
  public SimulatedRobot robot() {
    return robot;
  }

  @Override
  public @Nullable String failure() {
    return null;
  }

  @Override
  public boolean isCaughtUp() {
    return true;
  }

  @Override
  public void close() {
    robot.close();
  }
}
