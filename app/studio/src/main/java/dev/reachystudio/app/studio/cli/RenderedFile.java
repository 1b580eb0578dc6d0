package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.control.render.MoveRefusedException;
import dev.reachystudio.backend.control.render.MoveRender;
import dev.reachystudio.backend.control.render.RenderReport;
import dev.reachystudio.backend.control.render.TrajectoryTable;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A table that was written.
 *
 * @param report what the move was like
 * @param sha256 of the file
 * @param timesRealTime how many times faster than the robot it went, with the writing
 */
record RenderedFile(RenderReport report, String sha256, double timesRealTime) {

  /**
   * Renders a move into a file.
   *
   * @throws IOException if it cannot be written; the message names it
   * @throws MoveRefusedException if the control loop does not play the move
   */
  static RenderedFile write(MoveRender render, RecordedMotion motion, Path table)
      throws IOException, MoveRefusedException {
    long beginNs = System.nanoTime();
    MessageDigest digest = newDigest();
    Path folder = table.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      RenderReport report;
      try (OutputStream out =
          new BufferedOutputStream(
              new DigestOutputStream(Files.newOutputStream(table), digest), 1 << 16)) {
        out.write(TrajectoryTable.header().getBytes(StandardCharsets.UTF_8));
        StringBuilder row = new StringBuilder(1024);
        report =
            render.run(
                motion,
                (timeS, state) -> {
                  row.setLength(0);
                  TrajectoryTable.append(timeS, state, row);
                  write(out, row);
                });
      }
      double tookS = Math.max(System.nanoTime() - beginNs, 1) / 1e9;
      return new RenderedFile(
          report, HexFormat.of().formatHex(digest.digest()), report.durationS() / tookS);
    } catch (UncheckedIOException e) {
      throw unwritable(table, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritable(table, e);
    }
  }

  private static void write(OutputStream out, StringBuilder row) {
    try {
      out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IOException unwritable(Path table, IOException cause) {
    return new IOException(table + " cannot be written: " + cause, cause);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
