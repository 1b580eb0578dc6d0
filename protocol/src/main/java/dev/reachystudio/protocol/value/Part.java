package dev.reachystudio.protocol.value;

/** The parts of the robot that can be targeted independently. */
public enum Part {
  HEAD,
  BODY_YAW,
  ANTENNAS
}
