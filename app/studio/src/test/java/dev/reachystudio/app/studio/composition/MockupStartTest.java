package dev.reachystudio.app.studio.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.Main;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who drives the mockup pays nothing for the motor bus and for physics. */
class MockupStartTest {

  @TempDir private Path folder;

  @Test
  void aDaemonWithTheMockupLoadsNothingOfTheMotorBusAndNothingThatDrawsOrOfPhysics()
      throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "daemon",
                "--localhost-only",
                "--port",
                "0",
                "--config-dir",
                folder.resolve("config").toString(),
                "--cache-dir",
                folder.resolve("cache").toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.contains("The mockup robot runs")) {
        line = lines.readLine();
      }
      assertThat(line).as("the robot runs").isNotNull();
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("dev.reachystudio.backend.control.mockup.MockupRobotIo"))
        .noneMatch(line -> line.contains("dev.reachystudio.backend.serial"))
        .noneMatch(line -> line.contains("dev.reachystudio.backend.mujoco"))
        .noneMatch(line -> line.contains("composition.MujocoRobots"))
        .noneMatch(line -> line.contains("jSerialComm.Serial"))
        .noneMatch(line -> line.contains("com.jme3."))
        .noneMatch(line -> line.contains("org.lwjgl."))
        .noneMatch(line -> line.contains("dev.reachystudio.render.camera.RobotEye"));
  }
}
