package dev.reachystudio.render.model.mesh;

import java.io.IOException;

/** A mesh file that cannot be used. The message names the file and what is wrong with it. */
public final class MeshException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people
   */
  public MeshException(String message) {
    super(message);
  }
}
