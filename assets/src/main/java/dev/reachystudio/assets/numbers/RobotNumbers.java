package dev.reachystudio.assets.numbers;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Everything about Reachy Mini that is a number. Immutable; safe for any thread.
 *
 * @param platform the Stewart platform that carries the head
 * @param bodyYaw how far the body may turn, alone and against the head
 * @param motors the nine motors in the order of the wire: body, legs 1…6, right and left antenna
 * @param bus the motor bus
 * @param poses named poses
 * @param masses masses of the parts
 * @param antennas where the antennas are on the head
 * @param torques torques of the motors
 * @param shapes simple shapes for a collision check
 * @param camera calibration of the camera in the head
 */
public record RobotNumbers(
    PlatformNumbers platform,
    BodyYawNumbers bodyYaw,
    List<MotorNumbers> motors,
    BusNumbers bus,
    PoseNumbers poses,
    MassNumbers masses,
    AntennaNumbers antennas,
    TorqueNumbers torques,
    ShapeNumbers shapes,
    CameraNumbers camera) {

  private static final String RESOURCE = "reachy-mini.properties";

  public RobotNumbers {
    motors = List.copyOf(motors);
  }

  /**
   * Reads the numbers that are built in. Takes a few milliseconds; the caller keeps the result.
   *
   * @throws IllegalArgumentException if a number is missing or wrong; the message names its key
   */
  public static RobotNumbers load() {
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
  public static RobotNumbers read(Reader reader, String source) throws IOException {
    return of(new NumbersFile(reader, source));
  }

  private static RobotNumbers of(NumbersFile file) {
    return new RobotNumbers(
        PlatformNumbers.read(file),
        BodyYawNumbers.read(file),
        MotorNumbers.readAll(file),
        BusNumbers.read(file),
        PoseNumbers.read(file),
        MassNumbers.read(file),
        AntennaNumbers.read(file),
        TorqueNumbers.read(file),
        ShapeNumbers.read(file),
        CameraNumbers.read(file));
  }
}
