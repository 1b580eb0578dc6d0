package dev.reachystudio.app.daemon.description;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The released Python package as a wheel, which is a zip file. */
final class WheelSource implements DescriptionSource {

  private static final Pattern DIST_INFO = Pattern.compile("([^/]+)-([^/-]+)\\.dist-info/METADATA");

  private final ZipFile zip;
  private final Path file;

  private WheelSource(ZipFile zip, Path file) {
    this.zip = zip;
    this.file = file;
  }

  static WheelSource open(Path file) throws IOException {
    try {
      return new WheelSource(new ZipFile(file.toFile()), file);
    } catch (ZipException e) {
      throw new DescriptionException(
          file + " is not a wheel, or is cut off (" + e.getMessage() + "); fetch it again", e);
    }
  }

  @Override
  public String label() {
    return zip.stream()
        .map(entry -> DIST_INFO.matcher(entry.getName()))
        .filter(found -> found.matches())
        .findFirst()
        .map(found -> found.group(1) + " " + found.group(2))
        .orElse(String.valueOf(file.getFileName()));
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    ZipEntry entry = zip.getEntry(URDF_FOLDER + name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(LARGEST_FILE_BYTES + 1);
    } catch (ZipException e) {
      throw new DescriptionException(name + " in " + file + " is damaged: " + e.getMessage(), e);
    }
    if (bytes.length > LARGEST_FILE_BYTES) {
      throw new DescriptionException(
          name + " in " + file + " is larger than any mesh of the robot");
    }
    CRC32 check = new CRC32();
    check.update(bytes);
    if (entry.getCrc() >= 0 && check.getValue() != entry.getCrc()) {
      throw new DescriptionException(name + " in " + file + " is damaged: its checksum is wrong");
    }
    return Optional.of(bytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
