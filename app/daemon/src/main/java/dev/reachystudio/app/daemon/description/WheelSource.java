package dev.reachystudio.app.daemon.description;

import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.daemon.wheels.WheelFile;
import dev.reachystudio.app.daemon.wheels.WheelIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The released Python package as a wheel. */
final class WheelSource implements DescriptionSource {

  private final WheelFile wheel;
  private final String label;

  private WheelSource(WheelFile wheel, String label) {
    this.wheel = wheel;
    this.label = label;
  }

  static WheelSource open(Path file) throws IOException {
    try {
      WheelFile wheel = WheelFile.open(file);
      String label =
          wheel.identity().map(WheelIdentity::label).orElse(String.valueOf(file.getFileName()));
      return new WheelSource(wheel, label);
    } catch (WheelException e) {
      throw new DescriptionException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    return inPackage(URDF_FOLDER + name);
  }

  @Override
  public Optional<byte[]> readMjcf(String name) throws IOException {
    return inPackage(MJCF_FOLDER + name);
  }

  private Optional<byte[]> inPackage(String name) throws IOException {
    try {
      return wheel.read(name, LARGEST_FILE_BYTES);
    } catch (WheelException e) {
      throw new DescriptionException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() throws IOException {
    wheel.close();
  }
}
