package dev.reachystudio.app.daemon.recording;

import java.nio.file.Path;
import java.time.Clock;

/** Records until it is killed; says on standard output how many cycles there were. */
final class RecordingProcess {

  private RecordingProcess() {}

  /**
   * Entry point of the process.
   *
   * @param args folder of the data sets
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    TappedRobot robot = new TappedRobot();
    MotionRecordings recordings =
        new MotionRecordings(Path.of(args[0]), () -> robot, Clock.systemUTC());
    recordings.start("killed", "", RecordedValues.MEASURED);
    for (int i = 1; ; i++) {
      robot.publish(1);
      System.out.println(i);
      Thread.sleep(10);
    }
  }
}
