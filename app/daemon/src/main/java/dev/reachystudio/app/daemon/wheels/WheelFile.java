package dev.reachystudio.app.daemon.wheels;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A released Python package as one file, which is a zip file. One thread at a time. */
public final class WheelFile implements Closeable {

  private static final int LARGEST_TEXT_BYTES = 16 << 20;

  private final ZipFile zip;
  private final Path file;

  private WheelFile(ZipFile zip, Path file) {
    this.zip = zip;
    this.file = file;
  }

  /**
   * Opens a wheel.
   *
   * @throws WheelException if it is none, or cut off
   * @throws IOException if it cannot be read
   */
  public static WheelFile open(Path file) throws IOException {
    try {
      return new WheelFile(new ZipFile(file.toFile()), file);
    } catch (ZipException e) {
      throw new WheelException(
          file + " is not a wheel, or is cut off (" + e.getMessage() + "); fetch it again", e);
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Package, version and platforms; empty if it says nothing about itself. */
  public Optional<WheelIdentity> identity() throws IOException {
    Optional<String> folder =
        zip.stream().flatMap(e -> WheelIdentity.folder(e.getName())).findFirst();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    byte[] tags = read(folder.get() + "/WHEEL", LARGEST_TEXT_BYTES).orElse(new byte[0]);
    return Optional.of(WheelIdentity.of(folder.get(), new String(tags, StandardCharsets.UTF_8)));
  }

  /** The names of all files in it. */
  public List<String> names() {
    return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  /**
   * Reads a file of the package; damage that its checksum in the zip file shows is an error.
   *
   * @param name in the package
   * @param largestBytes more is refused
   * @return empty if there is none of this name
   * @throws WheelException if it is damaged or too large
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(String name, int largestBytes) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(largestBytes + 1);
    } catch (ZipException e) {
      throw new WheelException(name + " in " + file + " is damaged: " + e.getMessage(), e);
    }
    if (bytes.length > largestBytes) {
      throw new WheelException(name + " in " + file + " is larger than it can be");
    }
    CRC32 check = new CRC32();
    check.update(bytes);
    if (entry.getCrc() >= 0 && check.getValue() != entry.getCrc()) {
      throw new WheelException(name + " in " + file + " is damaged: its checksum is wrong");
    }
    return Optional.of(bytes);
  }

  /**
   * Reads a file of the package and holds it against the package's own list of SHA-256 sums.
   *
   * @param name in the package
   * @param largestBytes more is refused
   * @return empty if there is none of this name
   * @throws WheelException if it is damaged, too large, or not the file that was packed
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> readVerified(String name, int largestBytes) throws IOException {
    Optional<byte[]> bytes = read(name, largestBytes);
    if (bytes.isEmpty()) {
      return bytes;
    }
    String wanted =
        record()
            .sha256(name)
            .orElseThrow(
                () ->
                    new WheelException(file + " has no checksum for " + name + "; fetch it again"));
    if (!wanted.equals(Sha256.of(bytes.get()))) {
      throw new WheelException(
          name + " in " + file + " is not what was packed: its SHA-256 is wrong; fetch it again");
    }
    return bytes;
  }

  private WheelRecord record() throws IOException {
    Optional<String> folder =
        zip.stream().flatMap(e -> WheelIdentity.folder(e.getName())).findFirst();
    byte[] text =
        folder.isEmpty()
            ? new byte[0]
            : read(folder.get() + "/RECORD", LARGEST_TEXT_BYTES).orElse(new byte[0]);
    return WheelRecord.of(new String(text, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
