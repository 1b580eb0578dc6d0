package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import java.util.function.Consumer;

/**
 * Somebody who wants pictures. Two are never the same.
 *
 * @param size how large
 * @param onFrame is given each
 * @param onTrouble is told why none comes
 */
record EyeWatcher(CameraSize size, Consumer<CameraFrame> onFrame, Consumer<String> onTrouble) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
