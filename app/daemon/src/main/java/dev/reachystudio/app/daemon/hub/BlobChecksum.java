package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Compares a file with the hub's name for its content: the SHA-256 of large files, the SHA-1 that
 * git gives to others. Other names say nothing about the content.
 */
final class BlobChecksum {

  private static final int SHA_256_DIGITS = 64;
  private static final int SHA_1_DIGITS = 40;

  private BlobChecksum() {}

  /** Whether the file can be what the name stands for. */
  static boolean matches(Path file, String etag) throws IOException {
    if (!etag.matches("[0-9a-f]+")) {
      return true;
    }
    return switch (etag.length()) {
      case SHA_256_DIGITS -> digest(file, "SHA-256", "").equals(etag);
      case SHA_1_DIGITS -> digest(file, "SHA-1", "blob " + Files.size(file) + "\0").equals(etag);
      default -> true;
    };
  }

  private static String digest(Path file, String algorithm, String prefix) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(prefix.getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
