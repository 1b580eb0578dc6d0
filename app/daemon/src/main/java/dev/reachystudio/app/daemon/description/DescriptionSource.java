package dev.reachystudio.app.daemon.description;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Files of a package that holds the official description: a wheel or a folder. */
interface DescriptionSource extends Closeable {

  /** Where the description sits inside the released package. */
  String URDF_FOLDER = "reachy_mini/descriptions/reachy_mini/urdf/";

  /** Where the model for MuJoCo sits inside the released package: beside the description. */
  String MJCF_FOLDER = "reachy_mini/descriptions/reachy_mini/mjcf/";

  /** No file of the description is near this large; it only stops hostile archives. */
  int LARGEST_FILE_BYTES = 16 << 20;

  /** In words for people. */
  String label();

  /**
   * Reads a file.
   *
   * @param name in the folder of {@code robot.urdf}
   * @return empty if there is none
   * @throws IOException if it is there and cannot be read, or is damaged
   */
  Optional<byte[]> read(String name) throws IOException;

  /**
   * Reads a file of the model for MuJoCo.
   *
   * @param name in the folder of {@code reachy_mini.xml}
   * @return empty if there is none
   * @throws IOException if it is there and cannot be read, or is damaged
   */
  Optional<byte[]> readMjcf(String name) throws IOException;

  @Override
  void close() throws IOException;
}
