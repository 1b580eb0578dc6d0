package dev.reachystudio.render.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is anything but the processor to draw with. */
final class GraphicsDevice {

  /** Device nodes of graphics drivers: Mesa, NVIDIA, Windows' own under WSL. */
  private static final List<String> NODES = List.of("/dev/dri", "/dev/nvidia0", "/dev/dxg");

  private GraphicsDevice() {}

  /** True only if there is certainly none; elsewhere than on Linux it cannot be told. */
  static boolean certainlyMissing() {
    return System.getProperty("os.name", "").startsWith("Linux")
        && NODES.stream().noneMatch(node -> Files.exists(Path.of(node)));
  }
}
