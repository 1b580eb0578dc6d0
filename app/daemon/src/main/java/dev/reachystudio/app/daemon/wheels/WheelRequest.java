package dev.reachystudio.app.daemon.wheels;

import java.util.List;

/**
 * Which wheel is wanted.
 *
 * @param requirement package and version, as {@code name==1.2.3}
 * @param pipOptions what else pip is told
 */
public record WheelRequest(String requirement, List<String> pipOptions) {

  public WheelRequest {
    pipOptions = List.copyOf(pipOptions);
  }

  /**
   * A wheel for any Python, or for none: nothing of it is run.
   *
   * @param requirement package and version
   */
  public static WheelRequest any(String requirement) {
    return new WheelRequest(requirement, List.of("--ignore-requires-python"));
  }

  /**
   * The wheel for a platform, whatever Python pip itself runs on.
   *
   * @param requirement package and version
   * @param platformTag what pip calls the platform
   * @param pythonVersion of which Python the wheel is taken, as {@code 3.12}
   */
  public static WheelRequest forPlatform(
      String requirement, String platformTag, String pythonVersion) {
    return new WheelRequest(
        requirement, List.of("--platform", platformTag, "--python-version", pythonVersion));
  }
}
