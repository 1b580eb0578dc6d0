package dev.reachystudio.app.daemon.camera;

import java.time.Duration;
import java.util.function.Consumer;

/** Pictures of the robot's camera. It works only while somebody watches or asks. Any thread. */
public interface CameraSource extends AutoCloseable {

  /** No camera at all. */
  CameraSource NONE =
      new CameraSource() {
        @Override
        public boolean isPresent() {
          return false;
        }

        @Override
        public CameraFrame frame(CameraSize size, Duration patience)
            throws CameraUnavailableException {
          throw new CameraUnavailableException("This robot has no camera.");
        }

        @Override
        public Watching watch(CameraSize size, Consumer<CameraFrame> watcher) {
          return () -> {};
        }

        @Override
        public String trouble() {
          return "This robot has no camera.";
        }

        @Override
        public void close() {}
      };

  /** Somebody who is given pictures until closed. */
  interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  /** Whether there is a camera at all, with or without trouble. */
  default boolean isPresent() {
    return true;
  }

  /**
   * A picture that is taken from now on.
   *
   * @param size how large
   * @param patience how long to wait for it
   * @throws CameraUnavailableException if there is none
   * @throws InterruptedException if the caller is interrupted meanwhile
   */
  CameraFrame frame(CameraSize size, Duration patience)
      throws CameraUnavailableException, InterruptedException;

  /**
   * Hands every picture to a watcher, on the camera's thread; the watcher must return quickly.
   * While there is trouble none come.
   */
  Watching watch(CameraSize size, Consumer<CameraFrame> watcher);

  /** {@link #watch(CameraSize, Consumer)} of {@link CameraSize#DEFAULT}. */
  default Watching watch(Consumer<CameraFrame> watcher) {
    return watch(CameraSize.DEFAULT, watcher);
  }

  /** Why there is no picture; empty while all is well, or nobody has looked. */
  String trouble();

  @Override
  void close();
}
