package dev.reachystudio.backend.mujoco.engine;

import dev.reachystudio.backend.mujoco.TestLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small models for tests of the engine. */
final class Models {

  /** A table of things that touch: a servo on a hinge, a free ball, a fixed mesh. */
  static final String SMALL =
      """
      <mujoco model="small">
        <option timestep="0.002"/>
        <asset>
          <material name="wood" rgba="0.5 0.25 0.125 1"/>
          <mesh name="wedge" vertex="0 0 0  1 0 0  0 1 0  0 0 1"/>
        </asset>
        <worldbody>
          <geom name="floor" type="plane" size="0 0 1" pos="0 0 0"/>
          <geom name="ramp" type="mesh" mesh="wedge" material="wood" pos="5 0 0"/>
          <body name="arm" pos="0 0 1">
            <joint name="elbow" type="hinge" axis="0 1 0" damping="0.1"/>
            <geom name="upper" type="capsule" fromto="0 0 0 0.3 0 0" size="0.02" density="500"/>
            <site name="tip" pos="0.3 0 0"/>
          </body>
          <body name="ball" pos="2 0 0.1">
            <freejoint name="anywhere"/>
            <geom name="shell" type="sphere" size="0.1" mass="0.5" rgba="1 0 0 0.5"/>
          </body>
        </worldbody>
        <actuator>
          <position name="servo" joint="elbow" kp="20" kv="1" forcerange="-3 3"/>
        </actuator>
      </mujoco>
      """;

  private Models() {}

  static Path write(Path folder, String name, String xml) throws IOException {
    return Files.writeString(folder.resolve(name), xml);
  }

  static MujocoLibrary library() throws MujocoException {
    return MujocoLibrary.load(TestLibrary.file());
  }

  static Physics small(Path folder) throws IOException, MujocoException {
    return Physics.load(library(), write(folder, "small.xml", SMALL));
  }
}
