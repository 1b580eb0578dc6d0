package dev.reachystudio.render.camera;

/** How much effort goes into the pictures of the robot's eye. */
public enum CameraQuality {
  /** No shadows, a light robot: for computers without a graphics card. */
  FAST,
  /** Shadows. */
  SHADOWS
}
