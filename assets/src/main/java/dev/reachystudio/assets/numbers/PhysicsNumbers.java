package dev.reachystudio.assets.numbers;

import java.io.IOException;
import java.io.Reader;

/**
 * What a physics of the robot needs beside {@link RobotNumbers}. Immutable; safe for any thread.
 *
 * @param stepS length of a physics step, seconds
 * @param actuation joints and motors
 * @param loops how firmly the closed loops are held
 * @param turntableHeightM height of the frame in which the body turns above the foot's underside
 * @param inertias how the parts resist being turned
 * @param footRadiusM outer shape of the foot, an upright cylinder
 * @param footHeightM its height
 * @param headHalfLengthM outer shape of the head, a capsule across: half the way between the
 *     middles of its ends
 * @param headRadiusM its radius
 * @param rests where the head lies on the body
 */
public record PhysicsNumbers(
    double stepS,
    ActuationNumbers actuation,
    LoopNumbers loops,
    double turntableHeightM,
    InertiaNumbers inertias,
    double footRadiusM,
    double footHeightM,
    double headHalfLengthM,
    double headRadiusM,
    RestNumbers rests) {

  private static final String RESOURCE = "reachy-mini-physics.properties";

  /**
   * Reads the numbers that are built in. Takes a few milliseconds; the caller keeps the result.
   *
   * @throws IllegalArgumentException if a number is missing or wrong; the message names its key
   */
  public static PhysicsNumbers load() {
    return of(NumbersFile.builtIn(RESOURCE));
  }

  /**
   * Reads numbers in the form of the built-in file.
   *
   * @param reader the text; not closed
   * @param source what to call the text in errors
   * @throws IOException if reading fails
   * @throws IllegalArgumentException if a number is missing or wrong; the message names its key
   */
  public static PhysicsNumbers read(Reader reader, String source) throws IOException {
    return of(new NumbersFile(reader, source));
  }

  private static PhysicsNumbers of(NumbersFile file) {
    return new PhysicsNumbers(
        file.positive("physics.step_s"),
        ActuationNumbers.read(file),
        LoopNumbers.read(file),
        file.positive("physics.turntable_height_m"),
        InertiaNumbers.read(file),
        file.positive("physics.foot_radius_m"),
        file.positive("physics.foot_height_m"),
        file.positive("physics.head_half_length_m"),
        file.positive("physics.head_radius_m"),
        RestNumbers.read(file));
  }
}
