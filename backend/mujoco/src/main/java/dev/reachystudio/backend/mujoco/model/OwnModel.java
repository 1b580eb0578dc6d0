package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;

/** Our own model of the robot in one of our own scenes, as one text that needs no other file. */
final class OwnModel {

  private OwnModel() {}

  /**
   * The text in MuJoCo's XML format; the same numbers give the same text.
   *
   * @param robot the robot in numbers
   * @param physics what only physics needs
   * @param scene the world around it
   */
  static String text(RobotNumbers robot, PhysicsNumbers physics, OwnScene scene) {
    Mjcf out = new Mjcf();
    OwnRobot writer = new OwnRobot(robot, physics, out);
    out.open("mujoco", "model", "reachy_mini " + scene.sceneName());
    out.comment("Reachy Mini from primitives, written by Reachy Studio from its numbers.");
    out.leaf("compiler", "angle", "radian");
    out.leaf("option", "timestep", physics.stepS());
    out.open("default");
    writer.defaults();
    out.close();
    writer.assets();
    out.open("worldbody");
    scene.write(out);
    writer.bodies();
    out.close();
    writer.actuators();
    writer.loops();
    out.close();
    return out.text();
  }
}
