package dev.reachystudio.backend.serial.simulated;

/**
 * What the motors behind a silent one do when all are asked together. The protocol does not say; a
 * driver has to get along with both.
 */
public enum Behind {
  /** They answer when the silent motor's time has passed. */
  ANSWER,
  /** They wait for it for ever. */
  WAIT
}
