package dev.reachystudio.assets.moves;

import static dev.reachystudio.assets.moves.Channel.BODY_DEG;
import static dev.reachystudio.assets.moves.Channel.LEFT_DEG;
import static dev.reachystudio.assets.moves.Channel.PITCH_DEG;
import static dev.reachystudio.assets.moves.Channel.RIGHT_DEG;
import static dev.reachystudio.assets.moves.Channel.ROLL_DEG;
import static dev.reachystudio.assets.moves.Channel.X_MM;
import static dev.reachystudio.assets.moves.Channel.YAW_DEG;
import static dev.reachystudio.assets.moves.Channel.Y_MM;
import static dev.reachystudio.assets.moves.Channel.Z_MM;

import java.util.List;

/**
 * Our moves. Positive pitch looks down, positive yaw looks left, positive roll lifts the left side.
 * Every gesture is prepared by a small counter-movement, arrives past its goal, and leads with the
 * eyes: the head goes first, the body follows, the antennas come last.
 */
final class Choreographies {

  private Choreographies() {}

  static List<Choreography> all() {
    return List.of(
        nod(),
        shake(),
        greet(),
        curious(),
        listening(),
        thinking(),
        happy(),
        surprised(),
        sad(),
        littleDance());
  }

  private static Choreography nod() {
    return new Choreography("nod", "Yes: two nods, the second one smaller.", 2.0)
        .key(PITCH_DEG, 0.18, -6, 0.45, 17, 0.72, -3, 0.98, 11, 1.3, 0)
        .key(Z_MM, 0.18, 4, 0.45, -5, 0.72, 2, 0.98, -3, 1.3, 0)
        .key(X_MM, 0.18, -2, 0.45, 5, 0.72, 0, 0.98, 3, 1.3, 0)
        .antennas(0.2, 4, 0.55, 22, 0.8, 8, 1.1, 16, 1.5, 10);
  }

  private static Choreography shake() {
    return new Choreography("shake", "No: a head shake that dies away.", 2.4)
        .key(YAW_DEG, 0.2, -7, 0.48, 24, 0.8, -22, 1.1, 15, 1.36, -7, 1.65, 0)
        .key(ROLL_DEG, 0.2, 2, 0.48, -5, 0.8, 5, 1.1, -3, 1.65, 0)
        .key(PITCH_DEG, 0.3, 5, 1.2, 6, 1.75, 0)
        .key(BODY_DEG, 0.55, 5, 0.88, -5, 1.2, 2, 1.7, 0)
        .antennas(0.3, 28, 1.2, 32, 1.8, 10);
  }

  private static Choreography greet() {
    return new Choreography("greet", "Hello: looks up and waves with one antenna.", 3.0)
        .key(PITCH_DEG, 0.2, 5, 0.55, -13, 1.9, -11, 2.4, 0)
        .key(Z_MM, 0.2, -6, 0.55, 11, 1.9, 9, 2.4, 0)
        .key(ROLL_DEG, 0.3, 3, 0.7, -12, 1.9, -10, 2.45, 0)
        .key(YAW_DEG, 0.6, 6, 1.9, 5, 2.4, 0)
        .key(BODY_DEG, 0.75, 8, 1.9, 7, 2.5, 0)
        .key(RIGHT_DEG, 0.45, -4, 0.8, 22, 1.05, -42, 1.3, 22, 1.55, -38, 1.8, 12, 2.3, -10)
        .key(LEFT_DEG, 0.5, 4, 1.9, 6, 2.4, 10);
  }

  private static Choreography curious() {
    return new Choreography("curious", "Leans in, tilts the head and takes a second look.", 3.6)
        .key(X_MM, 0.22, -5, 0.7, 15, 1.5, 13, 1.9, 17, 2.6, 15, 3.1, 0)
        .key(Z_MM, 0.22, -3, 0.7, 7, 2.6, 6, 3.1, 0)
        .key(ROLL_DEG, 0.25, 4, 0.75, -17, 1.45, -15, 1.85, 15, 2.6, 13, 3.15, 0)
        .key(YAW_DEG, 0.25, -4, 0.7, 15, 1.4, 14, 1.8, -11, 2.6, -9, 3.1, 0)
        .key(PITCH_DEG, 0.3, -4, 0.8, 7, 1.5, 5, 1.9, 9, 2.6, 8, 3.1, 0)
        .key(BODY_DEG, 0.95, 11, 1.5, 11, 2.1, -9, 2.6, -9, 3.2, 0)
        .key(RIGHT_DEG, 0.8, 14, 1.5, 10, 2.0, -32, 2.6, -28, 3.15, -10)
        .key(LEFT_DEG, 0.8, 34, 1.5, 30, 2.0, -12, 2.6, -8, 3.15, 10);
  }

  private static Choreography listening() {
    return new Choreography(
            "listening", "Turns an ear, holds still, and gives two small signs of attention.", 4.2)
        .key(YAW_DEG, 0.25, 5, 0.8, -19, 3.2, -17, 3.7, 0)
        .key(ROLL_DEG, 0.25, -3, 0.85, 14, 3.2, 12, 3.7, 0)
        .key(PITCH_DEG, 0.8, 3, 1.5, 3, 1.7, 9, 1.95, 3, 2.4, 3, 2.6, 8, 2.85, 3, 3.6, 0)
        .key(X_MM, 0.9, 8, 3.2, 7, 3.7, 0)
        .key(Y_MM, 0.9, -7, 3.2, -6, 3.7, 0)
        .key(BODY_DEG, 1.05, -13, 3.2, -12, 3.8, 0)
        .key(RIGHT_DEG, 0.9, 6, 1.4, -2, 3.2, 2, 3.7, -10)
        .key(LEFT_DEG, 0.9, 48, 1.3, 38, 2.1, 44, 3.2, 40, 3.7, 10);
  }

  private static Choreography thinking() {
    return new Choreography(
            "thinking", "Looks away upward, drifts while it thinks, then has it.", 4.6)
        .key(YAW_DEG, 0.25, -5, 0.9, 21, 2.0, 17, 3.0, 22, 3.3, 23, 3.65, 0)
        .key(PITCH_DEG, 0.25, 5, 0.9, -15, 2.0, -11, 3.0, -14, 3.4, 6, 3.7, -5, 4.1, 0)
        .key(ROLL_DEG, 0.9, 9, 2.0, 6, 3.0, 11, 3.7, 0)
        .key(Z_MM, 0.9, 4, 3.1, 3, 3.4, -5, 3.7, 9, 4.15, 0)
        .key(BODY_DEG, 1.1, 8, 3.0, 9, 3.8, 0)
        .key(RIGHT_DEG, 1.0, -34, 1.7, -22, 2.4, -40, 3.1, -28, 3.45, -40, 3.75, 8, 4.15, -10)
        .key(LEFT_DEG, 1.0, 22, 1.7, 36, 2.4, 24, 3.1, 38, 3.45, 40, 3.75, -8, 4.15, 10);
  }

  private static Choreography happy() {
    return new Choreography("happy", "Bounces from side to side with lively antennas.", 3.4)
        .key(
            Z_MM, 0.2, -9, 0.45, 12, 0.75, -3, 1.0, 12, 1.3, -3, 1.55, 12, 1.85, -2, 2.1, 9, 2.6, 0)
        .key(ROLL_DEG, 0.2, -3, 0.5, 13, 1.05, -13, 1.6, 13, 2.15, -9, 2.65, 0)
        .key(PITCH_DEG, 0.2, 7, 0.5, -9, 0.8, -3, 1.05, -9, 1.35, -3, 1.6, -9, 2.2, -6, 2.7, 0)
        .key(YAW_DEG, 0.5, 7, 1.05, -7, 1.6, 7, 2.2, -4, 2.7, 0)
        .key(BODY_DEG, 0.6, -9, 1.15, 9, 1.7, -9, 2.3, 4, 2.8, 0)
        .antennas(
            0.25, 26, 0.55, -14, 0.85, 22, 1.1, -14, 1.4, 22, 1.65, -14, 1.95, 20, 2.2, -8, 2.7,
            10);
  }

  private static Choreography surprised() {
    return new Choreography(
            "surprised", "Starts back with antennas up, freezes, and comes closer again.", 3.2)
        .key(Z_MM, 0.12, -5, 0.36, 11, 1.2, 10, 1.9, 2, 2.5, 0)
        .key(X_MM, 0.12, 3, 0.36, -10, 1.2, -9, 1.9, 7, 2.5, 0)
        .key(PITCH_DEG, 0.12, 5, 0.36, -12, 1.2, -11, 1.9, 6, 2.6, 0)
        .key(ROLL_DEG, 1.3, 0, 1.9, -8, 2.6, 0)
        .key(YAW_DEG, 1.3, 0, 1.6, 5, 1.95, -5, 2.6, 0)
        .antennas(0.14, 20, 0.36, -16, 0.6, 2, 0.7, -4, 1.25, -4, 1.95, 18, 2.6, 10);
  }

  private static Choreography sad() {
    return new Choreography("sad", "Sinks down, sighs, and slowly comes back.", 5.4)
        .key(PITCH_DEG, 0.5, -4, 1.7, 19, 2.3, 15, 2.9, 21, 4.0, 20, 4.9, 0)
        .key(Z_MM, 0.5, 3, 1.7, -19, 2.3, -15, 2.9, -20, 4.0, -20, 4.9, 0)
        .key(X_MM, 1.7, 4, 4.0, 4, 4.9, 0)
        .key(ROLL_DEG, 1.9, 6, 4.0, 7, 4.9, 0)
        .key(YAW_DEG, 1.3, 3, 2.1, -9, 2.8, 7, 3.4, -5, 4.1, -3, 4.9, 0)
        .key(BODY_DEG, 2.3, -4, 4.0, -4, 4.9, 0)
        .antennas(0.6, 6, 2.0, 112, 2.5, 98, 3.1, 118, 4.1, 116, 4.9, 10);
  }

  private static Choreography littleDance() {
    return new Choreography(
            "little_dance", "Eight beats: sway, dip, look round and finish with a flourish.", 6.4)
        .key(Y_MM, 0.3, -4, 0.8, 15, 1.4, -15, 2.0, 15, 2.6, -15, 3.1, 0)
        .key(ROLL_DEG, 0.3, 4, 0.8, -13, 1.4, 13, 2.0, -13, 2.6, 13, 3.1, 0)
        .key(
            Z_MM, 0.3, 3, 0.55, -8, 0.85, 6, 1.12, -8, 1.45, 6, 1.72, -8, 2.05, 6, 2.32, -8, 2.65,
            6, 3.1, 0, 4.4, 0, 4.75, -14, 5.1, 14, 5.6, 12, 6.0, 0)
        .key(
            PITCH_DEG, 0.55, 6, 0.85, -4, 1.12, 6, 1.45, -4, 1.72, 6, 2.05, -4, 2.32, 6, 2.65, -4,
            3.1, 3, 3.6, -5, 4.4, 4, 4.75, 15, 5.1, -14, 5.6, -12, 6.0, 0)
        .key(YAW_DEG, 3.1, 0, 3.3, -7, 3.75, 27, 4.35, -26, 4.75, 0)
        .key(BODY_DEG, 0.95, 9, 1.55, -9, 2.15, 9, 2.75, -9, 3.2, -4, 3.95, 24, 4.55, -22, 5.0, 0)
        .key(
            RIGHT_DEG, 0.4, -6, 0.9, 26, 1.5, -46, 2.1, 26, 2.7, -46, 3.2, -10, 3.8, 24, 4.4, -44,
            4.8, -58, 5.15, 24, 5.65, 16, 6.0, -10)
        .key(
            LEFT_DEG, 0.4, 6, 0.9, 46, 1.5, -26, 2.1, 46, 2.7, -26, 3.2, 10, 3.8, 44, 4.4, -24, 4.8,
            58, 5.15, -24, 5.65, -16, 6.0, 10);
  }
}
