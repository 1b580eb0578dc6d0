package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.TestLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import java.nio.file.Path;

/** Loaded models for tests that are {@code MujocoInstalled}. */
final class TestModels {

  static final RobotNumbers NUMBERS = RobotNumbers.load();

  private TestModels() {}

  /** Our own robot in one of our scenes, poses worked out. */
  static Physics own(String scene, Path folder) throws MujocoException {
    return load(new ModelFiles(NUMBERS, folder, null).of(scene, RobotModel.OWN).path());
  }

  static Physics load(Path file) throws MujocoException {
    Physics physics = Physics.load(MujocoLibrary.load(TestLibrary.file()), file);
    physics.forward();
    return physics;
  }
}
