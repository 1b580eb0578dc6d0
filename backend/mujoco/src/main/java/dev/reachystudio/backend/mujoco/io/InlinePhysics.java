package dev.reachystudio.backend.mujoco.io;

/** Physics in the thread of whoever orders it: for tests and replays, where time is stepped. */
final class InlinePhysics implements PhysicsRunner {

  private final SimulatedRobot robot;
  private final Order order = new Order();
  private final Reading reading = new Reading();

  InlinePhysics(SimulatedRobot robot) {
    this.robot = robot;
    robot.tell(reading);
  }

  @Override
  public Order next(boolean insist) {
    return order;
  }

  @Override
  public void submit() {
    robot.obey(order, reading);
  }

  @Override
  public Reading newest() {
    return reading;
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
