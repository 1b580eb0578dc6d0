package dev.reachystudio.app.daemon.camera;

/** Whether a simulated robot has a camera, and how much effort goes into its pictures. */
public enum CameraChoice {
  /** With shadows as long as pictures come fast enough. */
  AUTO,
  /** Always with shadows. */
  SHADOWS,
  /** Never with shadows. */
  FAST,
  /** No camera. */
  OFF
}
