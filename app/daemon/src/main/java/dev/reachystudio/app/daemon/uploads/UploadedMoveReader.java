package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.protocol.json.move.MoveFile;
import dev.reachystudio.protocol.json.move.MoveFormatException;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * Reads an uploaded move while it is unpacked: neither its text nor what it unpacks to is ever held
 * as a whole, and what unpacks to too much is refused on the way.
 */
final class UploadedMoveReader {

  static final long MAX_BYTES = 64L << 20;

  private UploadedMoveReader() {}

  /**
   * Reads.
   *
   * @param name name of the move
   * @param file all pieces
   * @param encoding {@code json} or {@code gzip+base64}
   */
  static RecordedMotion read(String name, Path file, String encoding) throws UploadException {
    try (InputStream pieces = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = new Bounded(encoding.equals("json") ? pieces : unpacked(pieces))) {
      return MoveFile.read(name, null, text);
    } catch (MoveFormatException e) {
      throw new UploadException("chunk", "the upload is no move: " + e.getMessage());
    } catch (TooLargeException e) {
      throw new UploadException(
          "chunk", "the move has more than " + MAX_BYTES + " bytes when it is unpacked");
    } catch (IOException e) {
      throw new UploadException("chunk", "the upload is no " + encoding + ": " + e.getMessage());
    }
  }

  private static InputStream unpacked(InputStream base64) throws IOException {
    return new GZIPInputStream(Base64.getDecoder().wrap(base64), 1 << 14);
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends after a number of bytes. */
  private static final class Bounded extends FilterInputStream {
    private long leftBytes = MAX_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws TooLargeException {
      leftBytes -= bytes;
      if (leftBytes < 0) {
        throw new TooLargeException();
      }
    }
  }
}
