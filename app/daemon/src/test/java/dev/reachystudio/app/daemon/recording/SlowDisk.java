package dev.reachystudio.app.daemon.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** A disk that hangs when a test says so. */
final class SlowDisk implements RecordingSink.Maker {

  private final Semaphore turn = new Semaphore(1);

  void hang() {
    turn.acquireUninterruptibly();
  }

  void goOn() {
    turn.release();
  }

  @Override
  public RecordingSink create(Path file) throws IOException {
    RecordingSink real = RecordingSink.create(file);
    return new RecordingSink() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        turn.acquireUninterruptibly();
        try {
          real.write(bytes);
        } finally {
          turn.release();
        }
      }

      @Override
      public void force() throws IOException {
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
